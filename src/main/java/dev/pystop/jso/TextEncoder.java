package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** The browser's encoder of UTF-8. */
public final class TextEncoder {
    private TextEncoder() {}

    /** The text's UTF-8; a lone surrogate becomes U+FFFD. */
    public static byte[] encode(String text) {
        return new Int8Array(encodeToBytes(text).getBuffer()).copyToJavaArray();
    }

    @JSBody(params = "text", script = "return new TextEncoder().encode(text);")
    private static native Uint8Array encodeToBytes(String text);
}
