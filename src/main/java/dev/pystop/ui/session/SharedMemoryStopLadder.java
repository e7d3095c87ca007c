package dev.pystop.ui.session;

import dev.pystop.protocol.SharedMemory;

/**
 * The whole ladder, through shared memory: a signal that the program may handle, then insisting, which it may not, then a new
 * interpreter. {@link StopTiming} has the times, docs/stopping.md the reasons.
 */
final class SharedMemoryStopLadder implements StopLadder {
    private final Timers timers;
    private final StopTiming timing;
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
    SharedMemoryStopLadder(
            Timers timers,
            StopTiming timing,
            SharedMemory memory,
            Interrupter interrupter,
            Runnable wakeWorker,
            Runnable replace) {
        this.timers = timers;
        this.timing = timing;
        this.memory = memory;
        this.interrupter = interrupter;
        this.wakeWorker = wakeWorker;
        this.replace = replace;
    }

    @Override
    public void begin() {
        interrupter.interrupt();
        cancelNextRung = timers.schedule(timing.insistMillis(), this::insist);
    }

    @Override
    public void climb() {
        cancelNextRung.run();
        if (insists) {
            replace.run();
        } else {
            insist();
        }
    }

    @Override
    public void cancel() {
        interrupter.cancel();
        cancelRepetition.run();
        cancelNextRung.run();
    }

    @Override
    public RunResult.Rung rung() {
        return memory.isInsistenceSeen() ? RunResult.Rung.INSIST : RunResult.Rung.SIGNAL;
    }

    private void insist() {
        insists = true;
        interrupter.cancel();
        repeatInsisting();
        cancelNextRung = timers.schedule(timing.replaceMillis() - timing.insistMillis(), this::replaceUnlessItIsSeen);
    }

    private void repeatInsisting() {
        memory.insist();
        wakeWorker.run();
        cancelRepetition = timers.schedule(StopTiming.REPEAT_SIGNAL_MILLIS, this::repeatInsisting);
    }

    private void replaceUnlessItIsSeen() {
        if (memory.isInsistenceSeen()) {
            cancelNextRung = timers.schedule(timing.replaceStubbornMillis() - timing.replaceMillis(), replace);
        } else {
            replace.run();
        }
    }
}
