package dev.pystop.bench;

import dev.pystop.e2e.support.BrowserKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects samples in milliseconds and prints medians, spread (smallest to largest) and ratios. */
final class Results {
    private record Row(BrowserKind browser, String measure) {}

    private final Map<Row, Map<Contestant, List<Double>>> samples = new LinkedHashMap<>();

    void add(BrowserKind browser, String measure, Contestant contestant, double millis) {
        samples.computeIfAbsent(new Row(browser, measure), row -> new EnumMap<>(Contestant.class))
                .computeIfAbsent(contestant, row -> new ArrayList<>())
                .add(millis);
    }

    void print() {
        String layout = "%-10s %-12s %4s  %-28s %-28s %s%n";
        System.out.printf(
                layout, "browser", "measure", "n", "pystop ms (spread)", "baseline ms (spread)", "pystop / baseline");
        samples.forEach((row, byContestant) -> {
            List<Double> pystop = byContestant.getOrDefault(Contestant.PYSTOP, List.of());
            List<Double> baseline = byContestant.getOrDefault(Contestant.BASELINE, List.of());
            System.out.printf(
                    layout,
                    row.browser(),
                    row.measure(),
                    Math.max(pystop.size(), baseline.size()),
                    describe(pystop),
                    describe(baseline),
                    pystop.isEmpty() || baseline.isEmpty() ? "-" : format(median(pystop) / median(baseline)));
        });
    }

    private static String describe(List<Double> values) {
        if (values.isEmpty()) {
            return "-";
        }
        List<Double> sorted = values.stream().sorted().toList();
        return "%s (%s..%s)".formatted(format(median(values)), format(sorted.getFirst()), format(sorted.getLast()));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Three significant digits are more than any of these measurements is worth, two after the point enough. */
    private static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
