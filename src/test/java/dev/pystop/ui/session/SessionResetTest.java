package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionResetTest extends SessionFixture {
    SessionResetTest() {
        super(true);
    }

    @Test
    void shouldStartAFreshInterpreter() {
        givenReady();
        FakeWorkers.Worker first = worker();
        reset();
        assertState(RunState.RESTARTING);
        assertTrue(first.isTerminated());
        assertEquals(List.of(), resets);
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals(List.of("ready"), resets);
        assertEquals(2, workers.count());
    }

    @Test
    void shouldNotClaimThatAnythingOfTheLastRunIsLeft() {
        givenStopping();
        programEnds(INTERRUPTED);
        reset();
        pythonBecomesReady();
        assertNull(session.lastResult());
    }

    @Test
    void shouldEndARunUnderWay() {
        givenRunning();
        timers.advance(100);
        reset();
        timers.advance(2000);
        pythonBecomesReady();
        assertEquals(
                new RunResult(
                        RunResult.Status.STOPPED, 1, null, new RunResult.Stop(RunResult.Rung.REPLACE, 2000), 100, null),
                onlyResult());
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldEndARunThatIsAboutToStop() {
        givenStopping();
        timers.advance(100);
        reset();
        assertState(RunState.RESTARTING);
        timers.advance(2000);
        pythonBecomesReady();
        assertEquals(
                new RunResult.Stop(RunResult.Rung.REPLACE, 2100), onlyResult().stop());
        assertEquals(results, stopResults);
    }

    @Test
    void shouldEndARunThatWaitsForInput() {
        givenWaitingForInput();
        reset();
        pythonBecomesReady();
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
    }

    @Test
    void shouldBeAnsweredByTheLoadingThatIsUnderWay() {
        reset();
        reset();
        assertEquals(1, workers.count());
        pythonBecomesReady();
        assertEquals(List.of("ready", "ready"), resets);
    }

    @Test
    void shouldStartAQueuedRunAfterwards() {
        givenReady();
        reset();
        runProgram();
        pythonBecomesReady();
        assertState(RunState.RUNNING);
        assertEquals(List.of(new Order.Run(lastRunId(), "program", Order.PROGRAM_FILE)), worker().orders());
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldSayWhyPythonIsNotReadyAgain() {
        givenReady();
        reset();
        worker().breaks("404");
        assertEquals(List.of("404"), resets);
        session.retry();
        pythonBecomesReady();
        assertEquals(List.of("404"), resets);
    }

    @Test
    void shouldTryAgainAfterAFailure() {
        worker().breaks("404");
        reset();
        assertState(RunState.LOADING);
        pythonBecomesReady();
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldEndAnEvaluation() {
        givenReady();
        session.evaluate("endless()", results::add);
        reset();
        pythonBecomesReady();
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertNull(session.lastResult());
    }

    @Test
    void shouldSendNoSignalToTheFreshInterpreter() {
        givenStopping();
        reset();
        timers.advance(1000);
        assertSignalIsNotSent();
        assertNothingIsScheduled();
    }
}
