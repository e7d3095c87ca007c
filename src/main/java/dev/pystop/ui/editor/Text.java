package dev.pystop.ui.editor;

import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** CodeMirror's immutable document. */
interface Text extends JSObject {
    @JSProperty
    int getLength();

    @JSProperty
    int getLines();

    /** The line with that number, counted from 1; fails when there is none. */
    Line line(int number);

    /** The line with that position. */
    Line lineAt(int position);

    /** The whole text, lines separated by {@code \n}. */
    @JSMethod("toString")
    String text();
}
