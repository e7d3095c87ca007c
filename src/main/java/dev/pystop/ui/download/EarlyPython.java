package dev.pystop.ui.download;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;

/** What takes longest at a start, from the moment that the page's scripts are there and before they run: the interpreter, fetched and compiled. */
@JSClass
@JSTopLevel
@JSModule("./python-boot.mjs")
final class EarlyPython implements JSObject {
    private EarlyPython() {}

    /** The response with the interpreter, a copy, to be read beside. */
    @JSProperty
    static native JSPromise<JSObject> getOpened();

    /** The {@code WebAssembly.Module} of it. */
    @JSProperty
    static native JSPromise<JSObject> getCompiled();
}
