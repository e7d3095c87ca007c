package dev.pystop.worker;

import dev.pystop.jso.PostedPythonFiles;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Gives {@code loadPyodide} what the page has fetched already: the compiled interpreter and the standard library, for which it takes
 * nothing but addresses. So this stands in for the functions by which it fetches and instantiates.
 */
final class SuppliedFiles {
    /** Told that the interpreter could not be instantiated, of which Pyodide 314 only logs that it "failed", and goes on waiting. */
    @JSFunctor
    interface Listener extends JSObject {
        void failed(String reason);
    }

    private SuppliedFiles() {}

    /**
     * Stands in for them from now on; run the result to end it.
     *
     * @param interpreterUrl where the interpreter would be fetched from
     * @param libraryUrl where the library would be fetched from
     */
    static Runnable begin(PostedPythonFiles files, String interpreterUrl, String libraryUrl, Listener listener) {
        JSObject original = install(files.interpreter(), files.library(), interpreterUrl, libraryUrl, listener);
        return () -> restore(original);
    }

    @JSBody(
            params = {"interpreter", "library", "interpreterUrl", "libraryUrl", "listener"},
            script = """
                    var original = {fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming};
                    self.fetch = function (input, options) {
                        var url = '' + (input.url || input);
                        if (url === interpreterUrl) { return Promise.resolve(new Response()); }
                        // No real response: that takes no shared memory.
                        if (url === libraryUrl) {
                            return Promise.resolve({ok: true, arrayBuffer: function () { return Promise.resolve(library.buffer); }});
                        }
                        return original.fetch.call(self, input, options);
                    };
                    WebAssembly.instantiateStreaming = function (source, imports) {
                        return WebAssembly.instantiate(interpreter, imports).then(function (instance) {
                            return {instance: instance, module: interpreter};
                        }, function (error) {
                            listener('the interpreter cannot be started (' + error.message + ')');
                            throw error;
                        });
                    };
                    return original;
                    """)
    private static native JSObject install(
            JSObject interpreter, JSObject library, String interpreterUrl, String libraryUrl, Listener listener);

    @JSBody(
            params = "original",
            script = "self.fetch = original.fetch; WebAssembly.instantiateStreaming = original.instantiateStreaming;")
    private static native void restore(JSObject original);
}
