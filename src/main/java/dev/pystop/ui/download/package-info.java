/** What Python is made of, on its way from the server. */
@NullMarked
package dev.pystop.ui.download;

import org.jspecify.annotations.NullMarked;
