package dev.pystop.ui.download;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.ErrorEvent;
import org.teavm.jso.workers.Worker;

/**
 * What takes longest at a start, from the moment that the page's HTML has come: the first worker, and the interpreter, fetched and compiled. The page's own
 * script runs only when all of it is there.
 */
@JSClass
@JSTopLevel
@JSModule("./python-boot.mjs")
public final class EarlyPython implements JSObject {
    private EarlyPython() {}

    /** A worker that waits for its first order. */
    @JSProperty
    public static native Worker getWorker();

    /** Whether that worker has met an error, of which nobody else hears; it may be over already. */
    @JSProperty
    public static native JSPromise<ErrorEvent> getBroken();

    /** The response with the interpreter, a copy, to be read beside. */
    @JSProperty
    static native JSPromise<JSObject> getOpened();

    /** The {@code WebAssembly.Module} of it. */
    @JSProperty
    static native JSPromise<JSObject> getCompiled();
}
