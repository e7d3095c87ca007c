package dev.pystop.ui.draft;

import dev.pystop.ui.draft.DraftStore.Origin;
import dev.pystop.ui.notice.Toast;

/** Opens a program that the person chose, and offers the way back. */
public final class ProgramOpener {
    private static final String BACK = "Back to my code";

    private final EditorDraft draft;
    private final Toast toast;

    public ProgramOpener(EditorDraft draft, Toast toast) {
        this.draft = draft;
        this.toast = toast;
        draft.beforeSwitch(toast::hide);
    }

    /**
     * Puts a program into the editor as a new draft.
     *
     * @param name what the person calls it: a file's name, an example's title
     */
    public void open(String name, String program) {
        draft.replace(program, Origin.CHOSEN);
        toast.show("Opened “" + name + "”. Your own code is kept.", BACK, draft::goBack);
    }
}
