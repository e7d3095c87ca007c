package dev.pystop.worker;

import org.teavm.jso.JSBody;

/**
 * What a program cannot reach through {@code js} although a worker has it: what the worker's policy does not cover, as it is about the
 * network, and what Python has no use for.
 *
 * <p>Workers of a worker, which the policy refuses, are among it: Firefox 153 now and then blocks for ever in the refused constructor.
 */
final class WithheldGlobals {
    private WithheldGlobals() {}

    /** Takes them away from this worker, for good. To be done before Pyodide is loaded. */
    @JSBody(script = """
                    function remove(object, names) {
                        for (var owner = object; owner; owner = Object.getPrototypeOf(owner)) {
                            names.forEach(function (name) { delete owner[name]; });
                        }
                    }
                    remove(self, ['Worker', 'SharedWorker', 'indexedDB', 'caches', 'BroadcastChannel', 'cookieStore',
                        'webkitRequestFileSystem', 'webkitRequestFileSystemSync',
                        'webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL']);
                    remove(self.navigator, ['storage', 'serviceWorker', 'storageBuckets']);
                    """)
    static native void remove();
}
