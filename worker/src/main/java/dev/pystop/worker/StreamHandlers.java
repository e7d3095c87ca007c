package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Handlers for Pyodide's standard streams, which call them as POSIX would call a device. */
final class StreamHandlers {
    private StreamHandlers() {}

    /** Moves bytes from or to the interpreter's buffer and returns how many; 0 from a reader means end of file. */
    @JSFunctor
    interface Transfer extends JSObject {
        int apply(Uint8Array buffer);
    }

    /** Options for {@code setStdin}. */
    @JSBody(params = "read", script = "return {read: read, isatty: true};")
    static native JSObject reader(Transfer read);

    /** Options for {@code setStdout} and {@code setStderr}. */
    @JSBody(params = "write", script = "return {write: write, isatty: true};")
    static native JSObject writer(Transfer write);

    /** A copy of the interpreter's buffer, which may move when its memory grows. */
    static byte[] copyOf(Uint8Array buffer) {
        byte[] copy = new byte[buffer.getLength()];
        copy(buffer, copy);
        return copy;
    }

    /** Copies the whole of the interpreter's buffer to the beginning of an array. */
    static void copy(Uint8Array buffer, byte[] target) {
        copy(buffer, Int8Array.fromJavaArray(target), buffer.getLength());
    }

    // Of a few bytes the call of set() alone would take longer than to copy them one by one.
    @JSBody(
            params = {"source", "target", "length"},
            script = "if (length > 64) target.set(source);"
                    + "else for (var i = 0; i < length; i++) target[i] = source[i];")
    private static native void copy(Uint8Array source, Int8Array target, int length);

    /**
     * Leaves the device with EINTR: Python then handles the pending signal, and calls the device again if the signal's handler
     * returns (PEP 475).
     */
    @JSBody(script = "throw {code: 'EINTR'};")
    static native void throwInterrupted();
}
