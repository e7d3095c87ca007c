package dev.pystop.ui;

import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the state: in words for people, as {@code data-run-state} for the style sheet and for tests. */
final class StatusLine {
    private final HTMLElement root;
    private final HTMLElement line;
    private final PythonSession session;
    private String shown = "";

    StatusLine(HTMLDocument document, PythonSession session) {
        this.session = session;
        root = document.getDocumentElement();
        line = document.getElementById("status");
    }

    void update() {
        RunState state = session.state();
        root.setAttribute("data-run-state", state.id());
        if (!session.isEvaluating()) {
            say(StatusText.of(session));
        }
    }

    /** Touches the live region only if it says something new: a screen reader reads every change. */
    private void say(String words) {
        if (!words.equals(shown)) {
            shown = words;
            line.setTextContent(words);
        }
    }
}
