package dev.pystop.ui.rich;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.dom.html.HTMLElement;

/** What is used of DOMPurify, which makes HTML harmless, and marked, which makes HTML of Markdown. */
@JSClass
@JSTopLevel
@JSModule("./rich-libraries.js")
final class RichLibraries implements JSObject {
    private RichLibraries() {}

    /** Says of an attribute that would be kept whether it may. */
    @JSFunctor
    interface AttributeFilter extends JSObject {
        boolean keeps(HTMLElement element, String name, String value);
    }

    @JSProperty
    static native JSObject getPurifier();

    /** HTML that may hold anything: sanitize it. */
    @JSMethod
    static native String markdown(String source);

    @JSBody(
            params = {"purifier", "filter"},
            script = "purifier.addHook('uponSanitizeAttribute', function (element, event) {"
                    + " if (!filter(element, event.attrName, event.attrValue)) event.keepAttr = false; });")
    static native void onAttribute(JSObject purifier, AttributeFilter filter);

    @JSBody(params = "purifier", script = "purifier.removeAllHooks();")
    static native void removeListeners(JSObject purifier);

    /** A fragment with what is left if only these tags and attributes may stay, which are separated by spaces. */
    @JSBody(
            params = {"purifier", "html", "tags", "attributes"},
            script =
                    "return purifier.sanitize(html, {ALLOWED_TAGS: tags.split(' '), ALLOWED_ATTR: attributes.split(' '),"
                            + " ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true});")
    static native HTMLElement sanitize(JSObject purifier, String html, String tags, String attributes);
}
