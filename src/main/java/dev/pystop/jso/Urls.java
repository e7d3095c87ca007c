package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** URLs, as the browser understands them. */
public final class Urls {
    private Urls() {}

    /** The absolute URL of one that is relative to the page. */
    @JSBody(params = "relative", script = "return new URL(relative, document.baseURI).href;")
    public static native String absolute(String relative);
}
