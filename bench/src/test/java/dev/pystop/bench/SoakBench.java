package dev.pystop.bench;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.StopCase;
import dev.pystop.e2e.support.TestServer;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Runs and stops a program again and again, every fifth time with a replaced interpreter, and watches memory: Python's heap and
 * the browser's processes. Fails if either is more than 5 % larger at the end than after a quarter of the way.
 */
public final class SoakBench {
    private static final int DEFAULT_CYCLES = 200;
    private static final int CYCLES_PER_REPLACEMENT = 5;
    private static final int CYCLES_PER_READING = 10;
    private static final double LARGEST_RATIO = 1.05;

    /** How long memory may take to settle after a worker has ended. */
    private static final int MOST_READINGS = 30;

    private static final double MILLIS_BETWEEN_READINGS = 500;
    /** Two readings that are this near to each other are the same. */
    private static final double SETTLED = 0.005;

    /** Its list is what would pile up if the variables of a run were kept longer than until the next one. */
    private static final String LOOP = """
            numbers = [0] * 1_000_000
            print("started")
            while True:
                pass
            """;

    private static final String STUCK = """
            print("started")
            sum(range(10**12))
            """;

    private SoakBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_CYCLES);
        boolean isFlat = true;
        try (TestServer server = TestServer.start()) {
            for (BrowserKind browser : arguments.browsers()) {
                // One browser at a time: the memory of all processes is summed.
                try (Browsers browsers = new Browsers()) {
                    isFlat &= soak(browser, Contestant.PYSTOP.open(browsers.get(browser), server), server, arguments);
                }
            }
        }
        if (!isFlat) {
            System.exit(1);
        }
    }

    private static boolean soak(BrowserKind browser, Page page, TestServer server, BenchArguments arguments) {
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri());
        int cycles = arguments.repetitions();
        // A reading at or after a quarter of the way, as often as readings are taken.
        int early = Math.ceilDiv(Math.ceilDiv(cycles, 4), CYCLES_PER_READING) * CYCLES_PER_READING;
        OptionalLong earlyHeap = OptionalLong.empty();
        OptionalLong earlyProcesses = OptionalLong.empty();
        OptionalLong heap = OptionalLong.empty();
        OptionalLong processes = OptionalLong.empty();
        String layout = "%-10s %6s  %12s  %12s%n";
        System.out.printf(layout, "browser", "cycle", "heap MB", "processes MB");
        for (int cycle = 1; cycle <= cycles; cycle++) {
            // Not right before a reading, when a spare worker would just be on its way.
            stopOnce(playground, cycle % CYCLES_PER_REPLACEMENT == 1);
            if (cycle % CYCLES_PER_READING == 0 || cycle == cycles) {
                heap = heap(page);
                processes = settled(page, ProcessMemory::ofBrowsers);
                System.out.printf(layout, browser, cycle, megabytes(heap), megabytes(processes));
            }
            if (cycle == early) {
                earlyHeap = heap;
                earlyProcesses = processes;
            }
        }
        boolean heapIsFlat = isFlat(browser + ": heap", earlyHeap, early, heap, cycles);
        return isFlat(browser + ": processes", earlyProcesses, early, processes, cycles) && heapIsFlat;
    }

    private static void stopOnce(PlaygroundDriver playground, boolean isStuck) {
        playground.start(isStuck ? STUCK : LOOP).waitSinceOutput(StopCase.STARTED, Duration.ZERO);
        playground.stop();
        var stop = playground.result().stop();
        if (stop == null || stop.variablesKept() == isStuck) {
            throw new IllegalStateException(
                    "a program that was %s ended by %s".formatted(isStuck ? "stuck" : "a loop", stop));
        }
        playground.waitForState("ready");
    }

    /** What the page says of Python's heap, if it does. */
    private static OptionalLong heap(Page page) {
        return page.evaluate("() => window.pystop.heapBytes") instanceof Number bytes
                ? OptionalLong.of(bytes.longValue())
                : OptionalLong.empty();
    }

    private static OptionalLong settled(Page page, Supplier<OptionalLong> reading) {
        OptionalLong last = reading.get();
        for (int number = 1; number < MOST_READINGS && last.isPresent(); number++) {
            page.waitForTimeout(MILLIS_BETWEEN_READINGS);
            OptionalLong next = reading.get();
            if (Math.abs(next.orElse(0) - last.getAsLong()) <= SETTLED * last.getAsLong()) {
                return next;
            }
            last = next;
        }
        return last;
    }

    private static boolean isFlat(String what, OptionalLong early, int earlyCycle, OptionalLong late, int lateCycle) {
        if (early.isEmpty() || late.isEmpty()) {
            System.out.println(what + " is not told here");
            return true;
        }
        double ratio = (double) late.getAsLong() / early.getAsLong();
        System.out.printf(
                Locale.ROOT,
                "%s at cycle %d / cycle %d = %.3f (at most %.2f)%n",
                what,
                lateCycle,
                earlyCycle,
                ratio,
                LARGEST_RATIO);
        return ratio <= LARGEST_RATIO;
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isEmpty() ? "-" : Samples.format(bytes.getAsLong() / 1e6);
    }
}
