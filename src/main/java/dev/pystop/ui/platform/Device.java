package dev.pystop.ui.platform;

import org.teavm.jso.JSBody;

/** What the browser tells of the machine it runs on. */
final class Device {
    private Device() {}

    /** How many threads the machine runs at once, or as many of them as the browser admits. */
    @JSBody(script = "return navigator.hardwareConcurrency || 1;")
    static native int processors();
}
