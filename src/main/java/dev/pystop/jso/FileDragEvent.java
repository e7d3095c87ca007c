package dev.pystop.jso;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.File;

/** A drag event, as far as files are concerned. */
@JSClass(transparent = true)
public abstract class FileDragEvent implements Event {
    private FileDragEvent() {}

    /** Whether files are dragged, rather than text; known during the drag already, unlike the files themselves. */
    @JSBody(
            params = "event",
            script = "return event.dataTransfer !== null && event.dataTransfer.types.indexOf('Files') >= 0;")
    public static native boolean carriesFiles(Event event);

    /** Shows the person that dropping will copy. */
    @JSBody(params = "event", script = "event.dataTransfer.dropEffect = 'copy';")
    public static native void showCopy(Event event);

    /** The first of the dropped files; null when a folder's handle or nothing was dropped. */
    @JSBody(
            params = "event",
            script = "return event.dataTransfer.files.length > 0 ? event.dataTransfer.files[0] : null;")
    public static native @Nullable File firstFile(Event event);

    /** Whether the pointer is on its way out of the element, and not only into another part of it. */
    @JSBody(
            params = {"event", "element"},
            script = "return !element.contains(event.relatedTarget);")
    public static native boolean leaves(Event event, HTMLElement element);
}
