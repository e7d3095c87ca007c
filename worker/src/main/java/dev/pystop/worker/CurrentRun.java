package dev.pystop.worker;

/** The id of the run that is under way; what is sent on its behalf carries it. */
final class CurrentRun {
    private int id;

    int id() {
        return id;
    }

    void begin(int runId) {
        id = runId;
    }
}
