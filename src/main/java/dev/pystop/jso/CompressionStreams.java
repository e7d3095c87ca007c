package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.typedarrays.Int8Array;

/** The browser's own DEFLATE, in its raw format (RFC 1951). */
@JSClass(transparent = true)
public abstract class CompressionStreams implements JSObject {
    private CompressionStreams() {}

    /** False in browsers before 2023, which lack the class, or the raw format of it. */
    @JSBody(script = "try { new DecompressionStream('deflate-raw'); return true; } catch (error) { return false; }")
    public static native boolean areAvailable();

    @JSBody(
            params = "bytes",
            script = "return new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));")
    public static native ReadableStream deflate(Int8Array bytes);

    /** Reading the result fails when the bytes are not DEFLATE, or go on after its end. */
    @JSBody(
            params = "bytes",
            script = "return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));")
    public static native ReadableStream inflate(Int8Array bytes);
}
