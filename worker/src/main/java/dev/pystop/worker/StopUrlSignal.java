package dev.pystop.worker;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The signal byte where there is no shared memory. A busy worker hears no message, but it can ask synchronously whether a {@code blob:}
 * URL still leads to something; the page revokes that URL when Stop is pressed.
 */
final class StopUrlSignal {
    private static final int SIGINT = 2;
    /** Asking takes about a millisecond. */
    private static final double ASK_AGAIN_MILLIS = 100;
    /** Python may read every few microseconds, and looking at the clock costs more than that. */
    private static final int MOST_READS_PER_LOOK = 64;
    /** Looks at the clock that are closer than this are a waste. */
    private static final double CLOSE_MILLIS = 2;
    /** Looks that are further apart than this make Stop late: Python reads seldom now. */
    private static final double FAR_MILLIS = 20;

    private @Nullable String url;
    private double askAgainAt;
    private double lookedAt;
    /** How many reads to let pass between two looks at the clock; follows how often Python reads. */
    private int readsPerLook = 1;

    private int readsUntilLook = 1;

    /** A run is about to begin; this URL is its own. */
    void watch(String stopUrl) {
        url = stopUrl;
        askSoon();
    }

    /** Asks the next time that Python looks. */
    void askSoon() {
        askAgainAt = 0;
        readsUntilLook = 1;
    }

    /** Whether Stop was pressed, and Python has not been told yet. */
    boolean isRevoked() {
        return url != null && !leadsToSomething(url);
    }

    /** What {@code pyodide.setInterruptBuffer} gets: an array of one element, whose value is found out when it is read. */
    JSObject asBuffer() {
        return buffer(this::read);
    }

    private int read() {
        if (--readsUntilLook > 0 || url == null) {
            return 0;
        }
        double now = now();
        adaptTo(now - lookedAt);
        lookedAt = now;
        if (now < askAgainAt) {
            return 0;
        }
        askAgainAt = now + ASK_AGAIN_MILLIS;
        if (leadsToSomething(url)) {
            return 0;
        }
        url = null;
        return SIGINT;
    }

    private void adaptTo(double millisBetweenLooks) {
        if (millisBetweenLooks < CLOSE_MILLIS) {
            readsPerLook = Math.min(2 * readsPerLook, MOST_READS_PER_LOOK);
        } else if (millisBetweenLooks > FAR_MILLIS) {
            readsPerLook = 1;
        }
        readsUntilLook = readsPerLook;
    }

    @JSFunctor
    private interface Read extends JSObject {
        int get();
    }

    @JSBody(params = "read", script = "return Object.defineProperty({}, 0, {get: read, set: function() {}});")
    private static native JSObject buffer(Read read);

    @JSBody(
            params = "url",
            script = "var request = new XMLHttpRequest();"
                    + " try { request.open('GET', url, false); request.send(); return request.status === 200; }"
                    + " catch (revoked) { return false; }")
    private static native boolean leadsToSomething(String url);

    @JSBody(script = "return performance.now();")
    private static native double now();
}
