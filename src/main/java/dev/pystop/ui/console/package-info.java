/** What a program prints and what it is told: the output pane. */
@NullMarked
package dev.pystop.ui.console;

import org.jspecify.annotations.NullMarked;
