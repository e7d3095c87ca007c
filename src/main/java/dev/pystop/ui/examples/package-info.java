/** The programs of the Examples menu. */
@NullMarked
package dev.pystop.ui.examples;

import org.jspecify.annotations.NullMarked;
