package dev.pystop.ui.rich;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Takes from HTML everything but text and its form: scripts, forms, frames, style sheets, whatever loads something, and names and ids, under
 * which other scripts would find elements of a program's instead of the page's own. DOMPurify does the work.
 */
final class Sanitizer {
    private static final String TAGS =
            "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
                    + " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup"
                    + " table tbody td tfoot th thead time tr u ul var wbr #text";

    private static final String ATTRIBUTES =
            "align alt colspan datetime dir height href lang open reversed rowspan scope src start"
                    + " title valign value width";

    private final List<StyledElement> styles = new ArrayList<>();

    /**
     * What is left.
     *
     * @param content belongs to no document yet, and has no style attributes
     * @param styles those that were taken off it
     */
    record Result(HTMLElement content, List<StyledElement> styles) {}

    Result sanitize(String html) {
        JSObject purifier = RichLibraries.getPurifier();
        RichLibraries.onAttribute(purifier, this::isKept);
        HTMLElement content = RichLibraries.sanitize(purifier, StyleNames.replacedIn(html), TAGS, ATTRIBUTES);
        RichLibraries.removeListeners(purifier);
        return new Result(content, styles);
    }

    private boolean isKept(HTMLElement element, String name, String value) {
        switch (name) {
            case StyleNames.ATTRIBUTE -> {
                styles.add(new StyledElement(element, value));
                return false;
            }
            case "src" -> {
                return value.startsWith("data:image/");
            }
            case "href" -> {
                // Not within the page: its fragment may hold a program.
                return value.startsWith("https://") || value.startsWith("http://") || value.startsWith("mailto:");
            }
            default -> {
                return true;
            }
        }
    }
}
