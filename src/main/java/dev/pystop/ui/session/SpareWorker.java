package dev.pystop.ui.session;

import dev.pystop.protocol.Report;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A worker that loads Python in advance, so that the one in use can be replaced at once. */
final class SpareWorker {
    /** After Python is ready: what the person does first, and what is still loading, come before. */
    private static final int START_AFTER_MILLIS = 5000;

    /** A spare that is put to use. {@code pythonVersion} is null while it is still loading Python. */
    record Taken(WorkerHandle worker, @Nullable String pythonVersion) {}

    private final Timers timers;
    private final WorkerHandle.Factory workers;
    private final Supplier<WorkerHandle> start;
    private Runnable cancelStart = () -> {};
    private @Nullable WorkerHandle worker;
    private @Nullable String pythonVersion;

    /**
     * Prepares to keep a spare.
     *
     * @param workers says whether this device can afford one
     * @param start starts it
     */
    SpareWorker(Timers timers, WorkerHandle.Factory workers, Supplier<WorkerHandle> start) {
        this.timers = timers;
        this.workers = workers;
        this.start = start;
    }

    /** Python is ready: soon there will be a spare, if there is none and this device can afford one. */
    void prepareSoon() {
        if (worker == null && workers.canAffordSpare()) {
            cancelStart.run();
            cancelStart = timers.schedule(START_AFTER_MILLIS, () -> worker = start.get());
        }
    }

    /** Hands over the spare, loaded or not; null if there is none. */
    @Nullable
    Taken take() {
        cancelStart.run();
        if (worker == null) {
            return null;
        }
        Taken taken = new Taken(worker, pythonVersion);
        forget();
        return taken;
    }

    /** A worker that is not in use says something; of interest only if it is the spare. */
    void accept(WorkerHandle sender, Report report) {
        if (sender != worker) {
            return;
        }
        if (report instanceof Report.Ready ready) {
            pythonVersion = ready.pythonVersion();
        } else if (report instanceof Report.LoadFailed) {
            discard(sender);
        }
    }

    /** A worker that is not in use broke. If it was the spare, there will be one again after the next replacement. */
    void broke(WorkerHandle sender) {
        if (sender == worker) {
            discard(sender);
        }
    }

    private void discard(WorkerHandle discarded) {
        discarded.terminate();
        forget();
    }

    private void forget() {
        worker = null;
        pythonVersion = null;
    }
}
