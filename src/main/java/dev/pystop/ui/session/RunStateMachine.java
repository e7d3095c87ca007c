package dev.pystop.ui.session;

import dev.pystop.protocol.RunState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which {@link RunState} may follow which. Everything on screen derives from the current state, so a state that can only be
 * left in the ways listed here is also a page that cannot get stuck with its buttons greyed out.
 */
final class RunStateMachine {
    private static final Map<RunState, Set<RunState>> NEXT = new EnumMap<>(Map.of(
            RunState.LOADING, EnumSet.of(RunState.READY, RunState.FAILED),
            RunState.FAILED, EnumSet.of(RunState.LOADING),
            RunState.READY, EnumSet.of(RunState.RUNNING, RunState.RESTARTING),
            RunState.RUNNING,
                    EnumSet.of(RunState.WAITING_INPUT, RunState.READY, RunState.STOPPING, RunState.RESTARTING),
            RunState.WAITING_INPUT,
                    EnumSet.of(RunState.RUNNING, RunState.READY, RunState.STOPPING, RunState.RESTARTING),
            RunState.STOPPING, EnumSet.of(RunState.READY, RunState.RESTARTING),
            RunState.RESTARTING, EnumSet.of(RunState.READY, RunState.FAILED)));

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
        if (!NEXT.getOrDefault(state, Set.of()).contains(next)) {
            throw new IllegalStateException("from " + state.id() + " to " + next.id());
        }
        state = next;
    }
}
