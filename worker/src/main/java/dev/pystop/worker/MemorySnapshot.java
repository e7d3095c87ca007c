package dev.pystop.worker;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSObjects;
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
     * @param snapshot what {@link #take} has returned, as a {@code Uint8Array}
     */
    static JSObject toStartFrom(@Nullable JSObject snapshot) {
        // In memory of its own: Pyodide reads a text in it, for which shared memory will not do.
        return snapshot == null ? JSObjects.create() : fromMemory(SparseMemory.unpack((Uint8Array) snapshot));
    }

    @JSBody(params = "memory", script = "return {_loadSnapshot: memory};")
    private static native JSObject fromMemory(Uint8Array memory);

    /** What is in the interpreter's memory, our host Python included, which has not started. */
    static byte[] take(Pyodide pyodide) {
        HostPython.load(pyodide);
        complete(pyodide.pyimport("pystop_start"));
        return StreamHandlers.copyOf(SparseMemory.pack(memoryOf(pyodide)));
    }

    /** Later starts shall have nothing to import. */
    @JSBody(params = "start", script = "start.complete();")
    private static native void complete(JSObject start);

    @JSBody(params = "pyodide", script = "return pyodide.makeMemorySnapshot();")
    private static native Uint8Array memoryOf(Pyodide pyodide);
}
