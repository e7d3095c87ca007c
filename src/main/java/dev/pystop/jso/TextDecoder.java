package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The browser's decoder of UTF-8: keeps the bytes of a character that is cut off at the end of a piece, and turns invalid bytes
 * into U+FFFD. Refuses views on shared memory: copy first.
 */
@JSClass
public class TextDecoder implements JSObject {
    public TextDecoder() {}

    /** The text of the next piece. */
    public final String decodeNext(byte[] piece) {
        return decode(this, Int8Array.fromJavaArray(piece), true);
    }

    /** Ends the text: a replacement character if the last character was incomplete, else nothing. */
    public final String end() {
        return decode(this, new Int8Array(0), false);
    }

    @JSBody(
            params = {"decoder", "bytes", "stream"},
            script = "return decoder.decode(bytes, {stream: stream});")
    private static native String decode(TextDecoder decoder, Int8Array bytes, boolean stream);
}
