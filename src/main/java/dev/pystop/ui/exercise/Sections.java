package dev.pystop.ui.exercise;

import dev.pystop.ui.layout.TabList;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Which part of the page is in view: of the results, the tests or the output; on a small screen, one of all parts. The style sheet decides
 * which of the two it is, and hides the tabs of the other.
 */
final class Sections {
    /** The parts, by what the style sheet calls them. */
    enum Section {
        TASK("task"),
        CODE("code"),
        TESTS("tests"),
        OUTPUT("output");

        private final String id;

        Section(String id) {
            this.id = id;
        }

        private boolean isResult() {
            return this == TESTS || this == OUTPUT;
        }
    }

    private final HTMLDocument document;
    private final HTMLElement page;
    private final TabList sections = new TabList();
    private final TabList results = new TabList();

    Sections(HTMLDocument document) {
        this.document = document;
        page = document.getElementById("exercise");
        for (Section section : Section.values()) {
            sections.add(tab("section", section), () -> chosen(section));
            if (section.isResult()) {
                results.add(tab("result", section), () -> show(section));
            }
        }
        show(Section.TESTS);
        show(Section.TASK);
    }

    void show(Section section) {
        sections.select(tab("section", section));
    }

    private void chosen(Section section) {
        page.setAttribute("data-section", section.id);
        if (section.isResult()) {
            page.setAttribute("data-results", section.id);
            results.select(tab("result", section));
        }
    }

    private HTMLElement tab(String list, Section section) {
        return document.getElementById(list + "-" + section.id);
    }
}
