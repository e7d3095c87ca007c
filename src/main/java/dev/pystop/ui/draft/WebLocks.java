package dev.pystop.ui.draft;

import dev.pystop.jso.LockGranted;
import dev.pystop.jso.LockManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** {@link DraftLocks} by the browser's Web Locks, named {@code pystop-draft-<id>}. */
final class WebLocks implements DraftLocks {
    private static final String NAME_PREFIX = "pystop-draft-";

    /** Measured: the lock of a page that is reloaded is free within some milliseconds. Only a duplicated tab waits in vain. */
    private static final int RELOAD_MILLISECONDS = 300;

    private final Map<String, Runnable> held = new HashMap<>();

    @Override
    public boolean available() {
        return LockManager.isAvailable();
    }

    @Override
    public void acquire(String id, Patience patience, Consumer<Boolean> answer) {
        if (!available()) {
            answer.accept(false);
            return;
        }
        LockGranted granted = lock -> hold(id, lock, answer);
        String name = NAME_PREFIX + id;
        JSPromise<JSObject> request = switch (patience) {
            case NONE -> LockManager.requestIfAvailable(name, granted);
            case RELOAD -> LockManager.requestWithin(name, RELOAD_MILLISECONDS, granted);
        };
        request.catchError(refused -> {
            answer.accept(false);
            return null;
        });
    }

    @Override
    public void release(String id) {
        Runnable release = held.remove(id);
        if (release != null) {
            release.run();
        }
    }

    private @Nullable JSPromise<JSUndefined> hold(String id, @Nullable JSObject lock, Consumer<Boolean> answer) {
        if (lock == null) {
            answer.accept(false);
            return null;
        }
        JSPromise<JSUndefined> untilReleased =
                new JSPromise<>((resolve, reject) -> held.put(id, () -> resolve.accept(JSUndefined.instance())));
        answer.accept(true);
        return untilReleased;
    }
}
