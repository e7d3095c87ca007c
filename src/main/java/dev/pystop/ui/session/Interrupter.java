package dev.pystop.ui.session;

import dev.pystop.protocol.SharedMemory;

/** Sends SIGINT to one worker's program, again and again until Python has acknowledged it. */
final class Interrupter {
    private static final int SIGINT = 2;

    private final Timers timers;
    private final SharedMemory memory;
    private final Runnable wakeWorker;
    private Runnable cancelRepetition = () -> {};

    /**
     * Prepares to interrupt.
     *
     * @param wakeWorker makes a worker look at the memory whose stack is set aside
     */
    Interrupter(Timers timers, SharedMemory memory, Runnable wakeWorker) {
        this.timers = timers;
        this.memory = memory;
        this.wakeWorker = wakeWorker;
    }

    void interrupt() {
        memory.press(SIGINT);
        wakeWorker.run();
        repeatUntilAcknowledged();
    }

    void cancel() {
        cancelRepetition.run();
    }

    private void repeatUntilAcknowledged() {
        cancelRepetition.run();
        cancelRepetition = timers.schedule(StopTiming.REPEAT_SIGNAL_MILLIS, () -> {
            if (!memory.isPressAcknowledged()) {
                memory.sendSignal(SIGINT);
                wakeWorker.run();
                repeatUntilAcknowledged();
            }
        });
    }
}
