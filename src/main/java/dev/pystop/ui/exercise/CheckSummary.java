package dev.pystop.ui.exercise;

import dev.pystop.ui.check.Outcome;
import dev.pystop.ui.check.TestRow;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A check in a sentence or two: what the state line says at its end. */
final class CheckSummary {
    private final List<TestRow> rows;
    private final Predicate<String> isStudents;

    /**
     * @param isStudents whether a file of that name is one that the student sees
     */
    CheckSummary(List<TestRow> rows, Predicate<String> isStudents) {
        this.rows = rows;
        this.isStudents = isStudents;
    }

    int passed() {
        return count(TestRow.State.PASSED);
    }

    boolean isPass() {
        return !rows.isEmpty() && passed() == rows.size();
    }

    /** The first test that did not pass although it has run; null if there is none. */
    @Nullable
    TestRow firstFailing() {
        for (TestRow row : rows) {
            boolean isFailing = switch (row.state()) {
                case FAILED, ERROR, TIMED_OUT -> true;
                case WAITING, RUNNING, PASSED, STOPPED, NOT_RUN -> false;
            };
            if (isFailing) {
                return row;
            }
        }
        return null;
    }

    String words() {
        if (rows.isEmpty()) {
            return "No test could be run.";
        }
        if (isPass()) {
            return rows.size() == 1 ? "The test passes." : "All " + rows.size() + " tests pass.";
        }
        String words = count(TestRow.State.STOPPED) > 0 ? "Stopped. " : "";
        words += passed() + " of " + rows.size() + (rows.size() == 1 ? " test passes." : " tests pass.");
        int notRun = count(TestRow.State.NOT_RUN);
        if (notRun > 0) {
            words += " " + notRun + (notRun == 1 ? " was not run." : " were not run.");
        }
        TestRow failing = firstFailing();
        if (failing != null) {
            words += " Next failing: " + new TestNames(rows).of(failing.test()) + place(failing.outcome()) + ".";
        }
        return words;
    }

    private String place(@Nullable Outcome outcome) {
        return outcome == null
                        || outcome.verdict().line() == 0
                        || !isStudents.test(outcome.verdict().file())
                ? ""
                : ", line " + outcome.verdict().line();
    }

    private int count(TestRow.State state) {
        int count = 0;
        for (TestRow row : rows) {
            if (row.state() == state) {
                count++;
            }
        }
        return count;
    }
}
