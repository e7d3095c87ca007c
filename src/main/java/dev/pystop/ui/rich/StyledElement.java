package dev.pystop.ui.rich;

import org.teavm.jso.dom.css.CSSStyleDeclaration;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * An element and the style attribute that a program gave it.
 *
 * @param declarations CSS, as the program wrote it
 */
record StyledElement(HTMLElement element, String declarations) {
    /** What cannot load anything, nor put anything out of its place. */
    private static final String HARMLESS =
            " color background-color font-family font-size font-style font-weight font-variant line-height letter-spacing text-align"
                    + " text-decoration-line text-decoration-color text-transform text-indent vertical-align white-space"
                    + " width height min-width max-width min-height max-height"
                    + " padding-top padding-right padding-bottom padding-left margin-top margin-right margin-bottom margin-left"
                    + " border-top-width border-right-width border-bottom-width border-left-width"
                    + " border-top-style border-right-style border-bottom-style border-left-style"
                    + " border-top-color border-right-color border-bottom-color border-left-color"
                    + " border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius"
                    + " border-collapse border-spacing display flex-direction flex-wrap align-items justify-content row-gap column-gap ";

    /**
     * Gives the element those of the declarations that can do no harm.
     *
     * @param parser the style of an element that is shown nowhere; the browser parses the declarations by it
     */
    void apply(CSSStyleDeclaration parser) {
        parser.setCssText(declarations);
        for (int i = 0; i < parser.getLength(); i++) {
            String property = parser.item(i);
            if (HARMLESS.contains(" " + property + " ")) {
                element.getStyle().setProperty(property, parser.getPropertyValue(property));
            }
        }
    }
}
