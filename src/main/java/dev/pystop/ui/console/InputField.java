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

    private final HTMLDocument document;
    private final HTMLElement form;
    private final HTMLInputElement field;

    InputField(HTMLDocument document, Listener listener) {
        this.document = document;
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
            form.setHidden(false);
            field.focus();
        }
    }

    void hide() {
        if (Focus.isIn(form)) {
            document.getElementById("output").focus();
        }
        form.setHidden(true);
        field.setValue("");
    }
}
