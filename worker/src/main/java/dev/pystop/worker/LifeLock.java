package dev.pystop.worker;

import dev.pystop.jso.LockManager;
import dev.pystop.protocol.Report;
import org.teavm.jso.core.JSPromise;

/**
 * A Web Lock that this worker holds until it ends. A worker that ends by itself ({@code js.self.close()}, a crash of its process) says
 * nothing, and so does one that computes; but only the first one lets go of its lock.
 */
final class LifeLock {
    private LifeLock() {}

    /** Takes the lock, and tells the page when it is held. Does nothing where there are no locks: in an insecure context. */
    static void hold(String name, PageLink page) {
        if (LockManager.isAvailable()) {
            LockManager.request(name, lock -> {
                page.post(new Report.LifeLockHeld());
                return new JSPromise<>((resolve, reject) -> {});
            });
        }
    }
}
