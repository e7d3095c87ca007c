package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** One selected range. */
interface Range extends JSObject {
    @JSProperty
    int getFrom();

    @JSProperty
    int getTo();
}
