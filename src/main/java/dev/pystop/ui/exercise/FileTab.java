package dev.pystop.ui.exercise;

import dev.pystop.ui.editor.CodeEditor;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A file in a tab of the editor, with an editor of its own: undo, cursor and scrolling are the file's. */
final class FileTab {
    private static final String PYTHON = ".py";

    private final String name;
    private final boolean isEditable;
    private final HTMLElement tab;
    private final HTMLElement panel;
    private final CodeEditor editor;

    /**
     * @param id unique in the document, for the panel
     * @param title what stands on the tab
     */
    FileTab(HTMLDocument document, String id, String name, String title, String text, boolean isEditable) {
        this.name = name;
        this.isEditable = isEditable;
        tab = document.createElement("button");
        tab.setId(id + "-tab");
        tab.setAttribute("type", "button");
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", id);
        tab.setTextContent(title);
        if (!isEditable) {
            HTMLElement mark = document.createElement("span");
            mark.setClassName("read-only");
            mark.setTextContent("read-only");
            tab.appendChild(mark);
        }
        panel = document.createElement("div");
        panel.setId(id);
        panel.setClassName("file-panel");
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.getId());
        panel.setHidden(true);
        editor = new CodeEditor(panel, text, name.endsWith(PYTHON), !isEditable);
    }

    String name() {
        return name;
    }

    boolean isEditable() {
        return isEditable;
    }

    boolean isRunnable() {
        return isEditable && name.endsWith(PYTHON);
    }

    HTMLElement tab() {
        return tab;
    }

    HTMLElement panel() {
        return panel;
    }

    CodeEditor editor() {
        return editor;
    }
}
