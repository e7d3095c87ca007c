package dev.pystop.ui.download;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** Fetches single files. A promise that is rejected has a reason that names the file and can be shown. */
final class FileFetch {
    /** Told how many more bytes have arrived, decompressed. */
    @JSFunctor
    interface Received extends JSObject {
        void bytes(int count);
    }

    private FileFetch() {}

    /** The response to a request for a file. */
    static JSPromise<JSObject> open(String url) {
        return opened(PythonAddresses.fileName(url), fetch(url));
    }

    /** The response, if it is one with the file. */
    @JSBody(
            params = {"name", "response"},
            script = """
                    return response.then(function (arrived) {
                        if (!arrived.ok) {
                            throw new Error(name + ' cannot be had from the server (HTTP ' + arrived.status + ')');
                        }
                        return arrived;
                    }, function (error) {
                        throw new Error(name + ' cannot be fetched (' + error.message + ')');
                    });
                    """)
    static native JSPromise<JSObject> opened(String name, JSPromise<JSObject> response);

    @JSBody(params = "url", script = "return fetch(url);")
    private static native JSPromise<JSObject> fetch(String url);

    /** What a JSON file has. */
    @JSBody(params = "response", script = "return response.json();")
    static native <T extends JSObject> JSPromise<T> json(JSObject response);

    @JSBody(params = "response", script = "return response.text();")
    static native JSPromise<JSString> text(JSObject response);

    /** Reads a response only to count its bytes. What is wrong with them is told by whoever needs them. */
    @JSBody(
            params = {"response", "received"},
            script = """
                    var reader = response.body.getReader();
                    function count() {
                        return reader.read().then(function (chunk) {
                            if (!chunk.done) { received(chunk.value.byteLength); return count(); }
                        });
                    }
                    count()['catch'](function () {});
                    """)
    static native void count(JSObject response, Received received);

    /** A copy, to be read beside. */
    @JSBody(params = "response", script = "return response.clone();")
    static native JSObject copyOf(JSObject response);

    /** A promise of a {@code WebAssembly.Module} of that response. */
    @JSBody(params = "response", script = "return WebAssembly.compileStreaming(response);")
    static native JSPromise<JSObject> compile(JSObject response);

    /**
     * A {@code Uint8Array} with all bytes of the file.
     *
     * @param size how many it must be
     * @param shared whether it shall be memory that workers can share
     */
    @JSBody(
            params = {"name", "response", "size", "shared", "received"},
            script = """
                    var bytes = new Uint8Array(shared ? new SharedArrayBuffer(size) : size);
                    var reader = response.body.getReader();
                    var length = 0;
                    function read() {
                        return reader.read().then(function (chunk) {
                            if (!chunk.done) {
                                if (length + chunk.value.byteLength <= size) { bytes.set(chunk.value, length); }
                                length += chunk.value.byteLength;
                                received(chunk.value.byteLength);
                                return read();
                            }
                            if (length !== size) { throw new Error(name + ' has ' + length + ' bytes instead of ' + size); }
                            return bytes;
                        }, function (error) {
                            throw new Error(name + ' broke off on its way (' + error.message + ')');
                        });
                    }
                    return read();
                    """)
    static native JSPromise<JSObject> bytes(
            String name, JSObject response, int size, boolean shared, Received received);

    /** A {@code Uint8Array} with a copy of bytes. */
    @JSBody(
            params = {"bytes", "shared"},
            script = """
                    var copy = new Uint8Array(shared ? new SharedArrayBuffer(bytes.length) : bytes.length);
                    copy.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
                    return copy;
                    """)
    static native JSObject bytesOf(Int8Array bytes, boolean shared);

    /** Bytes with others behind them, from an offset on. */
    @JSBody(
            params = {"first", "offset", "rest", "shared"},
            script = """
                    var size = offset + rest.length;
                    var whole = new Uint8Array(shared ? new SharedArrayBuffer(size) : size);
                    whole.set(first.subarray(0, offset));
                    whole.set(rest, offset);
                    return whole;
                    """)
    static native JSObject join(JSObject first, int offset, JSObject rest, boolean shared);

    /** The SHA-256 of bytes in hexadecimal; empty where the browser does not compute it, which is where the page is not isolated. */
    @JSBody(params = "bytes", script = """
                    if (!self.crypto || !crypto.subtle) { return Promise.resolve(''); }
                    // A copy: it takes no shared memory.
                    return crypto.subtle.digest('SHA-256', bytes.slice()).then(function (digest) {
                        return Array.from(new Uint8Array(digest), function (byte) {
                            return byte.toString(16).padStart(2, '0');
                        }).join('');
                    });
                    """)
    static native JSPromise<JSString> sha256(JSObject bytes);
}
