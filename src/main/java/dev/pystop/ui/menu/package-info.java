/** Keyboard use of the menus of the header. */
@NullMarked
package dev.pystop.ui.menu;

import org.jspecify.annotations.NullMarked;
