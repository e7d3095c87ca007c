package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;

/** A key and the command it runs, as CodeMirror's key maps list them. */
interface KeyBinding extends JSObject {}
