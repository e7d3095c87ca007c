package dev.pystop.ui.catalogue;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes elements. */
final class Html {
    private Html() {}

    /** A new element as the last one in another. */
    static HTMLElement append(HTMLElement parent, String tag, String className) {
        HTMLElement element = HTMLDocument.current().createElement(tag);
        element.setClassName(className);
        parent.appendChild(element);
        return element;
    }

    static HTMLElement append(HTMLElement parent, String tag, String className, String text) {
        HTMLElement element = append(parent, tag, className);
        element.setTextContent(text);
        return element;
    }
}
