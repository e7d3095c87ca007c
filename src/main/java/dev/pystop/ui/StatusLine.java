package dev.pystop.ui;

import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.Timers;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the state: in words for people, as {@code data-run-state} for the style sheet and for tests. */
final class StatusLine {
    /** Long enough that a polite program's own clean-up does not look like defiance. */
    private static final int STILL_RUNNING_MILLIS = 1000;

    private final HTMLElement root;
    private final HTMLElement line;
    private final PythonSession session;
    private final Timers timers;
    private Runnable cancelHint = () -> {};
    private String shown = "";

    StatusLine(HTMLDocument document, PythonSession session, Timers timers) {
        this.session = session;
        this.timers = timers;
        root = document.getDocumentElement();
        line = document.getElementById("status");
    }

    void update() {
        cancelHint.run();
        RunState state = session.state();
        root.setAttribute("data-run-state", state.id());
        if (!session.isEvaluating()) {
            say(StatusText.of(session));
        }
        if (state == RunState.STOPPING) {
            cancelHint = timers.schedule(STILL_RUNNING_MILLIS, () -> say(StatusText.stillRunning()));
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
