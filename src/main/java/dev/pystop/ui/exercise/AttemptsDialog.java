package dev.pystop.ui.exercise;

import dev.pystop.jso.DialogElement;
import dev.pystop.ui.track.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Lists earlier attempts, the latest first; each can be put back into the editor. */
final class AttemptsDialog {
    private final HTMLDocument document;
    private final DialogElement dialog;
    private final HTMLElement list;
    private final Consumer<Map<String, String>> onRestore;

    AttemptsDialog(HTMLDocument document, Consumer<Map<String, String>> onRestore) {
        this.document = document;
        this.onRestore = onRestore;
        dialog = (DialogElement) document.getElementById("attempts-dialog");
        list = document.getElementById("attempts");
        document.getElementById("attempts-done").onClick(event -> dialog.close());
    }

    void open(List<Progress.Attempt> attempts) {
        list.clear();
        for (int i = attempts.size() - 1; i >= 0; i--) {
            add(attempts.get(i));
        }
        document.getElementById("attempts-none").setHidden(!attempts.isEmpty());
        dialog.showModal();
    }

    private void add(Progress.Attempt attempt) {
        HTMLElement item = document.createElement("li");
        HTMLElement words = document.createElement("span");
        String when = localTime(attempt.atMillis());
        words.setTextContent(when + ": "
                + (attempt.isChecked()
                        ? attempt.passed() + " of " + attempt.total() + " tests passed"
                        : "not checked"));
        HTMLElement restore = document.createElement("button");
        restore.setAttribute("type", "button");
        restore.setClassName("button button-outline");
        restore.setTextContent("Restore");
        restore.setAttribute("aria-label", "Restore the code of " + when);
        restore.onClick(event -> {
            dialog.close();
            onRestore.accept(attempt.files());
        });
        item.appendChild(words);
        item.appendChild(restore);
        list.appendChild(item);
    }

    @JSBody(
            params = "millis",
            script = "return new Date(millis).toLocaleString([], {dateStyle: 'medium', timeStyle: 'short'});")
    private static native String localTime(double millis);
}
