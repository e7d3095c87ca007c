package dev.pystop.ui.session;

import dev.pystop.protocol.SharedMemory;

/**
 * Asks a running Python now and then for a sign of life. It answers between two of its instructions, so no answer means that it is inside
 * one long computation in C, which no signal reaches.
 */
final class Heartbeat {
    private static final int BEAT_MILLIS = 1000;
    /** So many beats without an answer are too many: shorter computations are not worth a word. */
    private static final int MISSING_BEATS = 2;

    private final Timers timers;
    private final SharedMemory memory;
    private final Runnable wakeWorker;
    private final Runnable onChange;
    private Runnable cancelBeat = () -> {};
    private int unansweredBeats;

    /**
     * Prepares to listen.
     *
     * @param wakeWorker makes a worker look at the memory whose stack is set aside
     * @param onChange called when {@link #isMissing} has changed
     */
    Heartbeat(Timers timers, SharedMemory memory, Runnable wakeWorker, Runnable onChange) {
        this.timers = timers;
        this.memory = memory;
        this.wakeWorker = wakeWorker;
        this.onChange = onChange;
    }

    /** A run begins. */
    void begin() {
        end();
        cancelBeat = timers.schedule(BEAT_MILLIS, this::beat);
    }

    /** The run is over. */
    void end() {
        cancelBeat.run();
        unansweredBeats = 0;
    }

    boolean isMissing() {
        return unansweredBeats >= MISSING_BEATS;
    }

    private void beat() {
        boolean wasMissing = isMissing();
        if (memory.isCallAnswered()) {
            unansweredBeats = 0;
            memory.call();
            wakeWorker.run();
        } else {
            unansweredBeats++;
        }
        cancelBeat = timers.schedule(BEAT_MILLIS, this::beat);
        if (isMissing() != wasMissing) {
            onChange.run();
        }
    }
}
