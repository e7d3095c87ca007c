package dev.pystop.ui.console;

import dev.pystop.jso.PageVisibility;
import dev.pystop.protocol.OutputSink;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/**
 * Moves output from shared memory to the screen, never more at a time than this machine can show in a moment; the program waits
 * meanwhile, not the page. During a flood it rests after each move as long as the move took: animation frames alone, one after the
 * other, starve everything else on the page (Chromium: for half a minute and more, measured).
 */
final class OutputPump {
    private static final int MOST_BYTES = 128 * 1024;
    private static final int FEWEST_BYTES = 1024;
    /** A move that took longer than this had too much to show. */
    private static final double SLOW_MOVE_MILLIS = 8;

    private static final int SHORTEST_REST_MILLIS = 8;
    private static final int LONGEST_REST_MILLIS = 200;
    private static final int WITHOUT_FRAME_MILLIS = 200;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final PythonSession session;
    private final OutputSink sink;
    private final Runnable onMoved;
    private final OutputView view;
    private boolean scheduled;
    private int bytesPerMove = MOST_BYTES;

    /**
     * Prepares to pump.
     *
     * @param sink takes the pieces
     * @param onMoved called after the last piece of each move
     * @param view lays out what was moved, so that it counts as a part of the move
     */
    OutputPump(PythonSession session, OutputSink sink, Runnable onMoved, OutputView view) {
        this.session = session;
        this.sink = sink;
        this.onMoved = onMoved;
        this.view = view;
    }

    /** There is output: shows it with the next frame. */
    void schedule() {
        if (scheduled) {
            return;
        }
        scheduled = true;
        if (!PageVisibility.isHidden()) {
            Window.requestAnimationFrame(time -> move());
        }
        // Also where there are frames: the tab may be hidden before the next one comes.
        Window.setTimeout(this::move, PageVisibility.isHidden() ? 0 : WITHOUT_FRAME_MILLIS);
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
        boolean more = session.drainOutput(bytesPerMove, sink);
        onMoved.run();
        view.layOut();
        double tookMillis = Performance.now() - beganAt;
        adapt(tookMillis);
        view.setFlooded(more);
        if (more) {
            scheduled = true;
            int rest = (int) Math.min(Math.max(tookMillis, SHORTEST_REST_MILLIS), LONGEST_REST_MILLIS);
            Window.setTimeout(this::move, rest);
        }
    }

    private void adapt(double tookMillis) {
        bytesPerMove = tookMillis > SLOW_MOVE_MILLIS
                ? Math.max(FEWEST_BYTES, bytesPerMove / 2)
                : Math.min(MOST_BYTES, bytesPerMove + bytesPerMove / 4);
    }
}
