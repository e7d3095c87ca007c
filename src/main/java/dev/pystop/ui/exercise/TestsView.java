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
        for (int i = 0; i < views.size(); i++) {
            views.get(i).update(rows.get(i));
        }
        for (int i = views.size(); i < rows.size(); i++) {
            TestRowView view = new TestRowView(document, links, rows.get(i));
            views.add(view);
            list.appendChild(view.element());
        }
        countPassed(rows);
    }

    void update(List<TestRow> rows, int index) {
        views.get(index).update(rows.get(index));
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

    private void countPassed(List<TestRow> rows) {
        count(new CheckSummary(rows, file -> false).passed() + "/" + rows.size());
    }

    private void count(String words) {
        for (String id : new String[] {"result-count", "section-count"}) {
            document.getElementById(id).setTextContent(words);
        }
    }
}
