package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.RunState;
import dev.pystop.protocol.SharedMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionStopTest extends SessionFixture {
    private static final int SIGINT = 2;
    private static final int SIGUSR1 = 10;

    SessionStopTest() {
        super(true);
    }

    @Test
    void shouldSendSigintAndWakeTheWorker() {
        givenRunning();
        int ticket = worker().sharedMemory().newsTicket();
        pressStop();
        assertState(RunState.STOPPING);
        assertSignalIsSent();
        assertTrue(worker().sharedMemory().newsTicket() != ticket);
        assertEquals(new Order.Wake(), worker().orders().getLast());
    }

    @Test
    void shouldSayThatTheProgramStoppedAndHowFast() {
        givenRunning();
        timers.advance(1000);
        pressStop();
        timers.advance(20);
        pythonAcknowledges();
        programEnds(INTERRUPTED);
        RunResult.Stop stop = new RunResult.Stop(RunResult.Rung.SIGNAL, 20);
        assertEquals(new RunResult(RunResult.Status.STOPPED, 130, INTERRUPT, stop, 1020, null), onlyResult());
        assertEquals(results, stopResults);
        assertTrue(stop.variablesKept());
        assertEquals(1, workers.count());
        assertNothingIsScheduled();
    }

    @Test
    void shouldCallAProgramStoppedThatCaughtTheInterruptAndThenEnded() {
        givenStopping();
        programEnds(FINISHED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(0, onlyResult().exitCode());
    }

    @Test
    void shouldCallAProgramStoppedThatFailedAfterThePress() {
        givenStopping();
        programEnds(FAILED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(ERROR, onlyResult().error());
    }

    @Test
    void shouldRepeatTheSignalUntilPythonAcknowledgesIt() {
        givenStopping();
        for (int i = 0; i < 5; i++) {
            // Python has read the byte, but an "Exception ignored in" swallowed the interrupt.
            worker().sharedMemory().clearSignal();
            timers.advance(29);
            assertSignalIsNotSent();
            timers.advance(1);
            assertSignalIsSent();
        }
        pythonAcknowledges();
        timers.advance(149);
        assertSignalIsNotSent();
    }

    @Test
    void shouldNotCountARepetitionAsAnotherPress() {
        givenStopping();
        timers.advance(299);
        assertTrue(worker().sharedMemory().takePress());
        assertFalse(worker().sharedMemory().takePress());
    }

    @Test
    void shouldTakeADoubleClickForOnePress() {
        givenStopping();
        timers.advance(500);
        pressStop();
        assertState(RunState.STOPPING);
        assertEquals(1, workers.count());
        programEnds(INTERRUPTED);
        assertEquals(2, stopResults.size());
        assertEquals(onlyResult(), stopResults.getFirst());
        assertEquals(onlyResult(), stopResults.getLast());
    }

    @Test
    void shouldReplacePythonAtASecondPress() {
        givenRunning();
        timers.advance(50);
        pressStop();
        FakeWorkers.Worker stubborn = worker();
        timers.advance(501);
        pressStop();
        assertState(RunState.RESTARTING);
        assertTrue(stubborn.isTerminated());
        assertEquals(2, workers.count());
        assertEquals(List.of(), results);
        assertNothingIsScheduled();
        timers.advance(2000);
        pythonBecomesReady();
        assertState(RunState.READY);
        RunResult.Stop stop = onlyResult().stop();
        assertEquals(new RunResult.Stop(RunResult.Rung.REPLACE, 2501), stop);
        assertNotNull(stop);
        assertFalse(stop.variablesKept());
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(551, onlyResult().durationMillis());
        assertEquals(2, stopResults.size());
        assertEquals(onlyResult(), session.lastResult());
    }

    @Test
    void shouldTellALaterPressTheSameResultWhilePythonRestarts() {
        givenStopping();
        timers.advance(501);
        pressStop();
        pressStop();
        assertFalse(session.canStop());
        pythonBecomesReady();
        assertEquals(3, stopResults.size());
        assertEquals(1, results.size());
        assertEquals(2, workers.count());
    }

    @Test
    void shouldTellTheResultOfAReplacedRunAlsoWhenLoadingFails() {
        givenStopping();
        timers.advance(501);
        pressStop();
        worker().breaks("404");
        assertState(RunState.FAILED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(2, stopResults.size());
    }

    @Test
    void shouldSendNothingOfAPressToTheNextInterpreter() {
        givenStopping();
        timers.advance(501);
        pressStop();
        timers.advance(1000);
        assertSignalIsNotSent();
        assertEquals(List.of(), worker().orders());
    }

    @Test
    void shouldSendNothingOfAPressToTheNextRun() {
        givenStopping();
        programEnds(FINISHED);
        session.run("next", results::add);
        timers.advance(999);
        assertSignalIsNotSent();
    }

    @Test
    void shouldStopAProgramThatWaitsForInput() {
        givenWaitingForInput();
        pressStop();
        assertState(RunState.STOPPING);
        assertSignalIsSent();
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
    }

    @Test
    void shouldSendSigintWithoutStoppingAProgramThatHandlesIt() {
        givenRunning();
        assertTrue(session.signal(SIGINT));
        assertState(RunState.RUNNING);
        assertSignalIsSent();
        pythonAcknowledges();
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
    }

    @Test
    void shouldCallAProgramStoppedThatSigintHasEnded() {
        givenRunning();
        timers.advance(10);
        session.signal(SIGINT);
        timers.advance(7);
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(new RunResult.Stop(RunResult.Rung.SIGNAL, 7), onlyResult().stop());
        assertNothingIsScheduled();
    }

    @Test
    void shouldRepeatASigintUntilItIsAcknowledged() {
        givenRunning();
        session.signal(SIGINT);
        worker().sharedMemory().clearSignal();
        timers.advance(30);
        assertSignalIsSent();
    }

    @Test
    void shouldCountFromThePressAlthoughThereWasASigintLongBefore() {
        // Given a program that handled a Ctrl-C ten seconds ago,
        givenRunning();
        session.signal(SIGINT);
        pythonAcknowledges();
        timers.advance(10_000);
        // when Stop is double-clicked,
        pressStop();
        timers.advance(100);
        pressStop();
        // then that is one press, and the latency is counted from it.
        assertState(RunState.STOPPING);
        programEnds(INTERRUPTED);
        assertEquals(
                new RunResult.Stop(RunResult.Rung.SIGNAL, 100), onlyResult().stop());
    }

    @Test
    void shouldCountFromThePressAlthoughASigintCameAfterIt() {
        givenStopping();
        timers.advance(400);
        session.signal(SIGINT);
        timers.advance(101);
        pressStop();
        assertState(RunState.RESTARTING);
        pythonBecomesReady();
        RunResult.Stop stop = onlyResult().stop();
        assertNotNull(stop);
        assertEquals(501, stop.latencyMillis());
    }

    @Test
    void shouldSendOtherSignalsOnceAndAsTheyAre() {
        givenRunning();
        assertTrue(session.signal(SIGUSR1));
        assertSignalIsSent();
        worker().sharedMemory().clearSignal();
        timers.advance(999);
        assertSignalIsNotSent();
        assertFalse(worker().sharedMemory().takePress());
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
    }

    @Test
    void shouldSendNoSignalWhenNothingRuns() {
        assertFalse(session.signal(SIGINT));
        givenReady();
        assertFalse(session.signal(SIGINT));
        assertSignalIsNotSent();
        assertNothingIsScheduled();
    }

    @Test
    void shouldRefuseNumbersThatAreNoSignal() {
        givenRunning();
        for (int number : new int[] {-1, 0, SharedMemory.ATTENTION, 65}) {
            assertThrows(IllegalArgumentException.class, () -> session.signal(number));
        }
        assertTrue(session.signal(1));
        assertTrue(session.signal(64));
    }

    @Test
    void shouldSayInEveryStateWhetherRunAndStopArePossible() {
        assertPossible(true, false); // loading
        runProgram();
        assertPossible(false, true); // loading, a run queued
        pythonBecomesReady();
        assertPossible(false, true); // running
        programWantsInput();
        assertPossible(false, true); // waiting for input
        pressStop();
        assertPossible(false, true); // stopping
        timers.advance(501);
        pressStop();
        assertPossible(false, false); // restarting, with a result to tell
        pythonBecomesReady();
        assertPossible(true, false); // ready
        reset();
        assertPossible(true, false); // restarting
        runProgram();
        assertPossible(false, true); // restarting, a run queued
        worker().breaks("404");
        assertPossible(false, false); // failed
        assertEquals(List.of("404"), resets);
    }

    private void assertPossible(boolean run, boolean stop) {
        assertEquals(run, session.canRun(), "canRun while " + session.state());
        assertEquals(stop, session.canStop(), "canStop while " + session.state());
    }
}
