/** Text as bytes, without the charset machinery of the class library, which is large when compiled for a page. */
@NullMarked
package dev.pystop.ui.text;

import org.jspecify.annotations.NullMarked;
