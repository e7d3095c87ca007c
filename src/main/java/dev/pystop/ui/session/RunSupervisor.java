package dev.pystop.ui.session;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;

/** Watches over the runs of one worker, one after the other: signals them, sees whether one is stuck, ends one when Stop is pressed. */
final class RunSupervisor {
    private final Timers timers;
    private final StopTiming timing;
    private final WorkerHandle.Factory workers;
    private final WorkerHandle worker;
    private final @Nullable SharedMemory memory;
    /** This and the heartbeat are null where the worker shares no memory. */
    private final @Nullable Interrupter interrupter;

    private final @Nullable Heartbeat heartbeat;
    private final TimeLimit timeLimit;
    /** Of the run under way, where the worker shares no memory. */
    private @Nullable StopSwitch stopSwitch;
    /** Climbs from the press until the run has ended. */
    private @Nullable StopLadder ladder;

    /** @param onHeartbeatChanged told when {@link #isStuck} may have changed */
    RunSupervisor(
            Timers timers,
            StopTiming timing,
            WorkerHandle.Factory workers,
            WorkerHandle worker,
            Runnable onHeartbeatChanged) {
        this.timers = timers;
        this.timing = timing;
        this.workers = workers;
        this.worker = worker;
        memory = worker.memory();
        interrupter = memory == null ? null : new Interrupter(timers, memory, this::wakeWorker);
        timeLimit = new TimeLimit(timers, timing, memory, this::wakeWorker);
        heartbeat = memory == null ? null : new Heartbeat(timers, memory, this::wakeWorker, onHeartbeatChanged);
    }

    /** A run is about to begin. */
    void begin() {
        if (memory != null) {
            memory.beginRun();
        } else {
            stopSwitch = workers.newStopSwitch();
            worker.post(new Order.WatchStopUrl(stopSwitch.url()));
        }
        if (heartbeat != null) {
            heartbeat.begin();
        }
    }

    /**
     * Stop was pressed.
     *
     * @param replace called if nothing else ends the run
     */
    void stop(Runnable replace) {
        if (memory != null && interrupter != null) {
            ladder = new SharedMemoryStopLadder(timers, timing, memory, interrupter, this::wakeWorker, replace);
        } else if (stopSwitch != null) {
            ladder = new StopSwitchLadder(timers, timing, stopSwitch, this::wakeWorker, replace);
        } else {
            throw new IllegalStateException("nothing runs that could be stopped");
        }
        timeLimit.end();
        ladder.begin();
    }

    /**
     * Gives a part of a check a time limit, in place of the part before it.
     *
     * @param turn the number that Python has given to it
     * @param replace called if it cannot be ended
     */
    void limit(int turn, int milliseconds, Runnable replace) {
        timeLimit.begin(turn, milliseconds, replace);
    }

    /** Stop was pressed once more. */
    void climb() {
        if (ladder != null) {
            ladder.climb();
        }
    }

    /** Presses Ctrl-C: SIGINT, and nothing further. False where that cannot be done. */
    boolean interrupt() {
        if (interrupter == null) {
            return false;
        }
        interrupter.interrupt();
        return true;
    }

    /** Sends another signal. False where that cannot be done. */
    boolean signal(int number) {
        if (memory == null) {
            return false;
        }
        memory.sendSignal(number);
        wakeWorker();
        return true;
    }

    /** By which means Stop ends the run, as far as it has gone. */
    RunResult.Rung rung() {
        return ladder == null ? RunResult.Rung.SIGNAL : ladder.rung();
    }

    /** Whether the program does not come round to handling signals: it is inside one long computation in C. */
    boolean isStuck() {
        return heartbeat != null && heartbeat.isMissing();
    }

    /** The run has ended, or its worker has. */
    void end() {
        if (ladder != null) {
            ladder.cancel();
            ladder = null;
        }
        timeLimit.end();
        if (interrupter != null) {
            interrupter.cancel();
        }
        if (heartbeat != null) {
            heartbeat.end();
        }
        if (stopSwitch != null) {
            stopSwitch.flip();
            stopSwitch = null;
        }
        if (memory != null) {
            // The worker has cleared it too, but a press may have come between that and this.
            memory.clearSignal();
        }
    }

    private void wakeWorker() {
        worker.post(new Order.Wake());
    }
}
