package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** CodeMirror's immutable editor state. */
interface EditorState extends JSObject {
    @JSProperty
    Text getDoc();

    @JSProperty
    Selection getSelection();

    /** The values that extensions gave to a facet. */
    JSObject facet(Facet facet);
}
