package dev.pystop.ui.notice;

import dev.pystop.ui.platform.Focus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A sentence under the editor that stays until it is closed or acted on. */
public final class NoticeBar {
    private final HTMLElement bar;
    private final HTMLElement words;
    private final HTMLElement action;
    private final Runnable passFocus;
    private @Nullable Runnable onAction;
    private @Nullable Runnable onClose;

    /**
     * @param passFocus gives the keyboard's focus to what the bar is about, when the bar goes and has it
     */
    public NoticeBar(HTMLDocument document, Runnable passFocus) {
        this.passFocus = passFocus;
        bar = document.getElementById("notice");
        words = document.getElementById("notice-text");
        action = document.getElementById("notice-action");
        action.onClick(event -> hideAndRun(onAction));
        document.getElementById("notice-close").onClick(event -> hideAndRun(onClose));
    }

    public void show(String text) {
        show(text, "", null, null);
    }

    /**
     * Shows a sentence with a button, in the place of the one before.
     *
     * @param label the button's words, when there is something to do
     * @param onAction what the button does; null for no button
     * @param onClose what else happens when the bar is closed
     */
    public void show(String text, String label, @Nullable Runnable onAction, @Nullable Runnable onClose) {
        this.onAction = onAction;
        this.onClose = onClose;
        action.setTextContent(label);
        action.setHidden(onAction == null);
        bar.setHidden(false);
        words.setTextContent(text);
    }

    public void hide() {
        if (Focus.isVisiblyIn(bar)) {
            passFocus.run();
        }
        bar.setHidden(true);
        words.setTextContent("");
        onAction = null;
        onClose = null;
    }

    private void hideAndRun(@Nullable Runnable what) {
        hide();
        if (what != null) {
            what.run();
        }
    }
}
