package dev.pystop.jso;

import org.teavm.jso.JSBody;

/** The machine that the browser runs on. */
public final class Platform {
    private Platform() {}

    /** Whether shortcuts are made with the Command key. */
    @JSBody(script = "return /Mac|iPhone|iPad/.test(navigator.platform);")
    public static native boolean isApple();

    /** Roughly how much memory the machine has, in units of 1024 MB (Device Memory API); 0 where the browser does not tell. */
    @JSBody(script = "return navigator.deviceMemory || 0;")
    public static native double memoryGigabytes();
}
