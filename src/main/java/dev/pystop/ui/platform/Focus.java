package dev.pystop.ui.platform;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The keyboard's focus. */
public final class Focus {
    private Focus() {}

    /** Whether it is on an element or inside: hiding that element would throw the focus to the top of the page. */
    @JSBody(params = "element", script = "return element.contains(document.activeElement);")
    public static native boolean isIn(HTMLElement element);

    /**
     * Whether it came to an element, or inside, by the keyboard. After a tap there is nobody to guide, and a phone would open its
     * keyboard for the editor.
     */
    @JSBody(
            params = "element",
            script = "var focused = document.activeElement;"
                    + " return element.contains(focused) && focused.matches(':focus-visible');")
    public static native boolean isVisiblyIn(HTMLElement element);
}
