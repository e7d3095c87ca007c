package dev.pystop.ui.workbench;

import dev.pystop.jso.Isolation;
import dev.pystop.ui.platform.Focus;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what is missing where page and worker cannot share memory, and how to get it. */
final class IsolationNotice {
    private final HTMLElement bar;
    private final HTMLElement message;

    IsolationNotice(HTMLDocument document) {
        bar = document.getElementById("isolation");
        message = document.getElementById("isolation-message");
        document.getElementById("isolation-close").addEventListener("click", event -> {
            if (Focus.isIn(bar)) {
                document.getElementById("output").focus();
            }
            bar.setHidden(true);
        });
    }

    void showUnless(boolean hasSharedMemory) {
        if (!hasSharedMemory) {
            message.setTextContent(explanation());
            bar.setHidden(false);
        }
    }

    private static String explanation() {
        String why = Isolation.isSecureContext()
                ? "The headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy did not arrive, or this browser"
                        + " does not know them: a proxy between you and PyStop may drop them."
                : "This page was opened over plain http from another computer. Open it over https (the server's option"
                        + " --tls-self-signed is enough) or on the computer where PyStop runs.";
        String input = Isolation.canSuspendWebAssembly() ? "" : " Programs cannot ask for input in this browser.";
        return "Stop is slower here, and has to restart Python more often, so that variables are lost. " + why + input;
    }
}
