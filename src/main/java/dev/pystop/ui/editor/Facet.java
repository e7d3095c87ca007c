package dev.pystop.ui.editor;

import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/**
 * A labelled slot of CodeMirror's configuration, to which extensions give values. Functions need methods of their own:
 * TeaVM makes a JavaScript function of a Java one only where the parameter has the functor's type.
 */
interface Facet extends JSObject {
    Extension of(JSObject value);

    @JSMethod("of")
    Extension ofListener(ViewUpdate.Listener listener);

    @JSMethod("of")
    Extension ofSource(EditorView.DecorationSource source);
}
