package dev.pystop.worker;

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
        /**
         * More bytes have arrived.
         *
         * @param loadedBytes all that has arrived of all files, decompressed
         */
        void loaded(int loadedBytes);

        /** A file could not be had whole. */
        void failed(String reason);
    }

    private final Listener listener;
    private final Sizes sizes;
    private int loadedBytes;

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
        JSObject original = install(this::received, this::ended, reason -> listener.failed(reason));
        return () -> restore(original);
    }

    private void received(int bytes) {
        loadedBytes += bytes;
        listener.loaded(loadedBytes);
    }

    private void ended(String url, int bytes) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        int expected = sizes.of(name);
        if (expected != 0 && bytes != expected) {
            listener.failed(name + " has " + bytes + " bytes instead of " + expected);
        }
    }

    @JSFunctor
    private interface Received extends JSObject {
        void accept(int bytes);
    }

    @JSFunctor
    private interface Ended extends JSObject {
        void accept(String url, int bytes);
    }

    @JSFunctor
    private interface Failed extends JSObject {
        void accept(String reason);
    }

    @JSBody(
            params = {"received", "ended", "failed"},
            script = """
                    var original = {fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming};
                    function nameOf(url) { return url.substring(url.lastIndexOf('/') + 1); }
                    function count(url, reader, total) {
                        return reader.read().then(function (chunk) {
                            if (chunk.done) { ended(url, total); return; }
                            received(chunk.value.byteLength);
                            return count(url, reader, total + chunk.value.byteLength);
                        });
                    }
                    self.fetch = function (input, options) {
                        var url = '' + (input.url || input);
                        return original.fetch.call(self, input, options).then(function (response) {
                            if (!response.ok) {
                                failed(nameOf(url) + ' cannot be had from the server (HTTP ' + response.status + ')');
                            } else {
                                count(url, response.clone().body.getReader(), 0)['catch'](function (error) {
                                    failed(nameOf(url) + ' broke off on its way (' + error.message + ')');
                                });
                            }
                            return response;
                        }, function (error) {
                            failed(nameOf(url) + ' cannot be fetched (' + error.message + ')');
                            throw error;
                        });
                    };
                    WebAssembly.instantiateStreaming = function (source, imports) {
                        return original.instantiateStreaming.call(WebAssembly, source, imports)['catch'](function (error) {
                            failed('the interpreter cannot be compiled (' + error.message + ')');
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
