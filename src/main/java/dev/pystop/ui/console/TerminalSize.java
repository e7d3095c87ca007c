package dev.pystop.ui.console;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** How many characters fit into the log beside and below each other, as a program asks a terminal. */
final class TerminalSize {
    /** Told the size at the beginning, and whenever it changes. */
    interface Listener {
        void resized(int columns, int rows);
    }

    /** So many characters are measured together, because one of them has a fraction of a pixel. */
    private static final int RULER_CHARACTERS = 100;

    @JSFunctor
    private interface Callback extends JSObject {
        void call();
    }

    private final HTMLElement log;
    private final HTMLElement ruler;
    private final Listener listener;
    private int columns;
    private int rows;

    TerminalSize(HTMLDocument document, HTMLElement log, Listener listener) {
        this.log = log;
        this.listener = listener;
        ruler = document.createElement("span");
        ruler.setClassName("ruler");
        ruler.setAttribute("aria-hidden", "true");
        ruler.setTextContent("0".repeat(RULER_CHARACTERS));
        log.getParentNode().appendChild(ruler);
        // Both: another font or zoom changes the characters and not the log.
        observe(log, ruler, this::measure);
        measure();
    }

    private void measure() {
        int nextColumns = (int) (contentWidth(log) * RULER_CHARACTERS / width(ruler));
        int nextRows = (int) (log.getClientHeight() / height(ruler));
        if (nextColumns > 0 && nextRows > 0 && (nextColumns != columns || nextRows != rows)) {
            columns = nextColumns;
            rows = nextRows;
            listener.resized(columns, rows);
        }
    }

    @JSBody(
            params = {"log", "ruler", "callback"},
            script = "var observer = new ResizeObserver(function () { callback(); });"
                    + "observer.observe(log); observer.observe(ruler);")
    private static native void observe(HTMLElement log, HTMLElement ruler, Callback callback);

    @JSBody(
            params = "log",
            script = "var style = getComputedStyle(log);"
                    + "return log.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);")
    private static native double contentWidth(HTMLElement log);

    @JSBody(params = "element", script = "return element.getBoundingClientRect().width;")
    private static native double width(HTMLElement element);

    @JSBody(params = "element", script = "return element.getBoundingClientRect().height;")
    private static native double height(HTMLElement element);
}
