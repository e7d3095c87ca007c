package dev.pystop.ui.file;

import dev.pystop.jso.ObjectUrl;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;
import org.teavm.jso.file.BlobPropertyBag;

/** Saves text as a file of the person's, in UTF-8. */
public final class TextDownload {
    /** Longer than any browser takes to begin a download; until then the address must be valid. */
    private static final int REVOKE_AFTER_MILLISECONDS = 60_000;

    private TextDownload() {}

    /**
     * Saves the text.
     *
     * @param type a media type such as {@code text/plain}
     */
    public static void save(String fileName, String type, String text) {
        JSArray<JSString> parts = new JSArray<>();
        parts.push(JSString.valueOf(text));
        String url = ObjectUrl.create(new Blob(parts, BlobPropertyBag.create().type(type + ";charset=utf-8")));
        HTMLElement link = HTMLDocument.current().createElement("a");
        link.setAttribute("href", url);
        link.setAttribute("download", fileName);
        link.click();
        Window.setTimeout(() -> ObjectUrl.revoke(url), REVOKE_AFTER_MILLISECONDS);
    }
}
