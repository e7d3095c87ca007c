package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** One line of a document. Positions are UTF-16 code units from the document's start. */
interface Line extends JSObject {
    @JSProperty
    int getFrom();

    @JSProperty
    int getTo();

    @JSProperty
    String getText();
}
