package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** The browser's Web Locks API: locks by name, shared by all tabs of an origin, released when a tab ends. */
@JSClass(transparent = true)
public abstract class LockManager implements JSObject {
    private LockManager() {}

    /** False in insecure contexts: a page opened by plain http from another machine. */
    @JSBody(script = "return typeof navigator.locks === 'object';")
    public static native boolean isAvailable();

    /** Calls back with the lock as soon as it is free. */
    @JSBody(
            params = {"name", "granted"},
            script = "return navigator.locks.request(name, granted);")
    public static native JSPromise<JSObject> request(String name, LockGranted granted);

    /** Calls back with the lock, or with null at once when another holds it. */
    @JSBody(
            params = {"name", "granted"},
            script = "return navigator.locks.request(name, { ifAvailable: true }, granted);")
    public static native JSPromise<JSObject> requestIfAvailable(String name, LockGranted granted);

    /** Calls back with the lock; the promise is rejected when it was not free within that time. */
    @JSBody(
            params = {"name", "milliseconds", "granted"},
            script = "return navigator.locks.request(name, { signal: AbortSignal.timeout(milliseconds) }, granted);")
    public static native JSPromise<JSObject> requestWithin(String name, int milliseconds, LockGranted granted);
}
