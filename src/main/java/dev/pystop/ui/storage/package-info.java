/** The browser's own storage, which may be full or forbidden. */
@NullMarked
package dev.pystop.ui.storage;

import org.jspecify.annotations.NullMarked;
