package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.RunState;
import org.junit.jupiter.api.Test;

/** What one press of Stop leads to, as time goes by. */
final class StopLadderTest extends SessionFixture {
    StopLadderTest() {
        super(true);
    }

    @Test
    void shouldLeaveTheProgramAloneForAGrace() {
        givenStopping();
        pythonAcknowledges();
        timers.advance(299);
        assertFalse(pythonSeesInsistence());
        programEnds(FINISHED);
        assertRung(RunResult.Rung.SIGNAL);
    }

    @Test
    void shouldInsistThenAndRepeatItUntilTheProgramHasEnded() {
        givenStopping();
        pythonAcknowledges();
        timers.advance(300);
        for (int i = 0; i < 5; i++) {
            assertSignalIsSent();
            assertTrue(pythonSeesInsistence());
            assertFalse(pythonSeesInsistence(), "each insistence counts once");
            worker().sharedMemory().clearSignal();
            timers.advance(29);
            assertSignalIsNotSent();
            timers.advance(1);
        }
        programEnds(INTERRUPTED);
        assertRung(RunResult.Rung.INSIST);
        assertTrue(onlyStop().variablesKept());
        assertState(RunState.READY);
        assertNothingIsScheduled();
    }

    @Test
    void shouldNotCallItInsistedWhenPythonHasNotSeenIt() {
        givenStopping();
        timers.advance(310);
        programEnds(FINISHED);
        assertRung(RunResult.Rung.SIGNAL);
    }

    @Test
    void shouldReplaceAnInterpreterThatDoesNotSeeTheInsistence() {
        givenStopping();
        FakeWorkers.Worker stuck = worker();
        timers.advance(999);
        assertFalse(stuck.isTerminated());
        timers.advance(1);
        assertTrue(stuck.isTerminated());
        assertState(RunState.RESTARTING);
        pythonBecomesReady();
        assertRung(RunResult.Rung.REPLACE);
        assertEquals(1000, onlyStop().latencyMillis());
        assertNothingIsScheduled();
    }

    @Test
    void shouldGiveAnInterpreterLongerThatHasSeenTheInsistence() {
        givenStopping();
        FakeWorkers.Worker stubborn = worker();
        timers.advance(500);
        assertTrue(pythonSeesInsistence());
        timers.advance(2499);
        assertFalse(stubborn.isTerminated());
        timers.advance(1);
        assertTrue(stubborn.isTerminated());
        assertState(RunState.RESTARTING);
    }

    @Test
    void shouldClimbToTheNextRungAtASecondPress() {
        givenStopping();
        FakeWorkers.Worker stubborn = worker();
        timers.advance(400);
        assertTrue(pythonSeesInsistence());
        pressStop();
        assertFalse(stubborn.isTerminated(), "a double click is one press");
        timers.advance(101);
        pressStop();
        assertTrue(stubborn.isTerminated());
        pythonBecomesReady();
        assertRung(RunResult.Rung.REPLACE);
    }

    @Test
    void shouldInsistUponTheEndOfAProgramThatAsksForInputAgainAndAgain() {
        givenWaitingForInput();
        pressStop();
        pythonAcknowledges();
        programWantsInput();
        assertState(RunState.STOPPING);
        timers.advance(300);
        assertTrue(pythonSeesInsistence());
    }

    @Test
    void shouldInsistOnNothingAfterCtrlC() {
        givenRunning();
        session.signal(2);
        pythonAcknowledges();
        timers.advance(900);
        assertFalse(pythonSeesInsistence());
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldBeginAgainInTheNextRun() {
        givenStopping();
        timers.advance(300);
        assertTrue(pythonSeesInsistence());
        programEnds(INTERRUPTED);
        runProgram();
        assertFalse(pythonSeesInsistence());
        pressStop();
        pythonAcknowledges();
        programEnds(INTERRUPTED);
        RunResult.Stop stop = results.getLast().stop();
        assertNotNull(stop);
        assertEquals(RunResult.Rung.SIGNAL, stop.rung());
    }

    @Test
    void shouldStopClimbingWhenTheInterpreterCrashes() {
        givenStopping();
        worker().breaks("fatal");
        assertState(RunState.RESTARTING);
        assertNothingIsScheduled();
    }

    private boolean pythonSeesInsistence() {
        return worker().sharedMemory().takeInsistence();
    }

    private RunResult.Stop onlyStop() {
        RunResult.Stop stop = onlyResult().stop();
        assertNotNull(stop);
        return stop;
    }

    private void assertRung(RunResult.Rung expected) {
        assertEquals(expected, onlyStop().rung());
    }
}
