package dev.pystop.ui.exercise;

import dev.pystop.ui.check.Outcome;
import dev.pystop.ui.check.TestRow;
import dev.pystop.ui.check.Verdict;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A test on screen: its name and its state in words, and behind them all that is known of it. */
final class TestRowView {
    private final HTMLDocument document;
    private final TestLinks links;
    private final HTMLElement item;
    private final HTMLElement fold;
    private final HTMLElement name;
    private final HTMLElement state;
    private final HTMLElement brief;
    private final HTMLElement details;

    TestRowView(HTMLDocument document, TestLinks links) {
        this.document = document;
        this.links = links;
        item = document.createElement("li");
        fold = add(item, "details", "test");
        HTMLElement summary = add(fold, "summary", "test-summary");
        add(summary, "span", "test-mark").setAttribute("aria-hidden", "true");
        name = addWord(summary, "test-name");
        state = addWord(summary, "test-state");
        brief = addWord(summary, "test-brief");
        details = add(fold, "div", "test-details");
    }

    HTMLElement element() {
        return item;
    }

    /** Shows the details, as a click on the row does, and brings the row into view. */
    void unfold() {
        fold.setAttribute("open", "");
        item.scrollIntoView();
    }

    /** @param displayName what the test is called among the others */
    void update(TestRow row, String displayName) {
        name.setTextContent(displayName);
        Outcome outcome = row.outcome();
        item.setAttribute("data-state", idOf(row.state()));
        state.setTextContent(wordsOf(row.state()));
        boolean isPassed = row.state() == TestRow.State.PASSED;
        brief.setTextContent(
                outcome == null || isPassed ? "" : firstLine(outcome.verdict().message()));
        details.clear();
        if (outcome != null && !isPassed) {
            showVerdict(details, outcome.verdict());
            for (Outcome.Variation variation : outcome.variations()) {
                if (variation.verdict().status() != Verdict.Status.PASS) {
                    showVariation(variation);
                }
            }
        }
        if (outcome != null && !outcome.output().isEmpty()) {
            addLabelled("What your program printed", outcome.output());
        }
        addLabelled("The test", row.test().code());
        int task = row.test().task();
        if (outcome != null && !isPassed && links.hasHints(task)) {
            button(details, "Hints for this task").onClick(event -> links.showHints(task));
        }
    }

    private void showVariation(Outcome.Variation variation) {
        HTMLElement part = add(details, "div", "test-variation");
        add(part, "p", "test-label").setTextContent("With " + variation.label());
        showVerdict(part, variation.verdict());
    }

    private void showVerdict(HTMLElement parent, Verdict verdict) {
        String message = AssertionMessage.of(verdict);
        if (!message.isEmpty()) {
            add(parent, "p", "test-message").setTextContent(message);
        }
        if (verdict.line() > 0 && links.hasFile(verdict.file())) {
            HTMLElement link = button(parent, verdict.file() + ", line " + verdict.line());
            link.onClick(event -> links.showLine(verdict.file(), verdict.line()));
            if (!verdict.sourceLine().isEmpty()) {
                add(link, "code", "").setTextContent(verdict.sourceLine().trim());
            }
        }
        if (verdict.expected() != null && verdict.actual() != null) {
            showValues(parent, Difference.of(verdict.expected(), verdict.actual()));
        }
    }

    /** Side by side, with what differs marked in both. */
    private void showValues(HTMLElement parent, Difference difference) {
        HTMLElement values = add(parent, "div", "test-values");
        showValue(values, "Expected", difference, difference.expected());
        showValue(values, "Your result", difference, difference.actual());
        if (!difference.isNone() && !difference.before().isEmpty()) {
            add(parent, "p", "test-difference")
                    .setTextContent("The first difference is at character " + difference.position() + ".");
        }
    }

    private void showValue(HTMLElement values, String label, Difference difference, String own) {
        HTMLElement value = add(values, "div", "test-value");
        add(value, "p", "test-label").setTextContent(label);
        HTMLElement text = add(value, "pre", "");
        text.setTabIndex(0);
        text.appendChild(document.createTextNode(difference.before()));
        if (!difference.isNone()) {
            add(text, "mark", own.isEmpty() ? "nothing" : "").setTextContent(own);
        }
        text.appendChild(document.createTextNode(difference.after()));
    }

    private void addLabelled(String label, String text) {
        add(details, "p", "test-label").setTextContent(label);
        HTMLElement block = add(details, "pre", "");
        // It may scroll, and the keyboard has to reach what scrolls.
        block.setTabIndex(0);
        block.setTextContent(text);
    }

    /** Apart from the one before, also for who hears them. */
    private HTMLElement addWord(HTMLElement summary, String className) {
        summary.appendChild(document.createTextNode(" "));
        return add(summary, "span", className);
    }

    private HTMLElement button(HTMLElement parent, String words) {
        HTMLElement button = add(parent, "button", "test-link");
        button.setAttribute("type", "button");
        button.setTextContent(words);
        return button;
    }

    private HTMLElement add(HTMLElement parent, String tag, String className) {
        HTMLElement made = document.createElement(tag);
        if (!className.isEmpty()) {
            made.setClassName(className);
        }
        parent.appendChild(made);
        return made;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String wordsOf(TestRow.State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case RUNNING -> "running…";
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "error";
            case TIMED_OUT -> "timed out";
            case STOPPED -> "stopped";
            case NOT_RUN -> "not run";
        };
    }

    /** For the style sheet, and for tests. */
    private static String idOf(TestRow.State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "error";
            case TIMED_OUT -> "timed-out";
            case STOPPED -> "stopped";
            case NOT_RUN -> "not-run";
        };
    }
}
