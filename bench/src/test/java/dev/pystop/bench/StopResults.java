package dev.pystop.bench;

import dev.pystop.e2e.support.BrowserKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code ./pystop bench stop} measured, as tables: one row per case, one per rung. */
final class StopResults {
    /**
     * One press, and what came of it.
     *
     * @param rung what ended the program
     * @param readyMillis from the press until the page was ready for the next run
     * @param wordsMillis from the press until the state line said so
     */
    record Stopped(String rung, boolean kept, double readyMillis, OptionalDouble wordsMillis) {}

    /** All tries of one case in one browser. */
    private static final class Case {
        final Samples ready = new Samples();
        final Samples words = new Samples();
        final Samples baseline = new Samples();
        final Map<String, Integer> endings = new TreeMap<>();
        int tries;
        int kept;
        boolean baselineGaveUp;
    }

    /** All of one browser. */
    private record OfBrowser(String heading, Map<String, Case> cases, Map<String, Samples> rungs, Samples words) {}

    private final List<OfBrowser> browsers = new ArrayList<>();

    /** What is added from now on is of this browser. */
    void begin(BrowserKind kind, String version) {
        String name = kind.name().charAt(0) + kind.toString().substring(1);
        // Playwright gives the version with or without the name before it.
        String heading = version.contains(name) ? version : name + " " + version;
        browsers.add(new OfBrowser(heading, new LinkedHashMap<>(), new TreeMap<>(), new Samples()));
    }

    void add(String name, Stopped stopped) {
        Case row = ended(name, stopped.rung());
        row.kept += stopped.kept() ? 1 : 0;
        row.ready.add(stopped.readyMillis());
        OfBrowser browser = browsers.getLast();
        browser.rungs()
                .computeIfAbsent(stopped.rung(), missing -> new Samples())
                .add(stopped.readyMillis());
        stopped.wordsMillis().ifPresent(millis -> {
            row.words.add(millis);
            browser.words().add(millis);
        });
    }

    /** The program ran out of memory before anybody could stop it. */
    void addEndByItself(String name) {
        ended(name, "by itself").kept++;
    }

    void addBaseline(String name, double readyMillis) {
        row(name).baseline.add(readyMillis);
    }

    /** The program could not be ended within the limit. */
    void addFailure(String name, Contestant contestant) {
        switch (contestant) {
            case PYSTOP -> ended(name, "never");
            case BASELINE -> row(name).baselineGaveUp = true;
        }
    }

    private Case ended(String name, String ending) {
        Case row = row(name);
        row.tries++;
        row.endings.merge(ending, 1, Integer::sum);
        return row;
    }

    private Case row(String name) {
        return browsers.getLast().cases().computeIfAbsent(name, missing -> new Case());
    }

    /** One case of the browser under way, for whoever watches. */
    String lineOf(String name) {
        return browsers.getLast().heading() + ": " + String.join(", ", cells(name, row(name)));
    }

    /** For a terminal. */
    String plain() {
        return browsers.stream()
                .map(browser -> "%n%s%n%s%n%s"
                        .formatted(
                                browser.heading(),
                                casesOf(browser).plain(),
                                rungsOf(browser).plain()))
                .collect(Collectors.joining());
    }

    /**
     * The whole of {@code docs/stop-latency.md}.
     *
     * @param words the benchmark's arguments
     */
    String markdown(String[] words) {
        StringBuilder text = new StringBuilder("""
                # How long Stop takes

                Written by a benchmark; do not edit. To measure anew:

                ```
                ./pystop bench stop %s
                ```

                Times are in milliseconds, from the event of the press (a real click on the real button, at a random moment %s) until the page is
                ready for the next run, by clocks inside the page. Before a case that may cost the interpreter there is a pause of 8 s, in which
                the page can load a spare one. Measured on a machine with %d processors. *Kept*: in how many tries the
                variables survived. *Ended by*: `signal`, `insist` and `replace` are the rungs of the Stop ladder; `by itself`: out of memory
                before the press; `healed`: nobody pressed, and the time is from the last output until there is a new interpreter (about 0: it may be there before that output is on screen). *Words*: until
                the state line says "Stopping…", largest of all tries. *Baseline*: the minimal page from Pyodide's documentation
                (`bench/baseline`), pressed in the same way; "never": not within 5 s; "-": not tried; negative: the program had ended by itself before the press.

                The programs are in `e2e-tests/src/test/resources/stop-cases`.
                """.formatted(
                        String.join(" ", words),
                        "0.1 to 0.5 s after the program has begun",
                        Runtime.getRuntime().availableProcessors()));
        for (OfBrowser browser : browsers) {
            text.append("\n## ").append(browser.heading()).append("\n\n");
            text.append(rungsOf(browser).markdown()).append('\n');
            text.append(casesOf(browser).markdown());
        }
        return text.toString();
    }

    private static Table casesOf(OfBrowser browser) {
        Table table = new Table(
                "case", "kept", "ended by", "p50", "p95", "p99", "max", "words", "baseline p50", "baseline max");
        browser.cases().forEach((name, row) -> table.add(cells(name, row)));
        return table;
    }

    private static String[] cells(String name, Case row) {
        return new String[] {
            name,
            row.kept + " of " + row.tries,
            row.endings.entrySet().stream()
                    .map(ending ->
                            row.endings.size() == 1 ? ending.getKey() : ending.getKey() + " " + ending.getValue())
                    .collect(Collectors.joining(", ")),
            percentile(row.ready, 50),
            percentile(row.ready, 95),
            percentile(row.ready, 99),
            percentile(row.ready, 100),
            percentile(row.words, 100),
            row.baselineGaveUp && row.baseline.isEmpty() ? "never" : percentile(row.baseline, 50),
            row.baselineGaveUp ? "never" : percentile(row.baseline, 100)
        };
    }

    private static Table rungsOf(OfBrowser browser) {
        Table table = new Table("ended by", "tries", "p50", "p95", "p99", "max");
        browser.rungs().forEach((rung, samples) -> addSummary(table, rung, samples));
        addSummary(table, "(words)", browser.words());
        return table;
    }

    private static void addSummary(Table table, String name, Samples samples) {
        table.add(
                name,
                Integer.toString(samples.count()),
                percentile(samples, 50),
                percentile(samples, 95),
                percentile(samples, 99),
                percentile(samples, 100));
    }

    private static String percentile(Samples samples, int percent) {
        return samples.isEmpty() ? "-" : Samples.format(samples.percentile(percent));
    }
}
