/** Programs to and from files of the person's computer. */
@NullMarked
package dev.pystop.ui.file;

import org.jspecify.annotations.NullMarked;
