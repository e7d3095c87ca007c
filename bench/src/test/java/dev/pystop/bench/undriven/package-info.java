/**
 * Visits that no automation has a part in. Playwright evaluates scripts of its own in every page it opens, in Firefox for 60 ms and more before
 * the page's own run. Here a browser is started like a person's, and the pages tell by themselves: each has a clock in it, and asks the
 * benchmark what to do next.
 */
@NullMarked
package dev.pystop.bench.undriven;

import org.jspecify.annotations.NullMarked;
