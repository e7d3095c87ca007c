package dev.pystop.jso;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Addresses for things in memory, of which a page can make links. */
@JSClass(name = "URL")
public final class ObjectUrl implements JSObject {
    private ObjectUrl() {}

    @JSMethod("createObjectURL")
    public static native String create(Blob blob);

    @JSMethod("revokeObjectURL")
    public static native void revoke(String url);
}
