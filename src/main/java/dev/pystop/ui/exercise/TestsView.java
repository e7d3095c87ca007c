package dev.pystop.ui.exercise;

import dev.pystop.ui.check.TestRow;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The list of tests, as it happens. */
final class TestsView {
    private final HTMLDocument document;
    private final TestLinks links;
    private final HTMLElement list;
    private final HTMLElement passed;
    private final List<TestRowView> views = new ArrayList<>();
    private TestNames names = new TestNames(List.of());

    TestsView(HTMLDocument document, TestLinks links) {
        this.document = document;
        this.links = links;
        list = document.getElementById("tests");
        passed = document.getElementById("tests-passed");
    }

    /** What the last check has shown is gone. */
    private void begin() {
        list.clear();
        views.clear();
        passed.setHidden(true);
        document.getElementById("tests-empty").setHidden(true);
        count("");
    }

    /** Shows the rows that there are now: none when a check begins, and then more and more. */
    void list(List<TestRow> rows) {
        if (rows.isEmpty()) {
            begin();
            return;
        }
        names = new TestNames(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (i == views.size()) {
                views.add(new TestRowView(document, links));
                list.appendChild(views.get(i).element());
            }
            show(rows.get(i), i);
        }
        countPassed(rows);
    }

    void update(List<TestRow> rows, int index) {
        show(rows.get(index), index);
        countPassed(rows);
    }

    /** The check has ended: the first test that failed shows why. */
    void end(List<TestRow> rows, CheckSummary summary) {
        passed.setHidden(!summary.isPass());
        int failing = rows.indexOf(summary.firstFailing());
        if (failing >= 0) {
            views.get(failing).unfold();
        }
    }

    private void show(TestRow row, int index) {
        views.get(index).update(row, names.of(row.test()));
    }

    private void countPassed(List<TestRow> rows) {
        count(new CheckSummary(rows, file -> false).passed() + "/" + rows.size());
    }

    private void count(String words) {
        for (String id : new String[] {"result-count", "section-count"}) {
            document.getElementById(id).setTextContent(words);
        }
    }
}
