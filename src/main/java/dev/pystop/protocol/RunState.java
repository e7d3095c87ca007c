package dev.pystop.protocol;

/** Where a Python session stands. The transitions are in {@code dev.pystop.ui.session.RunStateMachine}. */
public enum RunState {
    LOADING("loading"),
    READY("ready"),
    RUNNING("running"),
    WAITING_INPUT("waiting-input"),
    STOPPING("stopping"),
    RESTARTING("restarting"),
    FAILED("failed");

    private final String id;

    RunState(String id) {
        this.id = id;
    }

    /** The state's name in {@code data-run-state} and {@code window.pystop.state}. */
    public String id() {
        return id;
    }
}
