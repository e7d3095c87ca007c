package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLElement;

/** CodeMirror's editor in the page. */
@JSClass
@JSModule("./codemirror.js")
final class EditorView implements JSObject {
    EditorView(JSObject configuration) {}

    @JSBody(
            params = {"parent", "text", "extensions"},
            script = "return { parent: parent, doc: text, extensions: extensions };")
    static native JSObject configuration(HTMLElement parent, String text, JSArray<Extension> extensions);

    @JSProperty
    native EditorState getState();

    native void dispatch(TransactionSpec transaction);

    native void focus();

    @JSProperty
    static native Facet getUpdateListener();

    @JSProperty
    static native Facet getContentAttributes();

    @JSProperty
    static native Facet getDecorations();

    @JSProperty
    static native Facet getInputHandler();

    static native Extension domEventHandlers(JSObject handlers);

    static native JSObject scrollIntoView(int position, JSObject options);

    /** Computes what to draw, at every update of the view. */
    @JSFunctor
    interface DecorationSource extends JSObject {
        DecorationSet decorations(EditorView view);
    }
}
