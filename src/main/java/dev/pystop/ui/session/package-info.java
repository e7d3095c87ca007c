/**
 * Python's life as the page sees it: the run states, one run after the other, and how a run is stopped.
 *
 * <p>Plain Java; what needs a browser (the worker, timers) stands behind {@link dev.pystop.ui.session.WorkerHandle} and
 * {@link dev.pystop.ui.session.Timers}, so that all of it is tested on the JVM.
 */
@NullMarked
package dev.pystop.ui.session;

import org.jspecify.annotations.NullMarked;
