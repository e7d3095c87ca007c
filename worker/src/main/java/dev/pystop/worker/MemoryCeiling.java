package dev.pystop.worker;

import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Keeps the interpreter's memory below a limit, and tells the page how much it is. Without it a program takes all that WebAssembly
 * can address, 4 GB, before it gets a {@code MemoryError}, unless the browser ends the tab first; and that memory never shrinks.
 *
 * <p>Emscripten asks for more through {@code WebAssembly.Memory.prototype.grow}. If that throws, Python's allocation fails, and
 * Python raises {@code MemoryError}. The limit is for programs that want too much by mistake; one that means to can get round it.
 */
final class MemoryCeiling {
    private static final int PAGES_PER_MEGABYTE = 16;

    private final @Nullable SharedMemory memory;

    private MemoryCeiling(@Nullable SharedMemory memory) {
        this.memory = memory;
    }

    /** Sets the limit for every memory of this worker. To be done before Pyodide is loaded. */
    static MemoryCeiling install(int megabytes, @Nullable SharedMemory memory) {
        MemoryCeiling ceiling = new MemoryCeiling(memory);
        limitGrowth(megabytes * PAGES_PER_MEGABYTE, ceiling::grewTo);
        return ceiling;
    }

    /** Pyodide is loaded: what its memory is from the beginning on has not been told by growth. */
    void look(Pyodide pyodide) {
        grewTo(pagesOf(pyodide));
    }

    private void grewTo(int pages) {
        if (memory != null) {
            memory.heapGrewTo(pages);
        }
    }

    @JSFunctor
    private interface Grown extends JSObject {
        void accept(int pages);
    }

    @JSBody(
            params = {"limit", "grown"},
            script = """
                    if (typeof WebAssembly !== 'object') { return; }
                    var grow = WebAssembly.Memory.prototype.grow;
                    WebAssembly.Memory.prototype.grow = function (delta) {
                        var pages = this.buffer.byteLength / 65536 + delta;
                        if (pages > limit) { throw new RangeError('beyond the memory limit of this page'); }
                        var before = grow.call(this, delta);
                        grown(pages);
                        return before;
                    };
                    """)
    private static native void limitGrowth(int limit, Grown grown);

    @JSBody(params = "pyodide", script = "return pyodide._module.HEAPU8.length / 65536;")
    private static native int pagesOf(Pyodide pyodide);
}
