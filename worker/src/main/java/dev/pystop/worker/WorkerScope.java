package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;

/** The worker's global scope. */
final class WorkerScope {
    private WorkerScope() {}

    /** A function of no arguments. */
    @JSFunctor
    interface Callback extends JSObject {
        void call();
    }

    @JSBody(params = "listener", script = "self.addEventListener('message', listener);")
    static native void onMessage(EventListener<MessageEvent> listener);

    @JSBody(params = "message", script = "self.postMessage(message);")
    static native void postMessage(JSObject message);

    @JSBody(
            params = {"callback", "milliseconds"},
            script = "return setTimeout(callback, milliseconds);")
    static native int setTimeout(Callback callback, double milliseconds);

    @JSBody(params = "id", script = "clearTimeout(id);")
    static native void clearTimeout(int id);

    /** Loads an ES module; the promise is rejected if it or anything that it imports cannot be had. */
    @JSBody(params = "url", script = "return import(url);")
    static native JSPromise<JSObject> importModule(String url);
}
