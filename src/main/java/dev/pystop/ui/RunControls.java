package dev.pystop.ui;

import dev.pystop.jso.Platform;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The buttons Run and Stop, and their shortcuts. */
final class RunControls {
    private final PythonSession session;
    private final HTMLElement run;
    private final HTMLElement stop;

    RunControls(HTMLDocument document, PythonSession session, Runnable onRun, Runnable onStop) {
        this.session = session;
        run = document.getElementById("run");
        stop = document.getElementById("stop");
        run.removeAttribute("disabled");
        stop.removeAttribute("disabled");
        run.addEventListener("click", event -> {
            if (session.canRun()) {
                onRun.run();
            }
        });
        stop.addEventListener("click", event -> {
            if (session.canStop()) {
                onStop.run();
            }
        });
        // In the capture phase: these work wherever the focus is, whatever stands there makes of them.
        document.addEventListener("keydown", (KeyboardEvent event) -> pressed(event), true);
        if (Platform.isApple()) {
            nameShortcut(document, "run", run, "⌘ Enter", "Run the program");
            nameShortcut(document, "stop", stop, "⌘ .", "Stop the program");
        }
    }

    /**
     * Makes the buttons say what is possible now. They are never {@code disabled}: that would throw a keyboard user's focus away at
     * every press.
     */
    void update() {
        setEnabled(run, session.canRun());
        setEnabled(stop, session.canStop());
    }

    private void pressed(KeyboardEvent event) {
        if (!(event.isCtrlKey() || event.isMetaKey()) || event.isAltKey() || event.isShiftKey()) {
            return;
        }
        if (event.getKey().equals("Enter")) {
            press(run, event);
        } else if (event.getKey().equals(".")) {
            press(stop, event);
        }
    }

    private static void press(HTMLElement button, KeyboardEvent event) {
        event.preventDefault();
        event.stopPropagation();
        if (!event.isRepeat()) {
            button.click();
        }
    }

    private static void setEnabled(HTMLElement button, boolean enabled) {
        button.setAttribute("aria-disabled", enabled ? "false" : "true");
    }

    private static void nameShortcut(HTMLDocument document, String name, HTMLElement button, String keys, String what) {
        button.setAttribute("title", what + " (" + keys + ")");
        HTMLElement hint = document.querySelector("kbd[data-shortcut=" + name + "]");
        if (hint != null) {
            hint.setTextContent(keys);
        }
    }
}
