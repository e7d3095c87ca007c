/**
 * What every end-to-end test stands on: {@link dev.pystop.e2e.support.BrowserTest} runs a test once per browser,
 * {@link dev.pystop.e2e.support.BrowserSession} is what one such run owns, and
 * {@link dev.pystop.e2e.support.PlaygroundDriver} speaks to the playground in its own words.
 */
@NullMarked
package dev.pystop.e2e.support;

import org.jspecify.annotations.NullMarked;
