/** The prompt below the output: entries in the namespace of the last program. */
@NullMarked
package dev.pystop.ui.repl;

import org.jspecify.annotations.NullMarked;
