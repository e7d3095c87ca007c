package dev.pystop.bench;

import dev.pystop.e2e.support.BrowserKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Collects samples of one unit and prints medians, spread (smallest to largest) and ratios. */
final class Results {
    private record Row(BrowserKind browser, String measure) {}

    private final String unit;
    private final Map<Row, Map<Contestant, Samples>> samples = new LinkedHashMap<>();

    /** @param unit of all samples, for the headings */
    Results(String unit) {
        this.unit = unit;
    }

    void add(BrowserKind browser, String measure, Contestant contestant, double value) {
        samples.computeIfAbsent(new Row(browser, measure), row -> new EnumMap<>(Contestant.class))
                .computeIfAbsent(contestant, row -> new Samples())
                .add(value);
    }

    void print() {
        System.out.print(table().plain());
    }

    Table table() {
        Table table = new Table(
                "browser",
                "measure",
                "n",
                "pystop " + unit + " (spread)",
                "baseline " + unit + " (spread)",
                "pystop / baseline");
        samples.forEach((row, byContestant) -> {
            Samples pystop = byContestant.getOrDefault(Contestant.PYSTOP, new Samples());
            Samples baseline = byContestant.getOrDefault(Contestant.BASELINE, new Samples());
            table.add(
                    row.browser().toString(),
                    row.measure(),
                    Integer.toString(Math.max(pystop.count(), baseline.count())),
                    describe(pystop),
                    describe(baseline),
                    pystop.isEmpty() || baseline.isEmpty() ? "-" : ratio(pystop.median() / baseline.median()));
        });
        return table;
    }

    private static String describe(Samples values) {
        return values.isEmpty()
                ? "-"
                : "%s (%s..%s)"
                        .formatted(
                                Samples.format(values.median()),
                                Samples.format(values.smallest()),
                                Samples.format(values.largest()));
    }

    /** One digit more than the samples have: what matters of an overhead is a percent or two. */
    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
