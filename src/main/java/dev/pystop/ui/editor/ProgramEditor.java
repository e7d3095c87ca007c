package dev.pystop.ui.editor;

import dev.pystop.ui.session.Program;
import org.jspecify.annotations.Nullable;

/** Where the program of a page is edited, whether it is one file or several. */
public interface ProgramEditor {
    /** What Run runs now. */
    Program program();

    /**
     * What the editor holds.
     *
     * @param file null for the file that Run runs
     */
    String code(@Nullable String file);

    /**
     * Replaces what the editor holds, as one step that can be undone.
     *
     * @param file null for the file that Run runs
     */
    void setCode(String text, @Nullable String file);

    /** Gives the keyboard's focus to the text. */
    void focus();

    /** Marks the line of an error in the file that was run, until {@link #clearMarks()} or the next change of the text. */
    void markError(int line, String message);

    void clearMarks();

    /** Whether a file of that name is here. */
    boolean hasFile(String file);

    /** Puts the cursor at the start of a line of a file that is here. */
    void goToLine(String file, int line);
}
