package dev.pystop.ui.editor;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What has just changed in an editor. */
interface ViewUpdate extends JSObject {
    @JSProperty
    boolean isDocChanged();

    /** Is told of every update. */
    @JSFunctor
    interface Listener extends JSObject {
        void updated(ViewUpdate update);
    }
}
