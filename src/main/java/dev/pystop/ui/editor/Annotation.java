package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;

/** A remark on a transaction, for example that it is an undo step of its own. */
interface Annotation extends JSObject {}
