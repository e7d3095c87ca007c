package dev.pystop.ui.session;

import dev.pystop.protocol.RunState;

/**
 * Which {@link RunState} may follow which. Everything on screen derives from the current state, so a state that can only be
 * left in the ways listed here is also a page that cannot get stuck with its buttons greyed out.
 */
final class RunStateMachine {
    private RunState state = RunState.LOADING;

    RunState state() {
        return state;
    }

    boolean is(RunState candidate) {
        return state == candidate;
    }

    /** Whether a program is under way: running, waiting for input, or about to stop. */
    boolean isBusy() {
        return switch (state) {
            case RUNNING, WAITING_INPUT, STOPPING -> true;
            case LOADING, READY, RESTARTING, FAILED -> false;
        };
    }

    /** Whether an interpreter is on its way. */
    boolean isStarting() {
        return switch (state) {
            case LOADING, RESTARTING -> true;
            case READY, RUNNING, WAITING_INPUT, STOPPING, FAILED -> false;
        };
    }

    /** Goes to another state. Throws {@link IllegalStateException} if that may not follow the current one. */
    void enter(RunState next) {
        if (!mayFollow(next)) {
            throw new IllegalStateException("from " + state.id() + " to " + next.id());
        }
        state = next;
    }

    private boolean mayFollow(RunState next) {
        return switch (state) {
            case LOADING, RESTARTING -> next == RunState.READY || next == RunState.FAILED;
            case FAILED -> next == RunState.LOADING;
            case READY -> next == RunState.RUNNING || next == RunState.RESTARTING;
            case RUNNING ->
                next == RunState.WAITING_INPUT
                        || next == RunState.READY
                        || next == RunState.STOPPING
                        || next == RunState.RESTARTING;
            case WAITING_INPUT ->
                next == RunState.RUNNING
                        || next == RunState.READY
                        || next == RunState.STOPPING
                        || next == RunState.RESTARTING;
            case STOPPING -> next == RunState.READY || next == RunState.RESTARTING;
        };
    }
}
