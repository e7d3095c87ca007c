package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;

/** Ranges of a document with the way they are drawn. */
interface DecorationSet extends JSObject {}
