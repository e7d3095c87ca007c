package dev.pystop.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.StopCase;
import dev.pystop.e2e.support.StopCase.Ending;
import dev.pystop.e2e.support.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Time from the press of the real Stop button until the page is ready for the next run, for every {@link StopCase}; beside the
 * baseline page for as long as that can end the program at all.
 */
public final class StopBench {
    private static final int DEFAULT_REPETITIONS = 10;

    /** The press comes at any time after the program has begun, so that it does not always hit the same work. */
    private static final int EARLIEST_PRESS_MILLIS = 100;

    private static final int LATEST_PRESS_MILLIS = 500;
    /** Always the same moments, so that two runs of the benchmark differ by the machine only. */
    private static final long SEED = 3;

    /** A person does not wear out an interpreter every second either: time for a spare one to be loaded, where the page keeps one. */
    private static final double PAUSE_BEFORE_REPLACEMENT_MILLIS = 8000;

    /** A replacement takes seconds, with the pause before it, and keeps nothing by design: few tell as much as many. */
    private static final int REPLACEMENTS_DIVISOR = 16;

    /** The baseline's medians are there to compare with, not its rare failures. */
    private static final int BASELINE_DIVISOR = 10;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** A person would have closed the tab. */
    private static final Duration BASELINE_LIMIT = Duration.ofSeconds(5);

    private final BenchArguments arguments;
    private final TestServer server;
    private final StopResults results;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Contestant, Page> pages = new EnumMap<>(Contestant.class);

    private StopBench(BenchArguments arguments, TestServer server, StopResults results) {
        this.arguments = arguments;
        this.server = server;
        this.results = results;
    }

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        StopResults results = new StopResults();
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (BrowserKind kind : arguments.browsers()) {
                Browser browser = browsers.get(kind);
                results.begin(kind, browser.version());
                new StopBench(arguments, server, results).measure(browser);
            }
        }
        System.out.print(results.plain());
        arguments.markdown().ifPresent(file -> {
            try {
                Files.writeString(file, results.markdown(words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void measure(Browser browser) {
        for (StopCase stopCase : StopCase.startingWith(arguments.cases())) {
            boolean baselineTakesPart = stopCase.ending() == Ending.KEEPS || stopCase.ending() == Ending.REPLACED;
            int rounds = stopCase.ending() == Ending.KEEPS
                    ? arguments.repetitions()
                    : atLeastOne(arguments.repetitions() / REPLACEMENTS_DIVISOR);
            int baselineRounds = atLeastOne(rounds / BASELINE_DIVISOR);
            for (int round = 0; round < rounds; round++) {
                for (Contestant contestant : arguments.contestants()) {
                    if (contestant == Contestant.PYSTOP || (baselineTakesPart && round < baselineRounds)) {
                        boolean ended = stopOnce(stopCase, contestant, browser);
                        baselineTakesPart &= ended || contestant == Contestant.PYSTOP;
                    }
                }
            }
            System.err.println(results.lineOf(stopCase.name()));
        }
        List.copyOf(pages.keySet()).forEach(this::close);
    }

    /** Returns whether the program could be ended. If not, the next one gets a new page. */
    private boolean stopOnce(StopCase stopCase, Contestant contestant, Browser browser) {
        try {
            Page page = pages.computeIfAbsent(contestant, missing -> missing.open(browser, server));
            // Timers of a page in the background are throttled.
            page.bringToFront();
            if (contestant == Contestant.PYSTOP && stopCase.ending() != Ending.KEEPS) {
                page.waitForTimeout(PAUSE_BEFORE_REPLACEMENT_MILLIS);
            }
            Contestant.Point stopButton = contestant.stopButton(page);
            contestant.run(page, server, stopCase.program());
            boolean ended = switch (contestant) {
                case PYSTOP ->
                    stopCase.ending() == Ending.HEALS
                            ? awaitHealing(stopCase, page)
                            : press(stopCase, page, stopButton);
                case BASELINE -> pressBaseline(stopCase, page, stopButton);
            };
            if (!ended) {
                close(contestant);
            }
            return ended;
        } catch (PlaywrightException e) {
            System.err.println(stopCase + ": " + e.getMessage());
            results.addFailure(stopCase.name(), contestant);
            close(contestant);
            return false;
        }
    }

    private boolean press(StopCase stopCase, Page page, Contestant.Point stopButton) {
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri());
        playground.waitSinceOutput(StopCase.STARTED, momentOfPress());
        if (playground.state().equals("ready")) {
            // Only a program that runs out of memory is allowed to.
            results.addEndByItself(stopCase.name());
            return true;
        }
        Contestant.PYSTOP.stop(page, stopButton);
        OptionalDouble millis = StateClock.millisFromPressToReady(page, LIMIT);
        if (millis.isEmpty()) {
            results.addFailure(stopCase.name(), Contestant.PYSTOP);
            return false;
        }
        RunResult.Stop stop = playground.result().stop();
        if (stop == null) {
            results.addEndByItself(stopCase.name());
        } else {
            results.add(
                    stopCase.name(),
                    new StopResults.Stopped(
                            stop.rung(),
                            stop.variablesKept(),
                            millis.getAsDouble(),
                            StateClock.millisFromPressToWords(page)));
        }
        return true;
    }

    /** Nobody presses here: the time is from what breaks the interpreter until there is another one. */
    private boolean awaitHealing(StopCase stopCase, Page page) {
        new PlaygroundDriver(page, server.uri()).waitSinceOutput(StopCase.STARTED, Duration.ZERO);
        OptionalDouble millis = StateClock.millisFromOutputToReady(page, LIMIT);
        if (millis.isEmpty()) {
            results.addFailure(stopCase.name(), Contestant.PYSTOP);
            return false;
        }
        results.add(
                stopCase.name(),
                new StopResults.Stopped("healed", false, millis.getAsDouble(), OptionalDouble.empty()));
        return true;
    }

    private boolean pressBaseline(StopCase stopCase, Page page, Contestant.Point stopButton) {
        Contestant.BASELINE.awaitSinceOutput(page, server, StopCase.STARTED, momentOfPress());
        Contestant.BASELINE.stop(page, stopButton);
        OptionalDouble millis = StateClock.millisFromPressToReady(page, BASELINE_LIMIT);
        if (millis.isEmpty()) {
            results.addFailure(stopCase.name(), Contestant.BASELINE);
            return false;
        }
        results.addBaseline(stopCase.name(), millis.getAsDouble());
        return true;
    }

    private static int atLeastOne(int count) {
        return Math.max(1, count);
    }

    private Duration momentOfPress() {
        return Duration.ofMillis(random.nextInt(EARLIEST_PRESS_MILLIS, LATEST_PRESS_MILLIS));
    }

    private void close(Contestant contestant) {
        Page page = pages.remove(contestant);
        if (page != null) {
            page.context().close();
        }
    }
}
