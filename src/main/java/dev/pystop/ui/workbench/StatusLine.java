package dev.pystop.ui.workbench;

import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.PythonSession;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the state: in words for people, as {@code data-run-state} for the style sheet and for tests. */
final class StatusLine {
    /** An entry of the prompt that takes no longer is not worth a word: a screen reader would say "Running" before each value. */
    private static final int QUICK_ENTRY_MILLIS = 400;

    private final HTMLElement root;
    private final HTMLElement line;
    private final PythonSession session;
    private String shown = "";
    private @Nullable String readyWords;
    private int timer;

    StatusLine(HTMLDocument document, PythonSession session) {
        this.session = session;
        root = document.getDocumentElement();
        line = document.getElementById("status");
    }

    void update() {
        RunState state = session.state();
        root.setAttribute("data-run-state", state.id());
        Window.clearTimeout(timer);
        if (state == RunState.RUNNING && session.isInteracting()) {
            timer = Window.setTimeout(() -> say(words()), QUICK_ENTRY_MILLIS);
        } else if (!session.isQuiet()) {
            say(words());
        }
    }

    /** Says this for as long as Python is ready and there is no result to speak of; null for the usual words. */
    void sayWhenReady(@Nullable String words) {
        readyWords = words;
        update();
    }

    private String words() {
        String words = readyWords;
        boolean hasNothingToSay = session.state() == RunState.READY && session.lastResult() == null;
        return hasNothingToSay && words != null ? words : StatusText.of(session);
    }

    /** Touches the live region only if it says something new: a screen reader reads every change. */
    private void say(String words) {
        if (!words.equals(shown)) {
            shown = words;
            line.setTextContent(words);
        }
    }
}
