package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** URLs, as the browser understands them. */
public final class Urls {
    private Urls() {}

    /** The absolute URL of one that is relative to the page. */
    @JSBody(params = "relative", script = "return new URL(relative, document.baseURI).href;")
    public static native String absolute(String relative);

    /** A value in the query of the page's address; empty if there is none of that name. */
    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name) || '';")
    public static native String query(String name);
}
