package dev.pystop.bench;

import static dev.pystop.bench.Contestant.BASELINE;
import static dev.pystop.bench.Contestant.PYSTOP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.time.Duration;
import java.util.Locale;

/**
 * How fast output is shown, beside the baseline and beside a program that writes to nowhere, and whether the page lives on in a flood of a
 * minute.
 */
public final class OutputBench {
    private static final int DEFAULT_REPETITIONS = 10;
    private static final Duration FLOOD = Duration.ofSeconds(60);
    private static final Duration FLOOD_LIMIT = Duration.ofMinutes(2);

    private static final String LINES = """
            for number in range(100_000):
                print(number)
            """;

    /** The same calls; only the last step, into the page, is missing. */
    private static final String LINES_TO_NOWHERE = """
            import io, sys

            class Nowhere(io.RawIOBase):
                def writable(self):
                    return True
                def write(self, data):
                    return len(data)

            sys.stdout = io.TextIOWrapper(Nowhere(), write_through=True)
            """ + LINES;

    private static final String ENDLESS_LINES = """
            number = 0
            while True:
                print(number)
                number += 1
            """;

    /** Notes the longest time in which nothing else came through, after a first second. */
    private static final String PROBE = """
            millis => {
                const began = performance.now();
                const probe = window.floodProbe = { gap: 0, gaps: 0, done: false };
                let last = began;
                const tick = () => {
                    const now = performance.now();
                    if (now - began > 1000) {
                        probe.gap = Math.max(probe.gap, now - last);
                        probe.gaps += now - last > 100;
                    }
                    last = now;
                    probe.done = now - began > millis;
                    if (!probe.done) {
                        setTimeout(tick, 4);
                    }
                };
                tick();
            }
            """;

    private OutputBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (BrowserKind kind : arguments.browsers()) {
                lines(kind, browsers.get(kind), server, arguments.repetitions());
                flood(kind, browsers.get(kind), server);
            }
        }
    }

    private static void lines(BrowserKind kind, Browser browser, TestServer server, int repetitions) {
        Page pystop = PYSTOP.open(browser, server);
        Page baseline = BASELINE.open(browser, server);
        Samples pystopMillis = new Samples();
        Samples ratios = new Samples();
        Samples ratiosToNowhere = new Samples();
        // The first round only warms up.
        for (int round = 0; round <= repetitions; round++) {
            double shown = millis(PYSTOP, pystop, server, LINES);
            double toNowhere = millis(PYSTOP, pystop, server, LINES_TO_NOWHERE);
            double shownByBaseline = millis(BASELINE, baseline, server, LINES);
            if (round > 0) {
                pystopMillis.add(shown);
                ratios.add(shown / shownByBaseline);
                ratiosToNowhere.add(shown / toNowhere);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s  100,000 lines  median %5s ms  to the baseline %.3f  to a stream to nowhere %.3f  (medians of %d rounds' ratios)%n",
                kind,
                Samples.format(pystopMillis.median()),
                ratios.median(),
                ratiosToNowhere.median(),
                repetitions);
        pystop.context().close();
        baseline.context().close();
    }

    /** From the press of Run, or its like, until everything is shown and the page is ready again. */
    private static double millis(Contestant contestant, Page page, TestServer server, String program) {
        page.bringToFront();
        contestant.run(page, server, program);
        return StateClock.millisSinceLeft(page);
    }

    private static void flood(BrowserKind kind, Browser browser, TestServer server) {
        Page page = PYSTOP.open(browser, server);
        Contestant.Point stop = PYSTOP.stopButton(page);
        PYSTOP.run(page, server, ENDLESS_LINES);
        page.evaluate(PROBE, (double) FLOOD.toMillis());
        page.waitForFunction(
                "() => window.floodProbe.done",
                null,
                new WaitForFunctionOptions().setPollingInterval(500).setTimeout((double) FLOOD_LIMIT.toMillis()));
        PYSTOP.stop(page, stop);
        double stopMillis =
                StateClock.millisFromPressToReady(page, Duration.ofSeconds(20)).orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%-8s  flood of %d s  longest gap %s ms, %s over 100 ms  Stop %s ms%n",
                kind,
                FLOOD.toSeconds(),
                Samples.format(number(page, "() => window.floodProbe.gap")),
                page.evaluate("() => window.floodProbe.gaps"),
                Samples.format(stopMillis));
        page.context().close();
    }

    private static double number(Page page, String function) {
        return ((Number) page.evaluate(function)).doubleValue();
    }
}
