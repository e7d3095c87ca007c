package dev.pystop.ui.editor;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** CodeMirror's change of an editor's state; of it we use the annotation types. */
@JSClass
@JSModule("./codemirror.js")
final class Transaction implements JSObject {
    private Transaction() {}

    /** Given {@code false}, the change cannot be undone. */
    @JSProperty
    static native AnnotationType getAddToHistory();
}
