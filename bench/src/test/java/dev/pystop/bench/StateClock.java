package dev.pystop.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;

/**
 * Notes inside the page when its state changes and when a button is pressed, in milliseconds since the navigation began
 * ({@code performance.now()}), so that no time of the automation protocol is in any number.
 */
final class StateClock {
    /** More than a cold start over a busy machine takes; a benchmark that hits it has found something. */
    private static final double LIMIT_MILLIS = 120_000;

    private StateClock() {}

    /** Starts a clock in every page that this context opens from now on. */
    static void install(BrowserContext context, Contestant contestant) {
        context.addInitScript("""
                (() => {
                  const attribute = "%s";
                  const clock = { pressed: null, ready: null };
                  window.benchClock = clock;
                  new MutationObserver(() => {
                    const ready = document.documentElement.getAttribute(attribute) === "ready";
                    clock.ready = ready ? clock.ready ?? performance.now() : null;
                  }).observe(document, { subtree: true, attributes: true, attributeFilter: [attribute] });
                  addEventListener("click", (event) => { clock.pressed = event.timeStamp; }, { capture: true });
                })();
                """.formatted(contestant.stateAttribute()));
    }

    /** Waits for state {@code ready} and returns when it came, since the navigation began. */
    static double readyMillis(Page page) {
        awaitReady(page);
        return ((Number) page.evaluate("() => window.benchClock.ready")).doubleValue();
    }

    /** Waits for state {@code ready} and returns how long after the last press of a button it came. */
    static double millisFromPressToReady(Page page) {
        awaitReady(page);
        return ((Number) page.evaluate("() => window.benchClock.ready - window.benchClock.pressed")).doubleValue();
    }

    private static void awaitReady(Page page) {
        // Polled by a timer, because animation frames are work that a measured page should not have.
        page.waitForFunction(
                "() => window.benchClock.ready !== null",
                null,
                new WaitForFunctionOptions().setPollingInterval(20).setTimeout(LIMIT_MILLIS));
    }
}
