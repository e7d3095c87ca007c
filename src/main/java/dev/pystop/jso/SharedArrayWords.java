package dev.pystop.jso;

import dev.pystop.protocol.SharedMemory;
import dev.pystop.protocol.SharedWords;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Atomics;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.SharedArrayBuffer;
import org.teavm.jso.typedarrays.Uint8Array;

/** {@link SharedWords} over a real {@code SharedArrayBuffer}: that of a {@code WebAssembly.Memory}, so that WebAssembly can write to it, too. */
public final class SharedArrayWords implements SharedWords {
    private final JSObject memory;
    private final SharedArrayBuffer buffer;
    private final Int32Array words;
    private final Int8Array bytes;

    /** @param memory a shared {@code WebAssembly.Memory} */
    public SharedArrayWords(JSObject memory) {
        this.memory = memory;
        buffer = bufferOf(memory);
        words = new Int32Array(buffer);
        bytes = new Int8Array(buffer);
    }

    /** Memory for one worker. Only where the page is cross-origin isolated; elsewhere the type does not even exist. */
    public static SharedArrayWords allocate() {
        return new SharedArrayWords(newMemory(SharedMemory.BYTES));
    }

    /** The memory itself, to be handed to a worker or to a module of WebAssembly. */
    public JSObject memory() {
        return memory;
    }

    /** The signal byte for {@code pyodide.setInterruptBuffer}: the first byte of the first word. */
    public Uint8Array signalByte() {
        return new Uint8Array(buffer, 0, 1);
    }

    @Override
    public int load(int word) {
        return Atomics.load(words, word);
    }

    @Override
    public void store(int word, int value) {
        Atomics.store(words, word, value);
    }

    @Override
    public int add(int word, int delta) {
        return Atomics.add(words, word, delta);
    }

    @Override
    public void wakeAll(int word) {
        Atomics.notify(words, word, Integer.MAX_VALUE);
    }

    @Override
    public void await(int word, int expected, double milliseconds) {
        waitOn(words, word, expected, milliseconds);
    }

    @Override
    public void read(int byteOffset, byte[] target, int targetOffset, int length) {
        if (length > 0) {
            copy(bytes, byteOffset, Int8Array.fromJavaArray(target), targetOffset, length);
        }
    }

    @Override
    public void write(int byteOffset, byte[] source, int sourceOffset, int length) {
        if (length > 0) {
            copy(Int8Array.fromJavaArray(source), sourceOffset, bytes, byteOffset, length);
        }
    }

    // Without WebAssembly the worker gets so far as to say so.
    @JSBody(
            params = "byteLength",
            script = "if (typeof WebAssembly !== 'object') { return {buffer: new SharedArrayBuffer(byteLength)}; }"
                    + " var pages = Math.ceil(byteLength / 65536);"
                    + " return new WebAssembly.Memory({initial: pages, maximum: pages, shared: true});")
    private static native JSObject newMemory(int byteLength);

    @JSBody(params = "memory", script = "return memory.buffer;")
    private static native SharedArrayBuffer bufferOf(JSObject memory);

    // The binding in teavm-jso-apis takes the time-out as an int, which a sleep of a month overflows.
    @JSBody(
            params = {"words", "index", "expected", "milliseconds"},
            script = "return Atomics.wait(words, index, expected, milliseconds);")
    private static native String waitOn(Int32Array words, int index, int expected, double milliseconds);

    // Of a few bytes the view alone would take longer to make than all of them to copy one by one.
    @JSBody(
            params = {"source", "from", "target", "to", "length"},
            script = "if (length > 64) target.set(source.subarray(from, from + length), to);"
                    + "else for (var i = 0; i < length; i++) target[to + i] = source[from + i];")
    private static native void copy(Int8Array source, int from, Int8Array target, int to, int length);
}
