package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Pointer capture: an element gets all events of a pointer until it is let go, wherever the pointer is. */
@JSClass(transparent = true)
public abstract class PointerCapture implements JSObject {
    private PointerCapture() {}

    @JSBody(
            params = {"element", "event"},
            script = "element.setPointerCapture(event.pointerId);")
    public static native void start(HTMLElement element, Event event);

    @JSBody(
            params = {"element", "event"},
            script = "return element.hasPointerCapture(event.pointerId);")
    public static native boolean isActive(HTMLElement element, Event event);
}
