package dev.pystop.ui.notice;

import dev.pystop.ui.platform.Focus;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A sentence at the lower edge that goes away by itself, perhaps with one thing to do. */
public final class Toast {
    /** WCAG 2.2, technique for 2.2.1, has no number; ten seconds are what the usual design systems give an action. */
    private static final int SHOWN_MILLISECONDS = 10_000;

    private final HTMLElement toast;
    private final HTMLElement words;
    private final HTMLElement action;
    private final Runnable passFocus;
    private @Nullable Runnable onAction;
    private int timer;

    /**
     * @param passFocus gives the keyboard's focus to what the toast is about, when the toast goes and has it
     */
    public Toast(HTMLDocument document, Runnable passFocus) {
        this.passFocus = passFocus;
        toast = document.getElementById("toast");
        words = document.getElementById("toast-text");
        action = document.getElementById("toast-action");
        action.onClick(event -> act());
        // Whoever reads or is about to press has all the time in the world.
        toast.onEvent("pointerenter", event -> Window.clearTimeout(timer));
        toast.onEvent("pointerleave", event -> hideLater());
        toast.onEvent("focusin", event -> Window.clearTimeout(timer));
        toast.onEvent("focusout", event -> hideLater());
    }

    public void show(String text) {
        show(text, "", null);
    }

    /**
     * Shows a sentence with a button, in the place of the one before.
     *
     * @param label the button's word, when there is something to do
     * @param onAction what the button does; null for no button
     */
    public void show(String text, String label, @Nullable Runnable onAction) {
        this.onAction = onAction;
        action.setTextContent(label);
        action.setHidden(onAction == null);
        // Shown before it gets its words: screen readers announce what changes in a status they can see.
        toast.setHidden(false);
        words.setTextContent(text);
        hideLater();
    }

    /** Hides the toast if its button does this, which has lost its sense. */
    public void withdraw(Runnable action) {
        if (onAction == action) {
            hide();
        }
    }

    public void hide() {
        if (Focus.isVisiblyIn(toast)) {
            passFocus.run();
        }
        Window.clearTimeout(timer);
        toast.setHidden(true);
        words.setTextContent("");
        onAction = null;
    }

    private void act() {
        Runnable chosen = onAction;
        hide();
        if (chosen != null) {
            chosen.run();
        }
    }

    private void hideLater() {
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::hide, SHOWN_MILLISECONDS);
    }
}
