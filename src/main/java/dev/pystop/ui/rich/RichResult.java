package dev.pystop.ui.rich;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** Entry point of {@code rich.js}: shows one record. */
public final class RichResult {
    private RichResult() {}

    /** What a record has. */
    public interface Content extends JSObject {
        @JSProperty
        String getMime();

        @JSProperty
        String getData();

        @JSProperty
        String getPlain();
    }

    public static void main(String[] arguments) {
        // A module's main class has to have one; the page calls render().
    }

    /** Shows the content in the place of an element's plain text. Of a media type that is not known the plain text stays. */
    @JSExport
    public static void render(HTMLElement element, Content content) {
        switch (content.getMime()) {
            case "text/html" -> RichText.show(element, "html", content.getData());
            case "text/markdown" -> RichText.show(element, "markdown", RichLibraries.markdown(content.getData()));
            case "image/png" -> RichImage.show(element, content, "png");
            case "image/jpeg" -> RichImage.show(element, content, "jpg");
            case "image/svg+xml" -> RichImage.show(element, content, "svg");
            default -> {
                // The plain text says what it is.
            }
        }
    }
}
