package dev.pystop.ui.console;

import dev.pystop.jso.PageVisibility;
import dev.pystop.protocol.OutputSink;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/**
 * Moves output from shared memory to the screen, never more at a time than this machine can show in a moment; the program waits
 * meanwhile, not the page. Little comes with the next animation frame. During a flood there are some {@code 1000 / REST_MILLIS} moves a
 * second, which nobody can tell from more: most of the cost is the browser's, for each time that it lays out and paints. And the page rests
 * at least as long as the move took: animation frames alone, one after the other, starve everything else on the page (Chromium:
 * for half a minute and more, measured).
 */
final class OutputPump {
    private static final int MOST_BYTES = 512 * 1024;
    private static final int FEWEST_BYTES = 1024;
    /** A move that took longer than this had too much to show. */
    private static final double SLOW_MOVE_MILLIS = 16;

    /** What is taken between two looks at the clock: the first move of a flood does not know yet how long what it takes will take. */
    private static final int SLICE_BYTES = 16 * 1024;

    /** After a move of this size there is a flood, until a smaller one. */
    private static final int FLOOD_BYTES = 8 * 1024;

    private static final int REST_MILLIS = 50;
    private static final int LONGEST_REST_MILLIS = 200;
    private static final int WITHOUT_FRAME_MILLIS = 200;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final PythonSession session;
    private final OutputSink sink;
    private final Runnable onMoved;
    private final OutputView view;
    private boolean scheduled;
    private int bytesPerMove = MOST_BYTES;
    /** By the last move. */
    private int movedBytes;
    /** When the next move may be, in the time of {@link Performance#now}. */
    private double restsUntil;

    /**
     * Prepares to pump.
     *
     * @param sink takes the pieces
     * @param onMoved called after the last piece of each move
     * @param view lays out what was moved, so that it counts as a part of the move
     */
    OutputPump(PythonSession session, OutputSink sink, Runnable onMoved, OutputView view) {
        this.session = session;
        this.sink = (stream, bytes) -> {
            movedBytes += bytes.length;
            sink.accept(stream, bytes);
        };
        this.onMoved = onMoved;
        this.view = view;
    }

    /** There is output: shows it with the next frame, or after the rest. */
    void schedule() {
        if (scheduled) {
            return;
        }
        scheduled = true;
        double rest = restsUntil - Performance.now();
        if (PageVisibility.isHidden() || rest > 0) {
            Window.setTimeout(this::move, (int) Math.max(rest, 0));
            return;
        }
        Window.requestAnimationFrame(time -> move());
        // The tab may be hidden before the next frame comes.
        Window.setTimeout(this::move, WITHOUT_FRAME_MILLIS);
    }

    /** Moves all that there is, now. */
    void complete() {
        session.drainOutput(EVERYTHING, sink);
        onMoved.run();
        view.setFlooded(false);
    }

    private void move() {
        if (!scheduled) {
            return;
        }
        scheduled = false;
        double beganAt = Performance.now();
        movedBytes = 0;
        boolean more;
        do {
            more = session.drainOutput(Math.min(bytesPerMove, SLICE_BYTES), sink);
        } while (more && movedBytes < bytesPerMove && Performance.now() - beganAt < SLOW_MOVE_MILLIS);
        onMoved.run();
        view.layOut();
        double endedAt = Performance.now();
        adapt(endedAt - beganAt);
        view.setFlooded(more);
        if (more || movedBytes > FLOOD_BYTES) {
            restsUntil = endedAt + Math.min(Math.max(endedAt - beganAt, REST_MILLIS), LONGEST_REST_MILLIS);
        }
        if (more) {
            schedule();
        }
    }

    private void adapt(double tookMillis) {
        bytesPerMove = tookMillis > SLOW_MOVE_MILLIS
                ? Math.max(FEWEST_BYTES, bytesPerMove / 2)
                : Math.min(MOST_BYTES, bytesPerMove + bytesPerMove / 4);
    }
}
