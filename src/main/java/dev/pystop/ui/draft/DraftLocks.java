package dev.pystop.ui.draft;

import java.util.function.Consumer;

/** Tells which drafts are open in a living tab: each tab holds the lock of its draft as long as it lives. */
interface DraftLocks {
    /** Whether to wait for a lock that is held. */
    enum Patience {
        NONE,
        /** A reloaded page may ask before the browser has released the lock of the page that it replaces. */
        RELOAD
    }

    /** When false, nothing can be known of other tabs and every lock is refused. */
    boolean available();

    /** Answers later, exactly once, whether this tab holds the lock now. */
    void acquire(String id, Patience patience, Consumer<Boolean> answer);

    void release(String id);
}
