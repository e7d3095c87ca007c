package dev.pystop.ui.rich;

import org.teavm.jso.dom.css.CSSStyleDeclaration;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** HTML of a program's, in a box of its own that it cannot leave. */
final class RichText {
    private RichText() {}

    /**
     * Shows it in the place of what the element has.
     *
     * @param kind a class of the element's, for the style sheet
     */
    static void show(HTMLElement element, String kind, String html) {
        Sanitizer.Result result = new Sanitizer().sanitize(html);
        NodeList<? extends Element> links = result.content().querySelectorAll("a[href]");
        for (int i = 0; i < links.getLength(); i++) {
            links.item(i).setAttribute("target", "_blank");
            links.item(i).setAttribute("rel", "noopener noreferrer");
        }
        element.setClassName("rich rich-text " + kind);
        // A wide table scrolls in the box, also by keyboard.
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "group");
        element.setAttribute("aria-label", "Formatted output");
        element.setTextContent("");
        element.appendChild(result.content());
        // Only now, and as properties: of a style attribute the page's policy lets nothing through.
        CSSStyleDeclaration parser =
                HTMLDocument.current().createElement("span").getStyle();
        result.styles().forEach(styled -> styled.apply(parser));
    }
}
