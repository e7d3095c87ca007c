package dev.pystop.ui.session;

import dev.pystop.protocol.JvmSharedWords;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Workers that do what a test tells them to. */
public final class FakeWorkers implements WorkerHandle.Factory {
    private final boolean shareMemory;
    private final List<Worker> started = new ArrayList<>();
    private final List<FakeStopSwitch> switches = new ArrayList<>();
    private boolean affordsSpare;

    /** @param shareMemory whether the page is cross-origin isolated */
    public FakeWorkers(boolean shareMemory) {
        this.shareMemory = shareMemory;
    }

    @Override
    public WorkerHandle start(Consumer<Report> onReport, Consumer<String> onBroken) {
        Worker worker = new Worker(shareMemory ? new SharedMemory(new JvmSharedWords()) : null, onReport, onBroken);
        started.add(worker);
        return worker;
    }

    @Override
    public StopSwitch newStopSwitch() {
        FakeStopSwitch created = new FakeStopSwitch("blob:" + (switches.size() + 1));
        switches.add(created);
        return created;
    }

    /** The switches that were made so far, oldest first. */
    List<FakeStopSwitch> switches() {
        return switches;
    }

    @Override
    public boolean canAffordSpare() {
        return affordsSpare;
    }

    /** From now on there is a spare worker. */
    void affordSpare() {
        affordsSpare = true;
    }

    /** How many workers were started so far. */
    public int count() {
        return started.size();
    }

    /** The worker that was started last. */
    public Worker current() {
        return started.getLast();
    }

    /** A switch that remembers whether it was flipped. */
    static final class FakeStopSwitch implements StopSwitch {
        private final String url;
        private boolean flipped;

        FakeStopSwitch(String url) {
            this.url = url;
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public void flip() {
            flipped = true;
        }

        boolean isFlipped() {
            return flipped;
        }
    }

    /** One worker. */
    public static final class Worker implements WorkerHandle {
        private final @Nullable SharedMemory memory;
        private final Consumer<Report> onReport;
        private final Consumer<String> onBroken;
        private final List<Order> orders = new ArrayList<>();
        private boolean terminated;

        Worker(@Nullable SharedMemory memory, Consumer<Report> onReport, Consumer<String> onBroken) {
            this.memory = memory;
            this.onReport = onReport;
            this.onBroken = onBroken;
        }

        @Override
        public @Nullable SharedMemory memory() {
            return memory;
        }

        @Override
        public void post(Order order) {
            orders.add(order);
        }

        @Override
        public void terminate() {
            terminated = true;
        }

        /** The memory shared with this worker. */
        SharedMemory sharedMemory() {
            if (memory == null) {
                throw new AssertionError("this worker shares no memory");
            }
            return memory;
        }

        public boolean isTerminated() {
            return terminated;
        }

        /** What the page has told this worker so far. */
        public List<Order> orders() {
            return List.copyOf(orders);
        }

        /** Tells the page something. */
        public void report(Report report) {
            onReport.accept(report);
        }

        /** Fails outside of any run. */
        public void breaks(String reason) {
            onBroken.accept(reason);
        }
    }
}
