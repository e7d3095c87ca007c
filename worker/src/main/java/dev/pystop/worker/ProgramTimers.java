package dev.pystop.worker;

import org.teavm.jso.JSBody;

/**
 * The timers of JavaScript's that a program has set by way of {@code js.setTimeout} and {@code js.setInterval}. What they call must not run
 * into the next program.
 */
final class ProgramTimers {
    private int first;

    /** A program begins: timers that are set from here on are its own. */
    void begin() {
        first = nextId();
    }

    /** The program has ended, and with it its timers. */
    void end() {
        clear(first, nextId());
    }

    /** Timers are numbered in the order in which they are set, intervals among them (HTML standard, "timers"). */
    @JSBody(script = "var id = setTimeout(function() {}, 0); clearTimeout(id); return id;")
    private static native int nextId();

    @JSBody(
            params = {"from", "to"},
            script = "for (var id = from; id < to; id++) { clearTimeout(id); }")
    private static native void clear(int from, int to);
}
