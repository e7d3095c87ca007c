package dev.pystop.ui.console;

import dev.pystop.jso.DialogElement;
import dev.pystop.ui.layout.Preferences;
import dev.pystop.ui.text.Lines;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * Answers for a program that is run many times and asks the same things each time: a dialog with one answer a line. They are given to
 * every run at its beginning; what it asks beyond them, it asks the person. A button above the output says that there are some.
 */
public final class AnswersInAdvance {
    private static final String KEY = "pystop.answers";

    private final HTMLTextAreaElement field;
    private final HTMLButtonElement count;

    public AnswersInAdvance(HTMLDocument document) {
        DialogElement dialog = (DialogElement) document.getElementById("answers-dialog");
        field = (HTMLTextAreaElement) document.getElementById("answers");
        count = (HTMLButtonElement) document.getElementById("answers-count");
        String remembered = Preferences.read(KEY);
        field.setValue(remembered == null ? "" : remembered);
        field.addEventListener("input", (Event event) -> changed());
        for (HTMLElement opener : new HTMLElement[] {count, document.getElementById("answers-open")}) {
            opener.onClick(event -> dialog.showModal());
        }
        document.getElementById("answers-done").onClick(event -> dialog.close());
        changed();
    }

    /** Gives a run that begins all of the answers, in order. */
    public void give(Consumer<String> program) {
        answers().forEach(program);
    }

    private void changed() {
        String text = field.getValue();
        Preferences.write(KEY, text.isEmpty() ? null : text);
        int answers = answers().size();
        count.setHidden(answers == 0);
        count.setTextContent(answers == 1 ? "1 answer" : answers + " answers");
    }

    /** A newline ends an answer; the last one may be without. */
    private List<String> answers() {
        String text = field.getValue();
        return Lines.ended(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }
}
