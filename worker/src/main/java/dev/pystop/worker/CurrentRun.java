package dev.pystop.worker;

/** The run that is under way, if one is; what is sent on its behalf carries its id. */
final class CurrentRun {
    private int id;
    private boolean terminalOpen;
    private boolean echoing = true;

    int id() {
        return id;
    }

    void begin(int runId) {
        id = runId;
        echoing = true;
    }

    /** From here the program reads and writes. */
    void openTerminal() {
        terminalOpen = id != 0;
    }

    /** Whether input that the program reads is shown in the output from here on. */
    void setEcho(boolean echo) {
        echoing = echo;
    }

    /** Whether input that the program reads is shown; while it is not, it is a secret. */
    boolean isEchoing() {
        return echoing;
    }

    void end() {
        id = 0;
        terminalOpen = false;
    }

    /**
     * Whether the program has a terminal. Before and after, finalisers and callbacks of the last one may still come, but nobody is there to
     * listen to them.
     */
    boolean hasTerminal() {
        return terminalOpen;
    }
}
