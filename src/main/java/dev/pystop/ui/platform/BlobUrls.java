package dev.pystop.ui.platform;

import org.teavm.jso.JSBody;

/** URLs that lead to nothing but the fact that they exist. */
final class BlobUrls {
    private BlobUrls() {}

    @JSBody(script = "return URL.createObjectURL(new Blob([]));")
    static native String create();

    @JSBody(params = "url", script = "URL.revokeObjectURL(url);")
    static native void revoke(String url);
}
