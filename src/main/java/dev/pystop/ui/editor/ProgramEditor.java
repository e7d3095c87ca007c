package dev.pystop.ui.editor;

import dev.pystop.ui.session.Program;

/** Where the program of a page is edited, whether it is one file or several. */
public interface ProgramEditor {
    /** What Run runs now. */
    Program program();

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
