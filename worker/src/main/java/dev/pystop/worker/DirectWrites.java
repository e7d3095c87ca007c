package dev.pystop.worker;

import dev.pystop.jso.PostedPythonFiles;
import dev.pystop.jso.SharedArrayWords;
import dev.pystop.protocol.OutputLane;
import dev.pystop.protocol.OutputLayout;
import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The short way of what a program prints: from Python's memory into the shared one without JavaScript, by {@code terminal_writer.wat}.
 * In a browser that does not know modules with several memories, and for all that is not short, there remains the long way, through Pyodide.
 */
final class DirectWrites {
    /** Bits of standard output and standard error. */
    private static final int BOTH = 1 << 1 | 1 << 2;

    private final SharedArrayWords words;
    private final Action announce;
    /** The module's variable that says which descriptors go the short way; null as long as there is no module. */
    private @Nullable JSObject open;
    /** Which descriptors lead to the page. */
    private int descriptors;

    private boolean isPaused;

    /** @param announce tells the page that there is output */
    DirectWrites(SharedArrayWords words, Runnable announce) {
        this.words = words;
        this.announce = announce::run;
    }

    /** Gives the interpreter that is instantiated next the short way; run the result when it has been. */
    Runnable begin(PostedPythonFiles files) {
        OutputLayout layout = SharedMemory.outputLayout();
        JSObject layoutImports = layoutImports(
                layout.written(),
                layout.read(),
                layout.announced(),
                layout.stream(),
                layout.ring(),
                layout.capacity(),
                OutputLane.WHOLE_BYTES);
        JSObject original = install(
                files.writeSwitch(),
                files.terminalWriter(),
                words.memory(),
                layoutImports,
                announce,
                created -> open = created);
        return () -> restore(original);
    }

    /**
     * From here on a program that closes a descriptor, or has Pyodide open it anew, has it lead elsewhere until the next {@link #open}.
     */
    void watch(Pyodide pyodide) {
        onClosed(pyodide, descriptor -> lead(descriptors & ~bit(descriptor)));
    }

    /** Standard output and standard error lead to the page. */
    void open() {
        lead(BOTH);
    }

    /** Nothing leads to the page any more. */
    void close() {
        lead(0);
    }

    /** Everything goes the long way for now, or not any more. */
    void setPaused(boolean paused) {
        isPaused = paused;
        lead(descriptors);
    }

    private void lead(int descriptors) {
        this.descriptors = descriptors;
        if (open != null) {
            setValue(open, isPaused ? 0 : descriptors);
        }
    }

    private static int bit(int descriptor) {
        return descriptor == 1 || descriptor == 2 ? 1 << descriptor : 0;
    }

    @JSFunctor
    private interface Action extends JSObject {
        void run();
    }

    @JSFunctor
    private interface Created extends JSObject {
        void accept(JSObject open);
    }

    @JSFunctor
    private interface Closed extends JSObject {
        void accept(int descriptor);
    }

    @JSBody(
            params = {"written", "read", "announced", "stream", "ring", "capacity", "longest"},
            script = "return {written: written, read: read, announced: announced, stream: stream, ring: ring,"
                    + " capacity: capacity, longest: longest};")
    private static native JSObject layoutImports(
            int written, int read, int announced, int stream, int ring, int capacity, int longest);

    @JSBody(
            params = {"writeSwitchModule", "terminalWriter", "memory", "layout", "announce", "created"},
            script = """
                    var original = WebAssembly.instantiateStreaming;
                    function instantiate(base64, imports) {
                        var bytes = Uint8Array.from(atob(base64), function (character) { return character.charCodeAt(0); });
                        return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
                    }
                    WebAssembly.instantiateStreaming = function (source, imports) {
                        var wasi = imports.wasi_snapshot_preview1;
                        var javascript = {fd_write: wasi.fd_write, announce: announce};
                        var writeSwitch = instantiate(writeSwitchModule, {javascript: javascript});
                        imports = Object.assign({}, imports);
                        imports.wasi_snapshot_preview1 = Object.assign({}, wasi, {fd_write: writeSwitch.fd_write});
                        return original.call(WebAssembly, source, imports).then(function (result) {
                            try {
                                created(instantiate(terminalWriter, {
                                    python: result.instance.exports,
                                    page: {memory: memory},
                                    'switch': writeSwitch,
                                    javascript: javascript,
                                    layout: layout
                                }).open);
                            } catch (error) {
                                console.warn('PyStop: output takes the long way (' + error.message + ').');
                            }
                            return result;
                        });
                    };
                    return original;
                    """)
    private static native JSObject install(
            String writeSwitchModule,
            String terminalWriter,
            JSObject memory,
            JSObject layout,
            Action announce,
            Created created);

    @JSBody(params = "original", script = "WebAssembly.instantiateStreaming = original;")
    private static native void restore(JSObject original);

    // Every way of closing a descriptor, of Python's or of Pyodide's, goes through this function of Emscripten's.
    @JSBody(
            params = {"pyodide", "closed"},
            script =
                    "var close = pyodide.FS.closeStream;"
                            + "pyodide.FS.closeStream = function (descriptor) { closed(descriptor); return close(descriptor); };")
    private static native void onClosed(Pyodide pyodide, Closed closed);

    @JSBody(
            params = {"global", "value"},
            script = "global.value = value;")
    private static native void setValue(JSObject global, int value);
}
