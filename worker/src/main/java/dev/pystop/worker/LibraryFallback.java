package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Sees to it that Python's standard library is there: our zip with bytecode in it, which makes Python start in a fraction of the time,
 * or Pyodide's own if ours is missing, cut short or not the one that was built with this page.
 *
 * <p>{@code loadPyodide} fetches the library while it fetches and compiles the interpreter, and takes no promise for it. So this stands
 * in for {@code fetch} for that one address.
 */
final class LibraryFallback {
    /** Told, before the other library is fetched, why ours is not used. */
    @JSFunctor
    interface Listener extends JSObject {
        void fallingBack(String reason);
    }

    private LibraryFallback() {}

    /**
     * Stands in for {@code fetch} from now on; run the result to end it.
     *
     * @param sha256 what the file at {@code url} must be, in hexadecimal. Looked at where the browser can, which is wherever the
     *     page is isolated
     * @param size what the file's size must be, in bytes
     */
    static Runnable begin(String url, String sha256, int size, String fallbackUrl, Listener listener) {
        JSObject original = install(url, sha256, size, fallbackUrl, listener);
        return () -> restore(original);
    }

    @JSBody(
            params = {"url", "sha256", "size", "fallbackUrl", "listener"},
            script = """
                    var original = self.fetch;
                    function hexadecimal(buffer) {
                        return Array.from(new Uint8Array(buffer), function (byte) {
                            return byte.toString(16).padStart(2, '0');
                        }).join('');
                    }
                    function check(bytes) {
                        if (bytes.byteLength !== size) {
                            throw new Error(bytes.byteLength + ' bytes instead of ' + size);
                        }
                        if (!self.crypto || !crypto.subtle) { return bytes; }
                        return crypto.subtle.digest('SHA-256', bytes).then(function (digest) {
                            if (hexadecimal(digest) !== sha256) { throw new Error('other contents than it was built with'); }
                            return bytes;
                        });
                    }
                    var address = new URL(url, self.location.href).href;
                    self.fetch = function (input, options) {
                        if ('' + input !== url && '' + input !== address) { return original.call(self, input, options); }
                        return original.call(self, input, options).then(function (response) {
                            if (!response.ok) { throw new Error('HTTP ' + response.status); }
                            return response.arrayBuffer();
                        }).then(check).then(function (bytes) {
                            return new Response(bytes);
                        }, function (error) {
                            listener(error.message);
                            return original.call(self, fallbackUrl, options);
                        });
                    };
                    return original;
                    """)
    private static native JSObject install(String url, String sha256, int size, String fallbackUrl, Listener listener);

    @JSBody(params = "original", script = "self.fetch = original;")
    private static native void restore(JSObject original);
}
