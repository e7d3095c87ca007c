package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.RunState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The transitions that the design lists under "Run states", and no others. */
final class RunStateMachineTest {
    private static final Set<String> LEGAL = Set.of(
            "loading -> ready",
            "loading -> failed",
            "failed -> loading",
            "ready -> running",
            "running -> waiting-input",
            "waiting-input -> running",
            "running -> ready",
            "waiting-input -> ready",
            "running -> stopping",
            "waiting-input -> stopping",
            "stopping -> ready",
            "stopping -> restarting",
            "restarting -> ready",
            "restarting -> failed",
            "ready -> restarting",
            "running -> restarting",
            "waiting-input -> restarting");

    /** How to get to each state. */
    private static final Map<RunState, List<RunState>> PATHS = Map.of(
            RunState.LOADING, List.of(),
            RunState.FAILED, List.of(RunState.FAILED),
            RunState.READY, List.of(RunState.READY),
            RunState.RUNNING, List.of(RunState.READY, RunState.RUNNING),
            RunState.WAITING_INPUT, List.of(RunState.READY, RunState.RUNNING, RunState.WAITING_INPUT),
            RunState.STOPPING, List.of(RunState.READY, RunState.RUNNING, RunState.STOPPING),
            RunState.RESTARTING, List.of(RunState.READY, RunState.RESTARTING));

    @Test
    void shouldBeginByLoading() {
        assertEquals(RunState.LOADING, new RunStateMachine().state());
    }

    @ParameterizedTest
    @EnumSource
    void shouldAllowTheListedTransitionsAndRefuseAllOthers(RunState from) {
        for (RunState to : RunState.values()) {
            RunStateMachine machine = machineIn(from);
            String transition = from.id() + " -> " + to.id();
            if (LEGAL.contains(transition)) {
                machine.enter(to);
                assertEquals(to, machine.state(), transition);
            } else {
                assertThrows(IllegalStateException.class, () -> machine.enter(to), transition);
                assertEquals(from, machine.state(), transition);
            }
        }
    }

    @Test
    void shouldLeaveNoStateWithoutAWayOut() {
        for (RunState state : RunState.values()) {
            assertTrue(LEGAL.stream().anyMatch(transition -> transition.startsWith(state.id() + " ->")), state.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeBusyExactlyWhileAProgramIsUnderWay(RunState state) {
        Set<RunState> busy = EnumSet.of(RunState.RUNNING, RunState.WAITING_INPUT, RunState.STOPPING);
        assertEquals(busy.contains(state), machineIn(state).isBusy());
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeStartingExactlyWhileAnInterpreterIsOnItsWay(RunState state) {
        Set<RunState> starting = EnumSet.of(RunState.LOADING, RunState.RESTARTING);
        assertEquals(starting.contains(state), machineIn(state).isStarting());
    }

    @Test
    void shouldGiveEachStateTheNameThatThePagePublishes() {
        assertEquals(
                List.of("loading", "ready", "running", "waiting-input", "stopping", "restarting", "failed"),
                Arrays.stream(RunState.values()).map(RunState::id).toList());
    }

    private static RunStateMachine machineIn(RunState state) {
        RunStateMachine machine = new RunStateMachine();
        PATHS.getOrDefault(state, List.of()).forEach(machine::enter);
        assertTrue(machine.is(state));
        return machine;
    }
}
