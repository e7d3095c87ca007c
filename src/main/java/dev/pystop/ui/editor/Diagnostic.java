package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** A remark of CodeMirror's lint package about a range of the document. */
@JSClass(transparent = true)
abstract class Diagnostic implements JSObject {
    private Diagnostic() {}

    @JSBody(
            params = {"from", "to", "message"},
            script = "return { from: from, to: to, severity: 'error', message: message };")
    static native Diagnostic error(int from, int to, String message);
}
