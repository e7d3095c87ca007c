package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** The machine that the browser runs on. */
public final class Platform {
    private Platform() {}

    /** Whether shortcuts are made with the Command key. */
    @JSBody(script = "return /Mac|iPhone|iPad/.test(navigator.platform);")
    public static native boolean isApple();
}
