package dev.pystop.ui.download;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Keeps one memory snapshot of a started interpreter in this browser, for the next visit. Where the browser does not let us, or has no room,
 * there is just none.
 */
final class SnapshotStore {
    private static final String CACHE = "pystop-snapshot";

    private SnapshotStore() {}

    /**
     * The snapshot that was kept under a name, as a {@code Uint8Array}; undefined if there is none. Of one that is damaged
     * there is a warning.
     *
     * @param name says what it was made of: a snapshot fits nothing else
     * @param shared whether it shall be in memory that workers can share
     */
    static JSPromise<@Nullable JSObject> load(String name, boolean shared) {
        return load(CACHE, name, shared);
    }

    /** Keeps a snapshot in place of any other. */
    static void save(String name, byte[] snapshot) {
        save(CACHE, name, Int8Array.fromJavaArray(snapshot));
    }

    @JSBody(
            params = {"cacheName", "name", "shared"},
            script = """
                    if (!self.caches || !self.crypto || !crypto.subtle) { return Promise.resolve(undefined); }
                    return caches.open(cacheName).then(function (cache) { return cache.match(name); }).then(function (response) {
                        if (!response) { return undefined; }
                        return response.arrayBuffer().then(function (buffer) {
                            return crypto.subtle.digest('SHA-256', buffer).then(function (digest) {
                                if (new Uint8Array(digest).join() !== response.headers.get('X-Digest')) {
                                    console.warn('PyStop: Python starts without its snapshot, which is damaged.');
                                    return undefined;
                                }
                                if (!shared) { return new Uint8Array(buffer); }
                                var bytes = new Uint8Array(new SharedArrayBuffer(buffer.byteLength));
                                bytes.set(new Uint8Array(buffer));
                                return bytes;
                            });
                        });
                    })['catch'](function () { return undefined; });
                    """)
    private static native JSPromise<@Nullable JSObject> load(String cacheName, String name, boolean shared);

    @JSBody(
            params = {"cacheName", "name", "snapshot"},
            script = """
                    if (!self.caches || !self.crypto || !crypto.subtle) { return; }
                    var bytes = new Uint8Array(snapshot.buffer, snapshot.byteOffset, snapshot.length);
                    crypto.subtle.digest('SHA-256', bytes).then(function (digest) {
                        var response = new Response(bytes, {headers: {'X-Digest': new Uint8Array(digest).join()}});
                        return caches['delete'](cacheName).then(function () {
                            return caches.open(cacheName);
                        }).then(function (cache) {
                            return cache.put(name, response);
                        });
                    })['catch'](function () {});
                    """)
    private static native void save(String cacheName, String name, Int8Array snapshot);
}
