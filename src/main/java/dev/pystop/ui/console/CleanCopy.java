package dev.pystop.ui.console;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Copies from the log what the program printed, and nothing else: a browser would add a newline wherever one of our blocks ends inside of
 * a very long line, the label of a button, and the words of our own between those of the program.
 */
final class CleanCopy {
    private CleanCopy() {}

    static void in(HTMLElement log) {
        log.addEventListener("copy", (Event event) -> {
            String text = selectedText(log);
            if (!text.isEmpty()) {
                setClipboard(event, text);
                event.preventDefault();
            }
        });
    }

    // Empty where the selection is not, or not only, in the log's text, or only in a rich result; then the browser
    // copies as it always does.
    @JSBody(
            params = "log",
            script =
                    "var selection = getSelection(), place = selection.rangeCount && selection.getRangeAt(0).commonAncestorContainer;"
                            + "if (!place || !log.contains(place) || (place.closest ? place : place.parentNode).closest('.rich')) return '';"
                            + "var copy = selection.getRangeAt(0).cloneContents();"
                            + "copy.querySelectorAll('.rich').forEach(function (rich) { rich.textContent = rich.dataset.plain + '\\n'; });"
                            + "copy.querySelectorAll('form, .notice').forEach(function (other) { other.remove(); });"
                            + "return copy.textContent;")
    private static native String selectedText(HTMLElement log);

    @JSBody(
            params = {"event", "text"},
            script = "event.clipboardData.setData('text/plain', text);")
    private static native void setClipboard(Event event, String text);
}
