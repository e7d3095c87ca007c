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

    private @Nullable String url;
    private double askAgainAt;

    /** A run is about to begin; this URL is its own. */
    void watch(String stopUrl) {
        url = stopUrl;
        askAgainAt = 0;
    }

    /** Asks the next time that Python looks. */
    void askSoon() {
        askAgainAt = 0;
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
        double now = now();
        if (url == null || now < askAgainAt) {
            return 0;
        }
        askAgainAt = now + ASK_AGAIN_MILLIS;
        if (leadsToSomething(url)) {
            return 0;
        }
        url = null;
        return SIGINT;
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
