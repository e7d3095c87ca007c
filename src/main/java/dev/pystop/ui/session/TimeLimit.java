package dev.pystop.ui.session;

import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time of what a check does at the moment: a test, say. When it is up, Python is told so again and again until it has gone on to
 * something else. If Python does not even see it, inside one long computation in C, the interpreter is replaced.
 */
final class TimeLimit {
    private final Timers timers;
    private final StopTiming timing;
    private final @Nullable SharedMemory memory;
    private final Runnable wakeWorker;
    private Runnable cancelSignal = () -> {};
    private Runnable cancelReplacement = () -> {};

    /**
     * Prepares to limit.
     *
     * @param timing how long an interpreter has to answer before it is replaced
     * @param memory null where page and worker share none; then it is replaced in any case
     * @param wakeWorker makes a worker look at the memory whose stack is set aside
     */
    TimeLimit(Timers timers, StopTiming timing, @Nullable SharedMemory memory, Runnable wakeWorker) {
        this.timers = timers;
        this.timing = timing;
        this.memory = memory;
        this.wakeWorker = wakeWorker;
    }

    /** Something begins whose time is limited; what was limited so far is over. */
    void begin(int turn, int milliseconds, Runnable replace) {
        end();
        cancelSignal = timers.schedule(milliseconds, () -> timeIsUp(turn, replace));
    }

    /** Nothing is limited any more. */
    void end() {
        cancelSignal.run();
        cancelReplacement.run();
    }

    private void timeIsUp(int turn, Runnable replace) {
        SharedMemory shared = memory;
        if (shared == null) {
            replace.run();
            return;
        }
        // Nobody has pressed anything and waits. On a device that is busy Python may take a while to see it, and a new
        // one would be slower.
        cancelReplacement = timers.schedule(timing.replaceStubbornMillis(), () -> {
            if (shared.isTimeUpSeen(turn)) {
                cancelReplacement = timers.schedule(timing.replaceStubbornMillis(), replace);
            } else {
                replace.run();
            }
        });
        repeatSignal(turn, shared);
    }

    private void repeatSignal(int turn, SharedMemory shared) {
        shared.timeIsUp(turn);
        wakeWorker.run();
        cancelSignal = timers.schedule(StopTiming.REPEAT_SIGNAL_MILLIS, () -> repeatSignal(turn, shared));
    }
}
