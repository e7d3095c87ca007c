package dev.pystop.protocol;

import org.jspecify.annotations.Nullable;

/** What the page tells the worker. Start and what runs something each get exactly one answer, errors included. */
public sealed interface Order {
    /**
     * Load Python; the first order, given once. Answered, after {@link Supply}, by {@link Report.Ready} or {@link Report.LoadFailed}.
     *
     * @param pyodideUrl absolute URL of the folder with Pyodide's files, with a slash at its end
     * @param packagesUrl absolute URL of the folder with package files, with a slash at its end
     * @param lifeLock name of the Web Lock that the worker is to hold for as long as it lives
     * @param memoryLimitMegabytes what the interpreter's memory may grow to, in units of 1024 * 1024 bytes
     * @param memory what page and worker share; null where the page is not cross-origin isolated
     */
    record Start(
            String pyodideUrl,
            String packagesUrl,
            String lifeLock,
            int memoryLimitMegabytes,
            @Nullable SharedWords memory)
            implements Order {}

    /** What a start of Python needs, as soon as the page has it; given once. */
    record Supply(PythonFiles files) implements Order {}

    /**
     * In place of {@link Supply}: start an interpreter only to hand over what is then in its memory, for others to start from. Answered by
     * {@link Report.SnapshotTaken} or {@link Report.LoadFailed}.
     */
    record TakeSnapshot(PythonFiles files) implements Order {}

    /** The whole standard library, if what was supplied had only a part; given once. Programs wait for it. */
    record SupplyLibrary(PythonFiles files) implements Order {}

    /**
     * Put files into the program's home folder, which the page kept from an earlier interpreter, or which are to lie beside the program
     * of the next run. Once for each piece; may come before Python is loaded.
     *
     * @param changes records of {@link FileChangeCodec}
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares messages.
    record RestoreFiles(byte[] changes) implements Order {}

    /** The name under which a program runs that has no other. */
    String PROGRAM_FILE = "main.py";

    /**
     * Run a program. Answered by {@link Report.RunEnded}.
     *
     * @param file the name under which the source is written into the home folder, and compiled
     */
    record Run(int runId, String source, String file) implements Order {}

    /** Evaluate an expression in the namespace of the last program. Answered by {@link Report.RunEnded}. */
    record Evaluate(int runId, String expression) implements Order {}

    /**
     * Execute an entry of the prompt in the namespace of the last program. Answered by {@link Report.RunEnded}; {@code INCOMPLETE} means that
     * nothing was executed.
     */
    record Interact(int runId, String entry) implements Order {}

    /**
     * Find what can stand before the cursor of an entry. Answered by {@link Report.RunEnded}, whose value has a line with the position where
     * that begins, and one for each thing that can stand from there to the cursor.
     *
     * @param cursor counts UTF-16 code units, as the position does
     */
    record Complete(int runId, String entry, int cursor) implements Order {}

    /**
     * Run the tests of an exercise. Answered by a {@link Report.CheckEvent} for each thing that happens, and by {@link Report.RunEnded}.
     *
     * @param plan an object of JSON (docs/protocol.md): the exercise's files, which of them have tests, and which tests to leave out
     */
    record Check(int runId, String plan) implements Order {}

    /** Without shared memory, before each run: the URL that the page revokes when Stop is pressed. A busy worker can still ask for it. */
    record WatchStopUrl(String url) implements Order {}

    /** Look at the shared memory, or at the URL that is watched. A worker that waits with its stack set aside hears messages only. */
    record Wake() implements Order {}

    /** One line of input, with its newline, or null for end of file; only where there is no shared memory. */
    record Input(int runId, @Nullable String line) implements Order {}
}
