package dev.pystop.ui.session;

import dev.pystop.protocol.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The run that is queued or under way: its id, who waits for its result, and whether Stop was pressed. */
final class ActiveRun {
    /** What is run. */
    enum Kind {
        PROGRAM,
        EVALUATION,
        /** An entry of the prompt. */
        INTERACTION,
        COMPLETION,
        /** The tests of an exercise. */
        CHECK
    }

    final int id;
    final Kind kind;
    /** What the worker is told. */
    final Order order;

    /** Told what happens in a check. */
    final Consumer<String> onCheckEvent;

    private final List<Consumer<RunResult>> waiting = new ArrayList<>();
    private double startedAt;
    private double pressedAt = Double.NaN;

    ActiveRun(int id, Kind kind, Order order, Consumer<String> onCheckEvent, Consumer<RunResult> onResult) {
        this.id = id;
        this.kind = kind;
        this.order = order;
        this.onCheckEvent = onCheckEvent;
        waiting.add(onResult);
    }

    void started(double now) {
        startedAt = now;
    }

    double durationMillis(double now) {
        return now - startedAt;
    }

    /** Stop was pressed, or SIGINT sent; the latency counts from the last time that this is told. */
    void pressed(double now) {
        pressedAt = now;
    }

    boolean wasPressed() {
        return !Double.isNaN(pressedAt);
    }

    double sincePressMillis(double now) {
        return now - pressedAt;
    }

    void alsoTell(Consumer<RunResult> onResult) {
        waiting.add(onResult);
    }

    void tell(RunResult result) {
        waiting.forEach(onResult -> onResult.accept(result));
    }
}
