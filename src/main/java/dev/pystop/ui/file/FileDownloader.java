package dev.pystop.ui.file;

import dev.pystop.jso.ObjectUrl;
import dev.pystop.ui.editor.CodeEditor;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;
import org.teavm.jso.file.BlobPropertyBag;

/** Saves the program in the editor as {@code main.py}, in UTF-8. */
public final class FileDownloader {
    private static final String FILE_NAME = "main.py";
    /** Longer than any browser takes to begin a download; until then the address must be valid. */
    private static final int REVOKE_AFTER_MILLISECONDS = 60_000;

    public FileDownloader(HTMLElement button, CodeEditor editor) {
        button.onClick(event -> download(editor.text()));
    }

    private static void download(String program) {
        JSArray<JSString> parts = new JSArray<>();
        parts.push(JSString.valueOf(program));
        String url = ObjectUrl.create(new Blob(parts, BlobPropertyBag.create().type("text/x-python;charset=utf-8")));
        HTMLElement link = HTMLDocument.current().createElement("a");
        link.setAttribute("href", url);
        link.setAttribute("download", FILE_NAME);
        link.click();
        Window.setTimeout(() -> ObjectUrl.revoke(url), REVOKE_AFTER_MILLISECONDS);
    }
}
