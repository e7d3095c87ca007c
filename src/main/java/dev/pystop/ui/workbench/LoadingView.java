package dev.pystop.ui.workbench;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.RunState;
import dev.pystop.ui.platform.Focus;
import dev.pystop.ui.session.PythonSession;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** How far loading is, and if it failed, why, with a way to try again. */
final class LoadingView {
    private final HTMLDocument document;
    private final PythonSession session;
    private final HTMLElement stage;
    private final HTMLElement percent;
    private final HTMLElement progress;
    private final HTMLElement failure;
    private final HTMLElement failureMessage;

    LoadingView(HTMLDocument document, PythonSession session) {
        this.document = document;
        this.session = session;
        stage = document.getElementById("loading-stage");
        percent = document.getElementById("loading-percent");
        progress = document.getElementById("loading-progress");
        failure = document.getElementById("failure");
        failureMessage = document.getElementById("failure-message");
        document.getElementById("retry").addEventListener("click", event -> session.retry());
    }

    /** Shows how far a stage is; a stage without bytes to count keeps the bar where it is. */
    void progressed(LoadStage currentStage, int loadedBytes, int totalBytes) {
        stage.setTextContent(StatusText.ofStage(currentStage));
        if (totalBytes > 0) {
            show((int) (100L * loadedBytes / totalBytes));
        } else if (currentStage == LoadStage.DOWNLOAD) {
            show(0);
        } else {
            show(100);
        }
    }

    void update() {
        boolean failed = session.state() == RunState.FAILED;
        if (!failed && Focus.isIn(failure)) {
            document.getElementById("output").focus();
        }
        failure.setHidden(!failed);
        String reason = session.failure();
        if (failed && reason != null) {
            failureMessage.setTextContent("Python could not be loaded: " + reason
                    + ". Your code is safe. Check the connection, then try again.");
        }
    }

    private void show(int percentage) {
        progress.setAttribute("value", Integer.toString(percentage));
        percent.setTextContent(percentage + " %");
    }
}
