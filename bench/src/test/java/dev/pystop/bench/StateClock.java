package dev.pystop.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Notes inside the page when its state changes and when a button is pressed, in milliseconds since the navigation began
 * ({@code performance.now()}), so that no time of the automation protocol is in any number.
 */
final class StateClock {
    /** More than a cold start over a busy machine takes; a benchmark that hits it has found something. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private StateClock() {}

    /** Starts a clock in every page that this context opens from now on. */
    static void install(BrowserContext context, Contestant contestant) {
        context.addInitScript("""
                (() => {
                  const attribute = "%s";
                  const clock = { pressed: null, words: null, ready: null, left: null };
                  window.benchClock = clock;
                  new MutationObserver(() => {
                    const ready = document.documentElement.getAttribute(attribute) === "ready";
                    if (!ready && clock.ready !== null) {
                      clock.left = performance.now();
                    }
                    clock.ready = ready ? clock.ready ?? performance.now() : null;
                  }).observe(document, { subtree: true, attributes: true, attributeFilter: [attribute] });
                  addEventListener("click", (event) => {
                    clock.pressed = event.timeStamp;
                    clock.words = null;
                  }, { capture: true });
                  addEventListener("DOMContentLoaded", () => {
                    const status = document.getElementById("status");
                    if (!status) return;
                    new MutationObserver(() => {
                      if (status.textContent.startsWith("Stopping")) clock.words ??= performance.now();
                    }).observe(status, { subtree: true, childList: true, characterData: true });
                  });
                })();
                """.formatted(contestant.stateAttribute()));
    }

    /** Waits for state {@code ready} and returns when it came, since the navigation began. */
    static double readyMillis(Page page) {
        awaitReady(page, LIMIT);
        return ((Number) page.evaluate("() => window.benchClock.ready")).doubleValue();
    }

    /** Waits for state {@code ready} and returns how long the page was in others since it was last left. */
    static double millisSinceLeft(Page page) {
        awaitReady(page, LIMIT);
        return ((Number) page.evaluate("() => window.benchClock.ready - window.benchClock.left")).doubleValue();
    }

    /** Waits for state {@code ready} and returns how long after the last press of a button it came; empty if it does not in time. */
    static OptionalDouble millisFromPressToReady(Page page, Duration limit) {
        return millisToReady(page, "window.benchClock.pressed", limit);
    }

    /** Like the above, but from when the playground's output had the text that a driver waited for. */
    static OptionalDouble millisFromOutputToReady(Page page, Duration limit) {
        return millisToReady(page, "window.outputSeenByTest", limit);
    }

    private static OptionalDouble millisToReady(Page page, String begin, Duration limit) {
        try {
            awaitReady(page, limit);
        } catch (TimeoutError e) {
            return OptionalDouble.empty();
        }
        return number(page, "() => window.benchClock.ready - " + begin);
    }

    /** How long after the last press of a button the playground's state line said that it is stopping; empty if it did not. */
    static OptionalDouble millisFromPressToWords(Page page) {
        return number(page, "() => window.benchClock.words && window.benchClock.words - window.benchClock.pressed");
    }

    private static OptionalDouble number(Page page, String function) {
        return page.evaluate(function) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static void awaitReady(Page page, Duration limit) {
        // Polled by a timer, because animation frames are work that a measured page should not have.
        page.waitForFunction(
                "() => window.benchClock.ready !== null",
                null,
                new WaitForFunctionOptions().setPollingInterval(20).setTimeout((double) limit.toMillis()));
    }
}
