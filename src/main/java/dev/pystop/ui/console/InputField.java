package dev.pystop.ui.console;

import dev.pystop.ui.platform.Focus;
import dev.pystop.ui.text.Lines;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * The field in the output where a person answers the program: Enter sends the line, Ctrl-D in an empty field ends the input. What is
 * pasted may have several lines: each that ends is an answer, and what comes after the last newline stays to be edited.
 */
final class InputField {
    /** Takes what was typed. */
    interface Listener {
        void lineEntered(String line);

        void inputEnded();
    }

    private final HTMLElement form;
    private final HTMLInputElement field;
    private final HTMLElement log;
    private final HTMLElement prompt;
    /** What gets the focus when the field that has it goes away. */
    private HTMLElement next;
    /** Shown although nothing was asked yet. */
    private boolean isAhead;

    InputField(HTMLDocument document, Listener listener) {
        log = document.getElementById("output");
        prompt = document.getElementById("prompt-entry");
        next = log;
        form = document.getElementById("input-form");
        field = (HTMLInputElement) document.getElementById("program-input");
        form.addEventListener("submit", (Event event) -> {
            event.preventDefault();
            String line = field.getValue();
            field.setValue("");
            listener.lineEntered(line);
        });
        field.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.isCtrlKey()
                    && event.getKey().equals("d")
                    && field.getValue().isEmpty()) {
                event.preventDefault();
                listener.inputEnded();
            }
        });
        field.addEventListener("paste", (Event event) -> {
            String pasted = pastedText(event);
            if (pasted.indexOf('\n') >= 0) {
                event.preventDefault();
                enter(withInserted(field, pasted), listener);
            }
        });
        document.getElementById("end-input").addEventListener("click", (Event event) -> listener.inputEnded());
    }

    /**
     * Shows the field after the prompt, with the focus in it; what was typed before stays.
     *
     * @param isSecret whether it hides what is typed
     */
    void show(boolean isSecret) {
        isAhead = false;
        field.setType(isSecret ? "password" : "text");
        appear();
    }

    /** Shows the field, with the focus in it, before the program asks; it stays until it has asked and was answered. */
    void showAhead() {
        isAhead = true;
        field.setType("text");
        appear();
    }

    /** Whether something is being typed before the program asks. */
    boolean isAhead() {
        return isAhead;
    }

    private void appear() {
        if (form.isHidden()) {
            next = Focus.isIn(prompt) ? prompt : log;
            form.setHidden(false);
            field.focus();
        }
    }

    /** Hides the field; what was typed into it is there again when it is shown. */
    void hide() {
        if (Focus.isIn(form)) {
            next.focus();
        }
        form.setHidden(true);
        isAhead = false;
    }

    /** A program begins, and knows nothing of what was typed for another. */
    void clear() {
        field.setValue("");
    }

    private void enter(String text, Listener listener) {
        Lines.ended(text).forEach(listener::lineEntered);
        field.setValue(text.substring(text.lastIndexOf('\n') + 1));
    }

    @JSBody(params = "event", script = "return event.clipboardData.getData('text/plain').replace(/\\r\\n?/g, '\\n');")
    private static native String pastedText(Event event);

    /** What the field would hold with the text in the place of its selection. */
    @JSBody(
            params = {"field", "text"},
            script =
                    "return field.value.slice(0, field.selectionStart) + text + field.value.slice(field.selectionEnd);")
    private static native String withInserted(HTMLInputElement field, String text);
}
