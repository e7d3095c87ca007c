package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What is selected in an editor. */
interface Selection extends JSObject {
    @JSProperty
    Range getMain();
}
