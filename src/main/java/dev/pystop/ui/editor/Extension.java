package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;

/** Anything that configures a CodeMirror editor: an extension, or an array of them. */
interface Extension extends JSObject {}
