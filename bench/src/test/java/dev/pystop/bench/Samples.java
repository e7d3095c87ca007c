package dev.pystop.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Numbers of one measure, usually milliseconds. Everything but {@link #count} needs at least one. */
final class Samples {
    private final List<Double> sorted = new ArrayList<>();

    void add(double value) {
        int found = Collections.binarySearch(sorted, value);
        sorted.add(found < 0 ? -found - 1 : found, value);
    }

    int count() {
        return sorted.size();
    }

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    double smallest() {
        return sorted.getFirst();
    }

    double largest() {
        return sorted.getLast();
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** By nearest rank: of few samples, a high percentile is the largest of them rather than a number that nobody measured. */
    double percentile(int percent) {
        return sorted.get(Math.max(0, Math.ceilDiv(percent * sorted.size(), 100) - 1));
    }

    /** Three significant digits are more than any of these measurements is worth, two after the point enough. */
    static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
