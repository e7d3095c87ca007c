package dev.pystop.protocol;

/** What the worker tells the page. The page drops what carries the id of a run that is over. */
public sealed interface Report {
    /** How far loading is. {@code totalBytes} is 0 where a stage has no bytes to count. */
    record Progress(LoadStage stage, int loadedBytes, int totalBytes) implements Report {}

    /** The worker holds its lock: whoever gets it from now on knows that the worker is gone. */
    record LifeLockHeld() implements Report {}

    /** Python can run programs. */
    record Ready(String pythonVersion) implements Report {}

    /** The memory of an interpreter that has started. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares messages.
    record SnapshotTaken(byte[] snapshot) implements Report {}

    /** Python could not be loaded. */
    record LoadFailed(LoadStage stage, String detail) implements Report {}

    /** There is output in shared memory; not sent again until the page has begun to take it. */
    record OutputAvailable() implements Report {}

    /** A piece of output; only where there is no shared memory. */
    record Output(int runId, OutputStreamKind stream, String text) implements Report {}

    /** There are changes of files in shared memory; not sent again until the page has taken them. */
    record FileChangesAvailable() implements Report {}

    /**
     * Files have changed; only where there is no shared memory.
     *
     * @param changes records of {@link FileChangeCodec}
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares messages.
    record FileChanges(byte[] changes) implements Report {}

    /**
     * The program waits for input, and the input lane was empty when it looked.
     *
     * @param inputTaken {@link InputLane#taken} at that time, so that the page can tell whether it has sent input since; 0 where
     *     there is no shared memory
     * @param isSecret whether what is typed must not be seen
     */
    record InputWanted(int runId, int inputTaken, boolean isSecret) implements Report {}

    /**
     * Something has happened in a check. Sent at once, also while Python is busy.
     *
     * @param event an object of JSON (docs/protocol.md)
     */
    record CheckEvent(int runId, String event) implements Report {}

    /** The run is over; everything that it wrote has been sent or is in shared memory. */
    record RunEnded(int runId, RunOutcome outcome) implements Report {}
}
