package dev.pystop.ui.rich;

import dev.pystop.ui.file.BlobDownload;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** A picture, which can be saved. It is always shown by an {@code img}, in which an SVG runs no script and loads nothing. */
final class RichImage {
    /** More is read out for minutes. */
    private static final int LONGEST_DESCRIPTION = 200;

    private RichImage() {}

    static void show(HTMLElement element, RichResult.Content content, String suffix) {
        HTMLDocument document = HTMLDocument.current();
        String description = description(content.getPlain());
        HTMLElement image = document.createElement("img");
        image.setAttribute("alt", description);
        HTMLElement button = document.createElement("button");
        button.setAttribute("type", "button");
        button.setClassName("rich-save");
        button.setTextContent("Save image");
        button.setAttribute("aria-label", "Save image " + description);
        String data = content.getData();
        button.addEventListener("click", event -> BlobDownload.save("image." + suffix, blob(data, content.getMime())));
        image.addEventListener("error", event -> {
            element.setClassName("rich");
            element.setTextContent(content.getPlain() + "\nThe image is damaged, so that it cannot be shown.");
        });
        element.setClassName("rich rich-image");
        element.setTextContent("");
        element.appendChild(image);
        element.appendChild(button);
        image.setAttribute("src", "data:" + content.getMime() + ";base64," + data);
    }

    private static String description(String plain) {
        return plain.length() <= LONGEST_DESCRIPTION ? plain : plain.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    @JSBody(
            params = {"data", "type"},
            script = "var binary = atob(data), bytes = new Uint8Array(binary.length);"
                    + "for (var i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);"
                    + "return new Blob([bytes], {type: type});")
    private static native Blob blob(String data, String type);
}
