package dev.pystop.worker;

import dev.pystop.jso.WasmModule;
import dev.pystop.protocol.CompiledInterpreter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The interpreter's WebAssembly: taken from an earlier worker if there was one, else told when it is compiled. Compiling it, and running it
 * before the browser has made fast code of it, is half of a start from bytecode.
 */
final class InterpreterModule {
    @JSFunctor
    private interface Compiled extends JSObject {
        void accept(JSObject module);
    }

    /** Told when the interpreter is compiled here. */
    @FunctionalInterface
    interface Listener {
        void compiled(CompiledInterpreter interpreter);
    }

    private InterpreterModule() {}

    /**
     * Stands in for the functions that fetch and instantiate the interpreter; run the result to end it.
     *
     * @param url where it would be fetched from
     * @param given what an earlier worker has compiled
     */
    static Runnable begin(String url, @Nullable CompiledInterpreter given, Listener listener) {
        JSObject original = given == null
                ? listen(module -> listener.compiled(new WasmModule(module)))
                : give(url, ((WasmModule) given).module());
        return () -> restore(original);
    }

    @JSBody(params = "compiled", script = """
            var original = {fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming};
            WebAssembly.instantiateStreaming = function (source, imports) {
                return original.instantiateStreaming.call(WebAssembly, source, imports).then(function (result) {
                    compiled(result.module);
                    return result;
                });
            };
            return original;
            """)
    private static native JSObject listen(Compiled compiled);

    @JSBody(
            params = {"url", "module"},
            script = """
            var original = {fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming};
            self.fetch = function (input, options) {
                return '' + (input.url || input) === url
                    ? Promise.resolve(new Response()) : original.fetch.call(self, input, options);
            };
            WebAssembly.instantiateStreaming = function (source, imports) {
                return WebAssembly.instantiate(module, imports).then(function (instance) {
                    return {instance: instance, module: module};
                });
            };
            return original;
            """)
    private static native JSObject give(String url, JSObject module);

    @JSBody(
            params = "original",
            script = "self.fetch = original.fetch; WebAssembly.instantiateStreaming = original.instantiateStreaming;")
    private static native void restore(JSObject original);
}
