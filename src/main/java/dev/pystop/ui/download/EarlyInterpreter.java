package dev.pystop.ui.download;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;

/**
 * The interpreter, fetched and compiled from the moment that the page's HTML has come: that is the longest part of a start, and the page's own script
 * runs only when all of it is there.
 */
@JSClass
@JSTopLevel
@JSModule("./interpreter-boot.mjs")
final class EarlyInterpreter implements JSObject {
    private EarlyInterpreter() {}

    /** A copy of the response, to be read beside. */
    @JSProperty
    static native JSPromise<JSObject> getOpened();

    /** The {@code WebAssembly.Module}. */
    @JSProperty
    static native JSPromise<JSObject> getCompiled();
}
