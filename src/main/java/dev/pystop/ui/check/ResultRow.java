package dev.pystop.ui.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a result that others read: a test, or a variation of one that did not pass.
 *
 * @param name with the variation's number, if it is one
 * @param hasRun false for a test whose turn did not come
 */
record ResultRow(ListedTest test, String name, Verdict verdict, String output, int millis, boolean hasRun) {
    /** The rows of these tests, in their order. A test that has variations which did not pass has these rows and no other. */
    static List<ResultRow> of(List<TestRow> tests) {
        List<ResultRow> rows = new ArrayList<>();
        for (TestRow row : tests) {
            Outcome outcome = row.outcome();
            if (outcome != null) {
                add(rows, row, outcome);
            }
        }
        return rows;
    }

    private static void add(List<ResultRow> rows, TestRow row, Outcome outcome) {
        int before = rows.size();
        int number = 0;
        for (Outcome.Variation variation : outcome.variations()) {
            number++;
            if (variation.verdict().status() != Verdict.Status.PASS) {
                String name = row.test().name() + " [variation #" + number + "] " + variation.label();
                rows.add(new ResultRow(
                        row.test(), name.strip(), variation.verdict(), outcome.output(), outcome.millis(), true));
            }
        }
        if (rows.size() == before) {
            rows.add(new ResultRow(
                    row.test(),
                    row.test().name(),
                    outcome.verdict(),
                    outcome.output(),
                    outcome.millis(),
                    row.state() != TestRow.State.NOT_RUN));
        }
    }
}
