package dev.pystop.worker;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * The memory of an interpreter that has started, for others to start from: they need not import what it has imported. Pyodide's interface for it
 * is private (314); nothing else of ours knows it.
 */
final class MemorySnapshot {
    private MemorySnapshot() {}

    /** Options of {@code loadPyodide} for an interpreter that a snapshot shall be taken of. It is good for nothing else. */
    @JSBody(script = "return {_makeSnapshot: true};")
    static native JSObject toBeTaken();

    /**
     * Options of {@code loadPyodide} for an interpreter that starts from a snapshot, if there is one.
     *
     * @param snapshot a {@code Uint8Array}; it is copied, since Pyodide reads a text in it, for which shared memory will not do
     */
    @JSBody(params = "snapshot", script = "return snapshot ? {_loadSnapshot: snapshot.slice()} : {};")
    static native JSObject toStartFrom(@Nullable JSObject snapshot);

    static byte[] take(Pyodide pyodide) {
        return StreamHandlers.copyOf(memoryOf(pyodide));
    }

    @JSBody(params = "pyodide", script = "return pyodide.makeMemorySnapshot();")
    private static native Uint8Array memoryOf(Pyodide pyodide);
}
