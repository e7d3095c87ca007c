package dev.pystop.ui.draft;

import dev.pystop.ui.draft.DraftStore.Origin;
import dev.pystop.ui.editor.CodeEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Keeps the editor's text in the draft of this tab: saved as one types, and at the latest when the page is left. */
public final class EditorDraft {
    /** Short enough that a crash costs a word, long enough that typing does not write the storage at every key. */
    private static final int SAVE_INTERVAL_MILLISECONDS = 300;

    private final CodeEditor editor;
    private final DraftStore store;
    /** What a person who has not typed yet sees. */
    private final String shown;

    private final List<Runnable> openListeners = new ArrayList<>();
    private final List<Runnable> switchListeners = new ArrayList<>();
    private boolean isOpen;
    private boolean saveScheduled;

    /** Prepares to keep what an editor, which shows what is {@linkplain DraftStore#likelyText likely} the draft, will hold. */
    public EditorDraft(CodeEditor editor, DraftStore store) {
        this.editor = editor;
        this.store = store;
        shown = editor.text();
    }

    /**
     * Shows this tab's draft, or the initial text when there is none; from then on everything is saved. What a person types into the draft
     * before it is known to be this tab's own stays.
     */
    public void open(Supplier<String> initialText) {
        store.open(initialText, text -> {
            if (text.equals(shown)) {
                save();
            } else {
                editor.startWith(text);
            }
            editor.onChange(this::scheduleSave);
            // pagehide is not sent when a phone kills a page in the background; the last sure sign is that it gets
            // hidden.
            Window.current().onEvent("pagehide", event -> save());
            HTMLDocument.current().onEvent("visibilitychange", event -> {
                if (isHidden()) {
                    save();
                }
            });
            isOpen = true;
            openListeners.forEach(Runnable::run);
        });
    }

    /** Calls the listener when the draft is open; at once if it is already. */
    public void onOpen(Runnable listener) {
        if (isOpen) {
            listener.run();
        } else {
            openListeners.add(listener);
        }
    }

    /** Calls the listener before another program comes into the editor, so that words about the old one can go. */
    public void beforeSwitch(Runnable listener) {
        switchListeners.add(listener);
    }

    /** Puts another program into the editor, as a new draft. Undo in the editor and {@link #goBack()} both lead back. */
    public void replace(String text, Origin origin) {
        leave();
        editor.replaceText(text);
        // As the editor shows it: it unifies line ends.
        store.startNew(editor.text(), origin);
    }

    /** Whether the editor shows a program from elsewhere, and the person's own draft waits. */
    public boolean canGoBack() {
        return store.canGoBack();
    }

    /** Puts the person's own draft back into the editor. */
    public void goBack() {
        leave();
        store.goBack(editor::replaceText);
    }

    /** Stays with the program from elsewhere: there is no way back any more, though the draft is kept. */
    public void stay() {
        store.forgetPrevious();
    }

    private void leave() {
        save();
        switchListeners.forEach(Runnable::run);
    }

    private void scheduleSave() {
        if (!saveScheduled) {
            saveScheduled = true;
            Window.setTimeout(
                    () -> {
                        saveScheduled = false;
                        save();
                    },
                    SAVE_INTERVAL_MILLISECONDS);
        }
    }

    private void save() {
        store.changed(editor.text());
    }

    @JSBody(script = "return document.visibilityState === 'hidden';")
    private static native boolean isHidden();
}
