package dev.pystop.ui.exercise;

/** Where a test's row leads. */
interface TestLinks {
    /** Whether a line of this file can be shown. */
    boolean hasFile(String file);

    void showLine(String file, int line);

    /** Whether there are hints for the task. */
    boolean hasHints(int task);

    void showHints(int task);
}
