package dev.pystop.ui.file;

import dev.pystop.jso.ObjectUrl;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** Saves bytes as a file of the person's. */
public final class BlobDownload {
    /** Longer than any browser takes to begin a download; until then the address must be valid. */
    private static final int REVOKE_AFTER_MILLISECONDS = 60_000;

    private BlobDownload() {}

    public static void save(String fileName, Blob content) {
        String url = ObjectUrl.create(content);
        HTMLElement link = HTMLDocument.current().createElement("a");
        link.setAttribute("href", url);
        link.setAttribute("download", fileName);
        link.click();
        Window.setTimeout(() -> ObjectUrl.revoke(url), REVOKE_AFTER_MILLISECONDS);
    }
}
