package dev.pystop.worker;

import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Watches the downloads that {@code loadPyodide} makes: counts bytes as they arrive, and reports what Pyodide does not.
 *
 * <p>Pyodide 314 only logs a file that cannot be fetched or compiled, and then its promise never settles or fails with something
 * unrelated. So this looks over the shoulder of {@code fetch} and {@code WebAssembly.instantiateStreaming}. The response
 * itself is left as it is, because browsers cache compiled WebAssembly only for a response that came straight from the network.
 */
final class DownloadWatch {
    /** Told about the downloads. */
    interface Listener {
        /** More bytes of some file have arrived. */
        void loaded();

        /** A file could not be had whole, or the interpreter in it not be compiled. */
        void failed(String fileName, String reason);
    }

    private final Listener listener;
    private final Sizes sizes;
    private final Map<String, Integer> loadedBytes = new HashMap<>();

    /** The expected size of a file in bytes, 0 if unknown. */
    @FunctionalInterface
    interface Sizes {
        int of(String fileName);
    }

    DownloadWatch(Sizes sizes, Listener listener) {
        this.sizes = sizes;
        this.listener = listener;
    }

    /** Begins to watch; run the result to end it. */
    Runnable begin() {
        JSObject original = install(this::received, this::ended, listener::failed);
        return () -> restore(original);
    }

    /** How many bytes of a file have arrived, decompressed. */
    int loadedBytes(String fileName) {
        return loadedBytes.getOrDefault(fileName, 0);
    }

    private void received(String fileName, int bytes) {
        loadedBytes.merge(fileName, bytes, Integer::sum);
        listener.loaded();
    }

    private void ended(String fileName, int bytes) {
        int expected = sizes.of(fileName);
        if (expected != 0 && bytes != expected) {
            listener.failed(fileName, fileName + " has " + bytes + " bytes instead of " + expected);
        }
    }

    @JSFunctor
    private interface Received extends JSObject {
        void accept(String fileName, int bytes);
    }

    @JSFunctor
    private interface Ended extends JSObject {
        void accept(String fileName, int bytes);
    }

    @JSFunctor
    private interface Failed extends JSObject {
        void accept(String fileName, String reason);
    }

    @JSBody(
            params = {"received", "ended", "failed"},
            script = """
                    var original = {fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming};
                    function nameOf(url) { return url.substring(url.lastIndexOf('/') + 1); }
                    function count(name, reader, total) {
                        return reader.read().then(function (chunk) {
                            if (chunk.done) { ended(name, total); return; }
                            received(name, chunk.value.byteLength);
                            return count(name, reader, total + chunk.value.byteLength);
                        });
                    }
                    self.fetch = function (input, options) {
                        var name = nameOf('' + (input.url || input));
                        return original.fetch.call(self, input, options).then(function (response) {
                            if (!response.ok) {
                                failed(name, name + ' cannot be had from the server (HTTP ' + response.status + ')');
                            } else {
                                count(name, response.clone().body.getReader(), 0)['catch'](function (error) {
                                    failed(name, name + ' broke off on its way (' + error.message + ')');
                                });
                            }
                            return response;
                        }, function (error) {
                            failed(name, name + ' cannot be fetched (' + error.message + ')');
                            throw error;
                        });
                    };
                    WebAssembly.instantiateStreaming = function (source, imports) {
                        return original.instantiateStreaming.call(WebAssembly, source, imports)['catch'](function (error) {
                            failed('pyodide.asm.wasm', 'the interpreter cannot be compiled (' + error.message + ')');
                            throw error;
                        });
                    };
                    return original;
                    """)
    private static native JSObject install(Received received, Ended ended, Failed failed);

    @JSBody(
            params = "original",
            script = "self.fetch = original.fetch; WebAssembly.instantiateStreaming = original.instantiateStreaming;")
    private static native void restore(JSObject original);
}
