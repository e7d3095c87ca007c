package dev.pystop.ui.platform;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.ErrorEvent;

/** What a worker's error event says. */
final class WorkerErrors {
    private WorkerErrors() {}

    /** The event's message; empty if it has none, as for a script that could not be fetched. */
    @JSBody(params = "event", script = "return event.message ? '' + event.message : '';")
    static native String message(ErrorEvent event);
}
