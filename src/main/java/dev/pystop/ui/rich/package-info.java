/**
 * Rich results in the output: pictures, tables and formatted text, which {@code display()} and the prompt show.
 *
 * <p>{@link dev.pystop.ui.rich.RichRecords} and {@link dev.pystop.ui.rich.RichRenderer} are part of the page. Everything else is a script
 * of its own, {@code rich.js}, which the page loads when a program shows its first result: with its two libraries it is a third as large
 * as page and worker together, and most programs only print. {@link dev.pystop.ui.rich.RichResult} is its entry.
 */
@NullMarked
package dev.pystop.ui.rich;

import org.jspecify.annotations.NullMarked;
