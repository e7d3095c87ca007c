package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** The system clipboard. */
@JSClass(transparent = true)
public abstract class Clipboard implements JSObject {
    private Clipboard() {}

    /** False in insecure contexts: a page opened by plain http from another machine. */
    @JSBody(script = "return typeof navigator.clipboard === 'object';")
    public static native boolean isAvailable();

    /** Rejected when the person or the browser does not allow it. */
    @JSBody(params = "text", script = "return navigator.clipboard.writeText(text);")
    public static native JSPromise<JSUndefined> writeText(String text);
}
