package dev.pystop.ui.repl;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The field that an entry is typed into; it is as high as its lines. */
final class PromptField {
    private final HTMLTextAreaElement element;
    private final Runnable onResized;

    /** @param onResized called when the field may have another height */
    PromptField(HTMLTextAreaElement element, Runnable onResized) {
        this.element = element;
        this.onResized = onResized;
    }

    HTMLTextAreaElement element() {
        return element;
    }

    String text() {
        return element.getValue();
    }

    /** What is before the cursor, or before the selection. */
    String beforeCursor() {
        return text().substring(0, element.getSelectionStart());
    }

    boolean isCursorOnFirstLine() {
        return beforeCursor().indexOf('\n') < 0;
    }

    boolean isCursorOnLastLine() {
        return text().indexOf('\n', element.getSelectionEnd()) < 0;
    }

    /** Shows another text, with the cursor behind it. */
    void setText(String text) {
        replace(0, text().length(), text);
    }

    /** Puts text at the cursor, in place of what is selected. */
    void insert(String text) {
        replace(element.getSelectionStart(), element.getSelectionEnd(), text);
    }

    /** Puts text in place of what is there, and the cursor behind it. */
    void replace(int start, int end, String text) {
        element.setRangeText(text, start, end, "end");
        fit();
    }

    /** Puts text in place of what is there; the cursor stays where it is in the rest of the text. */
    void replaceQuietly(int start, int end, String text) {
        element.setRangeText(text, start, end, "preserve");
        fit();
    }

    /** Gives the field the height of its lines. */
    void fit() {
        fit(element);
        onResized.run();
    }

    @JSBody(params = "field", script = "field.style.height = 'auto'; field.style.height = field.scrollHeight + 'px';")
    private static native void fit(HTMLTextAreaElement field);
}
