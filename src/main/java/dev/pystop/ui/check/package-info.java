/**
 * A check of an exercise as the page sees it: a row for each test, limits, and results for others to read.
 *
 * <p>Plain Java, tested on the JVM; what reads the events' JSON stands behind {@link dev.pystop.ui.check.CheckEvent.Reader}.
 */
@NullMarked
package dev.pystop.ui.check;

import org.jspecify.annotations.NullMarked;
