package dev.pystop.jso;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** Called with a lock, or with null when it is held by another; the lock is held until the returned promise settles. */
@JSFunctor
public interface LockGranted extends JSObject {
    @Nullable
    JSPromise<JSUndefined> granted(@Nullable JSObject lock);
}
