package dev.pystop.bench;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.util.Locale;

/** What it costs to keep a spare worker: memory of all the browser's processes before there is one, and when it has loaded Python. */
public final class SpareBench {
    private static final int DEFAULT_REPETITIONS = 5;
    /** The page begins to load the spare 5 s after Python is ready. */
    private static final double BEFORE_SPARE_MILLIS = 3000;
    /** By then it has been loaded, and the browser has let go of what that took. */
    private static final double UNTIL_SETTLED_MILLIS = 12_000;

    private SpareBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        try (TestServer server = TestServer.start()) {
            for (BrowserKind kind : arguments.browsers()) {
                Samples without = new Samples();
                Samples with = new Samples();
                for (int round = 0; round < arguments.repetitions(); round++) {
                    // A browser of its own each time: the memory of all processes is summed.
                    try (Browsers browsers = new Browsers()) {
                        Page page = Contestant.PYSTOP.open(browsers.get(kind), server);
                        page.waitForTimeout(BEFORE_SPARE_MILLIS);
                        double before = megabytes();
                        page.waitForTimeout(UNTIL_SETTLED_MILLIS);
                        without.add(before);
                        with.add(megabytes());
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-8s  without a spare %s MB, with one %s MB: %.2f times as much (medians of %d)%n",
                        kind,
                        Samples.format(without.median()),
                        Samples.format(with.median()),
                        with.median() / without.median(),
                        without.count());
            }
        }
    }

    private static double megabytes() {
        return ProcessMemory.ofBrowsers()
                        .orElseThrow(() -> new IllegalStateException("this system does not tell processes' memory"))
                / 1e6;
    }
}
