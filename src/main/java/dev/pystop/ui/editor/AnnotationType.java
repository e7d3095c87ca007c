package dev.pystop.ui.editor;

import org.teavm.jso.JSObject;

/** A kind of {@link Annotation}. */
interface AnnotationType extends JSObject {
    Annotation of(JSObject value);
}
