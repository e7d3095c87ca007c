package dev.pystop.ui.session;

import dev.pystop.protocol.InputLane;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.SharedMemory;
import dev.pystop.ui.text.Utf8;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Standard input of the program under way: what it was sent and has not read yet. */
final class ProgramInput {
    /** What shared memory has no room for. */
    private final InputQueue queue = new InputQueue();
    /** Without shared memory: what the program has not asked for. A worker that does not wait for a line drops it. */
    private final ArrayDeque<Order.Input> held = new ArrayDeque<>();

    /** A run begins. */
    void clear() {
        queue.clear();
        held.clear();
    }

    /**
     * Sends a line.
     *
     * @param line with its newline; null is the end of input
     * @param isWanted whether the program waits for it
     */
    void send(WorkerHandle worker, int runId, @Nullable String line, boolean isWanted) {
        SharedMemory memory = worker.memory();
        if (memory == null) {
            held.add(new Order.Input(runId, line));
            if (isWanted) {
                postHeld(worker);
            }
        } else {
            queue.add(line == null ? InputLane.endOfFile() : Utf8.encode(line));
            pump(memory);
        }
    }

    /**
     * The program asks for input.
     *
     * @param inputTaken how much it had taken when it asked
     * @return whether there is some
     */
    boolean answer(WorkerHandle worker, int inputTaken) {
        SharedMemory memory = worker.memory();
        return memory == null
                ? postHeld(worker)
                : pump(memory) || memory.input().wasFedAfter(inputTaken);
    }

    private boolean postHeld(WorkerHandle worker) {
        Order.Input next = held.poll();
        if (next != null) {
            worker.post(next);
        }
        return next != null;
    }

    private boolean pump(SharedMemory memory) {
        boolean moved = queue.pump(memory.input());
        if (moved) {
            memory.wakeWorker();
        }
        return moved;
    }
}
