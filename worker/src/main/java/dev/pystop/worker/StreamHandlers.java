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
        Int8Array copy = new Int8Array(buffer.getLength());
        copy.set(buffer);
        return copy.toJavaArray();
    }

    /**
     * Leaves the device with EINTR: Python then handles the pending signal, and calls the device again if the signal's handler
     * returns (PEP 475).
     */
    @JSBody(script = "throw {code: 'EINTR'};")
    static native void throwInterrupted();
}
