package dev.pystop.ui.session;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One worker, from its start to its end, and the memory shared with it. */
public interface WorkerHandle {
    /** What is shared with this worker; null where the page is not cross-origin isolated. */
    @Nullable
    SharedMemory memory();

    void post(Order order);

    /** Ends the worker at once, whatever it does. Nothing is heard of it afterwards. */
    void terminate();

    /** Starts workers. */
    interface Factory {
        /**
         * Starts a worker and orders it to load Python.
         *
         * @param onReport what it tells
         * @param onBroken its script could not be loaded, or failed outside of any run; called with the reason
         */
        WorkerHandle start(Consumer<Report> onReport, Consumer<String> onBroken);

        /** A switch for one run of a worker that shares no memory. */
        StopSwitch newStopSwitch();

        /** Whether this device has processors and memory for a second interpreter that waits for the first one's end. */
        boolean canAffordSpare();
    }
}
