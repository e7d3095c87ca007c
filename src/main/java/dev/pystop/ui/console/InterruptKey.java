package dev.pystop.ui.console;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** Ctrl-C in an element, as in a terminal: interrupts the program, unless something is selected that could be copied. */
public final class InterruptKey {
    public InterruptKey(HTMLElement element, Runnable onInterrupt) {
        element.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.isCtrlKey() && !event.isRepeat() && event.getKey().equals("c") && !hasSelection(event)) {
                onInterrupt.run();
            }
        });
    }

    // The selection inside a text field is not part of the document's.
    @JSBody(
            params = "event",
            script = "return '' + getSelection() !== ''"
                    + " || (event.target.selectionStart || 0) !== (event.target.selectionEnd || 0);")
    private static native boolean hasSelection(KeyboardEvent event);
}
