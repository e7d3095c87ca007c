package dev.pystop.ui.platform;

import java.util.function.Consumer;
import org.teavm.jso.ajax.XMLHttpRequest;

/** Asks the server for a text. */
public final class ServerText {
    private static final int OK = 200;

    private ServerText() {}

    /**
     * Calls back when the answer is there.
     *
     * @param address relative to the page's
     */
    public static void get(String address, Consumer<String> onText, Runnable onFailure) {
        XMLHttpRequest request = new XMLHttpRequest();
        request.open("GET", address);
        request.overrideMimeType("text/plain;charset=utf-8");
        request.onComplete(() -> {
            if (request.getStatus() == OK) {
                onText.accept(request.getResponseText());
            } else {
                onFailure.run();
            }
        });
        request.send();
    }
}
