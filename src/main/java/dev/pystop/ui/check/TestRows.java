package dev.pystop.ui.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The list of tests as a check goes on; tells the listener of each change. */
final class TestRows {
    private final CheckListener listener;
    private final List<TestRow> rows = new ArrayList<>();

    TestRows(CheckListener listener) {
        this.listener = listener;
    }

    List<TestRow> all() {
        return Collections.unmodifiableList(rows);
    }

    TestRow get(int index) {
        return rows.get(index);
    }

    /** The index of a test; -1 if there is none of that id. */
    int indexOf(String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).test().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    void clear() {
        rows.clear();
        listener.rowsListed();
    }

    /** Adds those that are not there yet. */
    void add(List<ListedTest> tests) {
        int before = rows.size();
        for (ListedTest test : tests) {
            if (indexOf(test.id()) < 0) {
                rows.add(TestRow.waiting(test));
            }
        }
        if (rows.size() > before) {
            listener.rowsListed();
        }
    }

    void put(int index, TestRow row) {
        rows.set(index, row);
        listener.rowChanged(index);
    }

    boolean isSettled() {
        for (TestRow row : rows) {
            if (!row.isSettled()) {
                return false;
            }
        }
        return true;
    }

    /** The ids of those that are settled. */
    List<String> settled() {
        List<String> ids = new ArrayList<>();
        for (TestRow row : rows) {
            if (row.isSettled()) {
                ids.add(row.test().id());
            }
        }
        return ids;
    }

    /** Settles all of these that are not settled yet in the same way. Returns whether there was one. */
    boolean settle(Predicate<TestRow> which, Verdict.Status status, String reason, String message) {
        return settle(which, status, reason, message, true);
    }

    /** These have had no turn. */
    void leaveOut(String reason, String message) {
        settle(row -> true, Verdict.Status.FAIL, reason, message, false);
    }

    private boolean settle(
            Predicate<TestRow> which, Verdict.Status status, String reason, String message, boolean hasRun) {
        boolean found = false;
        for (int i = 0; i < rows.size(); i++) {
            TestRow row = rows.get(i);
            if (!row.isSettled() && which.test(row)) {
                found = true;
                Outcome outcome = Outcome.of(Verdict.ofPage(status, reason, message, row.test()));
                put(i, hasRun ? row.ended(outcome) : row.notRun(outcome));
            }
        }
        return found;
    }
}
