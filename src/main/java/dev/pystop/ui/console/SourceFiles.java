package dev.pystop.ui.console;

/** The files that the page can show, to which the lines of a traceback lead. */
public interface SourceFiles {
    /** Whether there is a file of that name. */
    boolean hasFile(String file);

    /** A person has chosen a line of a file that there is. */
    void show(String file, int line);
}
