package dev.pystop.bench;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a program that only computes pays for being stoppable: its own running time, told by itself. */
public final class OverheadBench {
    private static final int DEFAULT_REPETITIONS = 10;
    private static final String MEASURED = "milliseconds: ";

    /** Loops, calls, and work on dictionaries and lists. */
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
                for number in range(1_000_000):
                    word = words[number % 5] + str(number % 100)
                    counts[word] = counts.get(word, 0) + 1
                return sorted(counts.items())


            begin = time.perf_counter()
            steps = [collatz(n) for n in range(1, 60_000)]
            fibonacci(27)
            count_words()
            print(f"milliseconds: {(time.perf_counter() - begin) * 1000}.")
            """;

    private record Entrant(Contestant contestant, Page page) {}

    private OverheadBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        Results results = new Results();
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (BrowserKind browser : arguments.browsers()) {
                List<Entrant> entrants = new ArrayList<>();
                for (Contestant contestant : arguments.contestants()) {
                    entrants.add(new Entrant(contestant, contestant.open(browsers.get(browser), server)));
                }
                // The first round only warms up: the browser compiles WebAssembly better the second time.
                Samples ratios = new Samples();
                for (int round = 0; round <= arguments.repetitions(); round++) {
                    Map<Contestant, Double> ofRound = new EnumMap<>(Contestant.class);
                    for (Entrant entrant : entrants) {
                        double millis = run(entrant.contestant(), entrant.page(), server);
                        if (round > 0) {
                            results.add(browser, "computing", entrant.contestant(), millis);
                            ofRound.put(entrant.contestant(), millis);
                        }
                    }
                    if (ofRound.size() == Contestant.values().length) {
                        ratios.add(ofRound.getOrDefault(Contestant.PYSTOP, 0.0)
                                / ofRound.getOrDefault(Contestant.BASELINE, 1.0));
                    }
                    // Whoever comes second may find a warmer processor.
                    Collections.reverse(entrants);
                }
                if (!ratios.isEmpty()) {
                    // Of two runs right after each other: what else the machine does changes more slowly.
                    System.out.printf(
                            Locale.ROOT,
                            "%s: median of the rounds' ratios %.3f (%.3f..%.3f)%n",
                            browser,
                            ratios.median(),
                            ratios.smallest(),
                            ratios.largest());
                }
                entrants.forEach(entrant -> entrant.page().context().close());
            }
        }
        results.print();
    }

    private static double run(Contestant contestant, Page page, TestServer server) {
        page.bringToFront();
        contestant.run(page, server, PROGRAM);
        contestant.awaitSinceOutput(page, server, MEASURED, Duration.ZERO);
        StateClock.readyMillis(page);
        String output = contestant.output(page, server);
        return Double.parseDouble(
                output.substring(output.indexOf(MEASURED) + MEASURED.length(), output.lastIndexOf('.')));
    }
}
