package dev.pystop.ui.console;

import dev.pystop.ui.platform.Focus;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The field in the output where a person answers the program: Enter sends the line, Ctrl-D in an empty field ends the input. */
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
        document.getElementById("end-input").addEventListener("click", (Event event) -> listener.inputEnded());
    }

    /** Shows the field after the prompt, with the focus in it; what was typed before stays. */
    void show() {
        if (form.isHidden()) {
            next = Focus.isIn(prompt) ? prompt : log;
            form.setHidden(false);
            field.focus();
        }
    }

    void hide() {
        if (Focus.isIn(form)) {
            next.focus();
        }
        form.setHidden(true);
        field.setValue("");
    }
}
