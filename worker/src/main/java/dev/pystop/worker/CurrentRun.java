package dev.pystop.worker;

/** The run that is under way, if one is; what is sent on its behalf carries its id. */
final class CurrentRun {
    private int id;
    private boolean underWay;

    int id() {
        return id;
    }

    void begin(int runId) {
        id = runId;
        underWay = true;
    }

    void end() {
        underWay = false;
    }

    /** Whether there is a run. Between two of them a callback of the last one's may still come, but it has no terminal any more. */
    boolean isUnderWay() {
        return underWay;
    }
}
