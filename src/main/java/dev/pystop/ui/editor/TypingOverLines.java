package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * Types over a selection of several lines without the browser's help. CodeMirror lets the browser change the document and
 * reads the change off it; Chromium merges the lines with {@code style} attributes, each a violation of our
 * Content-Security-Policy in the console. The result is the same.
 */
final class TypingOverLines {
    private TypingOverLines() {}

    static Extension extension() {
        return EditorView.domEventHandlers(onBeforeInput(TypingOverLines::handle));
    }

    private static boolean handle(BeforeInputEvent event, EditorView view) {
        EditorState state = view.getState();
        Range selected = state.getSelection().getMain();
        if (!"insertText".equals(event.getInputType())
                || event.isComposing()
                || !spansLines(state.getDoc(), selected)) {
            return false;
        }
        String typed = event.getData();
        // Extensions first, as for any other input: a bracket goes around the selection.
        if (!handled(state.facet(EditorView.getInputHandler()), view, selected.getFrom(), selected.getTo(), typed)) {
            view.dispatch(insertion(state, typed));
        }
        return true;
    }

    private static boolean spansLines(Text document, Range selected) {
        return selected.getTo() > document.lineAt(selected.getFrom()).getTo();
    }

    /** The event before the browser changes the text. */
    private interface BeforeInputEvent extends JSObject {
        @JSProperty
        String getInputType();

        @JSProperty
        String getData();

        @JSProperty("isComposing")
        boolean isComposing();
    }

    /** Returns whether the browser should do nothing. */
    @JSFunctor
    private interface BeforeInputHandler extends JSObject {
        boolean handle(BeforeInputEvent event, EditorView view);
    }

    @JSBody(params = "handler", script = "return { beforeinput: handler };")
    private static native JSObject onBeforeInput(BeforeInputHandler handler);

    @JSBody(
            params = {"state", "text"},
            script =
                    "return state.update(state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });")
    private static native TransactionSpec insertion(EditorState state, String text);

    @JSBody(
            params = {"handlers", "view", "from", "to", "text"},
            script = "return handlers.some(function(handler) { return handler(view, from, to, text, function() {"
                    + " return view.state.update(view.state.replaceSelection(text),"
                    + " { userEvent: 'input.type', scrollIntoView: true }); }); });")
    private static native boolean handled(JSObject handlers, EditorView view, int from, int to, String text);
}
