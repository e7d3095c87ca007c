package dev.pystop.ui.session;

import dev.pystop.protocol.SharedMemory;

/**
 * What follows a press of Stop until the run has ended: a signal that the program may handle, then insisting, which it may not, then a
 * new interpreter. {@link StopTiming} has the times, docs/stopping.md the reasons.
 */
final class StopLadder {
    private final Timers timers;
    private final SharedMemory memory;
    private final Interrupter interrupter;
    private final Runnable wakeWorker;
    private final Runnable replace;
    private Runnable cancelRepetition = () -> {};
    private Runnable cancelNextRung = () -> {};
    private boolean insists;

    /**
     * Prepares to climb.
     *
     * @param interrupter sends the signal
     * @param wakeWorker makes a worker look at the memory whose stack is set aside
     * @param replace ends the interpreter and goes on in another one
     */
    StopLadder(Timers timers, SharedMemory memory, Interrupter interrupter, Runnable wakeWorker, Runnable replace) {
        this.timers = timers;
        this.memory = memory;
        this.interrupter = interrupter;
        this.wakeWorker = wakeWorker;
        this.replace = replace;
    }

    /** Stop was pressed. */
    void begin() {
        interrupter.interrupt();
        cancelNextRung = timers.schedule(StopTiming.INSIST_MILLIS, this::insist);
    }

    /** Stop was pressed again: on to the next rung, now. */
    void climb() {
        cancelNextRung.run();
        if (insists) {
            replace.run();
        } else {
            insist();
        }
    }

    /** The run has ended, one way or the other. */
    void cancel() {
        interrupter.cancel();
        cancelRepetition.run();
        cancelNextRung.run();
    }

    /** What has ended the run, if it ends now. */
    RunResult.Rung rung() {
        return memory.isInsistenceSeen() ? RunResult.Rung.INSIST : RunResult.Rung.SIGNAL;
    }

    private void insist() {
        insists = true;
        interrupter.cancel();
        repeatInsisting();
        cancelNextRung =
                timers.schedule(StopTiming.REPLACE_MILLIS - StopTiming.INSIST_MILLIS, this::replaceUnlessItIsSeen);
    }

    private void repeatInsisting() {
        memory.insist();
        wakeWorker.run();
        cancelRepetition = timers.schedule(StopTiming.REPEAT_SIGNAL_MILLIS, this::repeatInsisting);
    }

    private void replaceUnlessItIsSeen() {
        if (memory.isInsistenceSeen()) {
            cancelNextRung = timers.schedule(StopTiming.REPLACE_STUBBORN_MILLIS - StopTiming.REPLACE_MILLIS, replace);
        } else {
            replace.run();
        }
    }
}
