package dev.pystop.bench;

import static dev.pystop.bench.Contestant.BASELINE;
import static dev.pystop.bench.Contestant.PYSTOP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a program that only computes pays for being stoppable: its own running time, told by itself. */
public final class OverheadBench {
    private static final int DEFAULT_REPETITIONS = 30;
    private static final String MEASURED = "milliseconds: ";

    /**
     * Loops, calls, and work on dictionaries and lists: a tenth of a second, and of twenty times the fastest, because whatever else the
     * machine does can only make it slower (the advice of Python's {@code timeit}).
     */
    private static final String PROGRAM = """
            import time


            def collatz(n):
                steps = 0
                while n != 1:
                    n = n // 2 if n % 2 == 0 else 3 * n + 1
                    steps += 1
                return steps


            def fibonacci(n):
                return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


            def count_words():
                words = ["spam", "eggs", "bacon", "beans", "toast"]
                counts = {}
                for number in range(50_000):
                    word = words[number % 5] + str(number % 100)
                    counts[word] = counts.get(word, 0) + 1
                return sorted(counts.items())


            def work():
                begin = time.perf_counter()
                steps = [collatz(n) for n in range(1, 3_000)]
                fibonacci(20)
                count_words()
                return (time.perf_counter() - begin) * 1000


            print(f"milliseconds: {min(work() for _ in range(20))}.")
            """;

    /** A page that takes part. */
    private record Entrant(String name, Contestant contestant, TestServer server, Page page) {}

    private OverheadBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        try (TestServer server = TestServer.start();
                TestServer withoutIsolation = TestServer.startWithoutIsolation();
                Browsers browsers = new Browsers()) {
            for (BrowserKind browser : arguments.browsers()) {
                measure(browser, browsers.get(browser), server, withoutIsolation, arguments.repetitions());
            }
        }
    }

    private static void measure(
            BrowserKind kind, Browser browser, TestServer server, TestServer withoutIsolation, int repetitions) {
        List<Entrant> entrants = new ArrayList<>(List.of(
                new Entrant("pystop", PYSTOP, server, PYSTOP.open(browser, server)),
                new Entrant(
                        "pystop without shared memory",
                        PYSTOP,
                        withoutIsolation,
                        PYSTOP.open(browser, withoutIsolation)),
                new Entrant("baseline", BASELINE, server, BASELINE.open(browser, server))));
        Map<String, Samples> millis = new TreeMap<>();
        Map<String, Samples> ratios = new TreeMap<>();
        // The first round only warms up: the browser compiles WebAssembly better the second time.
        for (int round = 0; round <= repetitions; round++) {
            Map<String, Double> ofRound = new TreeMap<>();
            entrants.forEach(entrant -> ofRound.put(entrant.name(), run(entrant)));
            if (round > 0) {
                double baseline = ofRound.getOrDefault("baseline", Double.NaN);
                ofRound.forEach((name, value) -> {
                    millis.computeIfAbsent(name, missing -> new Samples()).add(value);
                    // Of runs right after each other: what else the machine does changes more slowly.
                    ratios.computeIfAbsent(name, missing -> new Samples()).add(value / baseline);
                });
            }
            // Whoever comes second may find a warmer processor.
            Collections.rotate(entrants, 1);
        }
        ratios.forEach((name, ofRounds) -> System.out.printf(
                Locale.ROOT,
                "%-8s  %-28s  median %5s ms  median of the rounds' ratios to the baseline %.3f, half of them %.3f to %.3f%n",
                kind,
                name,
                Samples.format(millis.getOrDefault(name, new Samples()).median()),
                ofRounds.median(),
                ofRounds.percentile(25),
                ofRounds.percentile(75)));
        entrants.forEach(entrant -> entrant.page().context().close());
    }

    private static double run(Entrant entrant) {
        Contestant contestant = entrant.contestant();
        Page page = entrant.page();
        page.bringToFront();
        contestant.run(page, entrant.server(), PROGRAM);
        contestant.awaitSinceOutput(page, entrant.server(), MEASURED, Duration.ZERO);
        StateClock.readyMillis(page);
        String output = contestant.output(page, entrant.server());
        return Double.parseDouble(
                output.substring(output.indexOf(MEASURED) + MEASURED.length(), output.lastIndexOf('.')));
    }
}
