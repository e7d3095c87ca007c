package dev.pystop.ui.file;

import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.Blob;
import org.teavm.jso.file.BlobPropertyBag;

/** Saves text as a file of the person's, in UTF-8. */
public final class TextDownload {
    private TextDownload() {}

    /**
     * Saves the text.
     *
     * @param type a media type such as {@code text/plain}
     */
    public static void save(String fileName, String type, String text) {
        JSArray<JSString> parts = new JSArray<>();
        parts.push(JSString.valueOf(text));
        BlobDownload.save(fileName, new Blob(parts, BlobPropertyBag.create().type(type + ";charset=utf-8")));
    }
}
