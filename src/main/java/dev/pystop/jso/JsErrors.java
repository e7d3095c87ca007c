package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** What JavaScript throws, in words. */
public final class JsErrors {
    private JsErrors() {}

    /** The message of an error, or the text of whatever else was thrown. */
    @JSBody(
            params = "thrown",
            script = "return '' + (thrown && thrown.message !== undefined ? thrown.message : thrown);")
    public static native String message(Object thrown);
}
