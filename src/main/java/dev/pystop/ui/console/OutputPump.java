package dev.pystop.ui.console;

import dev.pystop.jso.PageVisibility;
import dev.pystop.protocol.OutputSink;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.browser.Window;

/**
 * Moves output from shared memory to the screen once per frame, never more at a time than a frame can take; the program waits
 * meanwhile, not the page. A hidden tab has no frames, so there it moves at once.
 */
final class OutputPump {
    private static final int BYTES_PER_FRAME = 32 * 1024;
    private static final int WITHOUT_FRAME_MILLIS = 200;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final PythonSession session;
    private final OutputSink sink;
    private final Runnable onMoved;
    private boolean scheduled;

    /**
     * Prepares to pump.
     *
     * @param sink takes the pieces
     * @param onMoved called after the last piece of each move
     */
    OutputPump(PythonSession session, OutputSink sink, Runnable onMoved) {
        this.session = session;
        this.sink = sink;
        this.onMoved = onMoved;
    }

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
    }

    private void move() {
        if (!scheduled) {
            return;
        }
        scheduled = false;
        boolean more = session.drainOutput(BYTES_PER_FRAME, sink);
        onMoved.run();
        if (more) {
            schedule();
        }
    }
}
