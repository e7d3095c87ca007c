package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import org.junit.jupiter.api.Test;

/** Entries of the prompt, and what Tab asks for, are runs that leave the last program's output and result alone. */
final class SessionPromptTest extends SessionFixture {
    private static final RunOutcome INCOMPLETE = new RunOutcome(RunOutcome.Status.INCOMPLETE, 0, null, null);

    SessionPromptTest() {
        super(true);
    }

    @Test
    void shouldExecuteAnEntryWithoutTouchingTheLastResult() {
        givenRunning();
        programEnds(FAILED);
        RunResult last = onlyResult();
        listener.events.clear();

        enter("x");

        assertEquals(new Order.Interact(lastRunId(), "x"), worker().orders().getLast());
        assertState(RunState.RUNNING);
        assertTrue(session.isInteracting());
        assertFalse(session.isQuiet());
        assertSame(last, session.lastResult());
        programEnds(FINISHED);
        assertFalse(session.isInteracting());
        assertEquals(RunResult.Status.FINISHED, results.getLast().status());
        assertSame(last, session.lastResult());
        assertFalse(listener.events.contains("began"));
        assertFalse(listener.events.contains("ended finished"));
    }

    @Test
    void shouldSayThatAnEntryIsIncomplete() {
        givenReady();
        enter("def f():");
        programEnds(INCOMPLETE);
        assertEquals(RunResult.Status.INCOMPLETE, onlyResult().status());
        assertState(RunState.READY);
    }

    @Test
    void shouldLetAnEntryReadInput() {
        givenReady();
        enter("input()");
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
        assertTrue(session.sendInput("line"));
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldSayThatAnEntryWasStoppedUntilTheNextOneEnds() {
        givenRunning();
        programEnds(FINISHED);
        RunResult last = onlyResult();
        enter("while True: pass");
        pressStop();
        assertState(RunState.STOPPING);
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, results.getLast().status());
        assertSame(results.getLast(), session.lastResult());
        enter("x");
        programEnds(FAILED);
        assertSame(last, session.lastResult());
    }

    @Test
    void shouldReplaceAnInterpreterThatAnEntryHasBroken() {
        givenRunning();
        programEnds(FINISHED);
        enter("crash()");
        programEnds(RunOutcome.crashed("out of bounds"));
        pythonBecomesReady();
        assertEquals(RunResult.Status.CRASHED, results.getLast().status());
        assertSame(results.getLast(), session.lastResult());
        enter("x");
        programEnds(FINISHED);
        assertNull(session.lastResult(), "nothing of the program is left");
    }

    @Test
    void shouldForgetAStoppedEntryWithTheNextRun() {
        givenReady();
        enter("while True: pass");
        pressStop();
        programEnds(INTERRUPTED);
        runProgram();
        assertNull(session.lastResult());
    }

    @Test
    void shouldTakeAnEntryOnlyWhenPythonRests() {
        assertFalse(session.interact("x", results::add), "it is not queued, as a run is");
        givenRunning();
        assertFalse(session.interact("x", results::add));
        assertFalse(session.complete("x", 1, results::add));
        programEnds(FINISHED);
        enter("x");
        assertFalse(session.interact("y", results::add));
        assertFalse(session.canRun());
    }

    @Test
    void shouldAskForACompletionQuietly() {
        givenRunning();
        programEnds(FINISHED);
        RunResult last = onlyResult();
        assertTrue(session.complete("pri", 3, results::add));
        assertEquals(
                new Order.Complete(lastRunId(), "pri", 3), worker().orders().getLast());
        assertTrue(session.isQuiet());
        assertFalse(session.isInteracting());
        programEnds(new RunOutcome(RunOutcome.Status.FINISHED, 0, null, "0\nprint("));
        assertEquals("0\nprint(", results.getLast().value());
        assertFalse(session.isQuiet());
        assertSame(last, session.lastResult());
    }

    @Test
    void shouldStopACompletionThatDoesNotEnd() {
        givenReady();
        session.complete("endless.", 8, results::add);
        pressStop();
        assertSignalIsSent();
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertNull(session.lastResult());
    }

    private void enter(String entry) {
        assertTrue(session.interact(entry, results::add));
    }
}
