package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** Whether anybody can see the page. */
public final class PageVisibility {
    private PageVisibility() {}

    /** A hidden page gets no animation frames. */
    @JSBody(script = "return document.hidden;")
    public static native boolean isHidden();
}
