package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** How CodeMirror draws a range. */
@JSClass
@JSModule("./codemirror.js")
final class Decoration implements JSObject {
    private Decoration() {}

    @JSProperty
    static native DecorationSet getNone();

    static native Decoration line(JSObject options);

    static native DecorationSet set(JSObject range);

    native JSObject range(int from);

    @JSBody(params = "name", script = "return { class: name };")
    static native JSObject withClass(String name);
}
