package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunError;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with fake workers and a fake clock, and the words in which tests speak about them. */
abstract class SessionFixture {
    static final RunOutcome FINISHED = new RunOutcome(RunOutcome.Status.FINISHED, 0, null, null);
    static final RunError ERROR = new RunError("ValueError", "no", 2, "Traceback\n", "");
    static final RunOutcome FAILED = new RunOutcome(RunOutcome.Status.FAILED, 1, ERROR, null);
    static final RunError INTERRUPT = new RunError("KeyboardInterrupt", "", 1, "Traceback\n", "");
    static final RunOutcome INTERRUPTED = new RunOutcome(RunOutcome.Status.INTERRUPTED, 130, INTERRUPT, null);

    final FakeTimers timers = new FakeTimers();
    final FakeWorkers workers;
    final PythonSession session;
    final RecordingListener listener;
    /** What callbacks of {@link PythonSession#run} were given, in the order in which they were called. */
    final List<RunResult> results = new ArrayList<>();
    /** What callbacks of {@link PythonSession#stop} were given. */
    final List<@Nullable RunResult> stopResults = new ArrayList<>();
    /** What callbacks of {@link PythonSession#reset} were given: "ready", or why not. */
    final List<String> resets = new ArrayList<>();

    SessionFixture(boolean shareMemory) {
        workers = new FakeWorkers(shareMemory);
        session = new PythonSession(workers, timers, StopTiming.STANDARD);
        listener = new RecordingListener(session);
        session.start(listener);
    }

    final FakeWorkers.Worker worker() {
        return workers.current();
    }

    final void pythonBecomesReady() {
        worker().report(new Report.Ready("3.14.2"));
    }

    final void givenReady() {
        pythonBecomesReady();
        assertState(RunState.READY);
    }

    final void givenRunning() {
        givenReady();
        runProgram();
        assertState(RunState.RUNNING);
    }

    final void givenWaitingForInput() {
        givenRunning();
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
    }

    final void givenStopping() {
        givenRunning();
        pressStop();
        assertState(RunState.STOPPING);
    }

    final void runProgram() {
        assertTrue(session.run("program", results::add));
    }

    final void pressStop() {
        session.stop(stopResults::add);
    }

    final void reset() {
        session.reset(failure -> resets.add(failure == null ? "ready" : failure));
    }

    final void programEnds(RunOutcome outcome) {
        worker().report(new Report.RunEnded(lastRunId(), outcome));
    }

    final void programWantsInput() {
        int taken = session.hasSharedMemory() ? worker().sharedMemory().input().taken() : 0;
        worker().report(new Report.InputWanted(lastRunId(), taken, false));
    }

    /** The id of the last order to run something that this worker got. */
    final int lastRunId() {
        int id = 0;
        for (Order order : worker().orders()) {
            if (order instanceof Order.Run run) {
                id = run.runId();
            } else if (order instanceof Order.Evaluate evaluate) {
                id = evaluate.runId();
            } else if (order instanceof Order.Interact interact) {
                id = interact.runId();
            } else if (order instanceof Order.Complete complete) {
                id = complete.runId();
            } else if (order instanceof Order.Check check) {
                id = check.runId();
            }
        }
        return id;
    }

    final void assertState(RunState expected) {
        assertEquals(expected, session.state());
    }

    final RunResult onlyResult() {
        assertEquals(1, results.size(), "results: " + results);
        return results.getFirst();
    }

    /** Python acknowledges the press that is under way. */
    final void pythonAcknowledges() {
        assertTrue(worker().sharedMemory().takePress());
        worker().sharedMemory().clearSignal();
    }

    final void assertNothingIsScheduled() {
        assertEquals(0, timers.scheduled());
    }

    final void assertSignalIsNotSent() {
        assertFalse(worker().sharedMemory().isSignalPending());
    }

    final void assertSignalIsSent() {
        assertTrue(worker().sharedMemory().isSignalPending());
    }
}
