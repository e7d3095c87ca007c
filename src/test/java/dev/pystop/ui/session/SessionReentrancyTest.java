package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is told something may at once tell the session something in return. */
final class SessionReentrancyTest extends SessionFixture {
    private final List<RunResult> nextResults = new ArrayList<>();

    SessionReentrancyTest() {
        super(true);
    }

    @Test
    void shouldRunTheNextProgramFromTheResultOfTheLast() {
        givenReady();
        session.run("first", result -> {
            results.add(result);
            assertTrue(session.run("second", nextResults::add));
        });
        programEnds(FINISHED);
        assertState(RunState.RUNNING);
        assertEquals(
                new Order.Run(lastRunId(), "second", Order.PROGRAM_FILE),
                worker().orders().getLast());
        assertNull(session.lastResult());
        programEnds(FAILED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
        assertEquals(RunResult.Status.FAILED, nextResults.getFirst().status());
        assertEquals(1, nextResults.size());
    }

    @Test
    void shouldRunTheNextProgramAsSoonAsTheLastHasEnded() {
        givenRunning();
        listener.onRunEnded = ended -> {
            listener.onRunEnded = again -> {};
            assertTrue(session.run("second", nextResults::add));
        };
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
        assertState(RunState.RUNNING);
        assertNull(session.lastResult());
        programEnds(FAILED);
        assertEquals(1, results.size());
        assertEquals(RunResult.Status.FAILED, nextResults.getFirst().status());
    }

    @Test
    void shouldRunAsSoonAsTheStateSaysReady() {
        listener.onStateChanged = () -> {
            listener.onStateChanged = () -> {};
            session.run("program", nextResults::add);
        };
        pythonBecomesReady();
        assertState(RunState.RUNNING);
        programEnds(FINISHED);
        assertEquals(1, nextResults.size());
        assertState(RunState.READY);
    }

    @Test
    void shouldStopAtTheMomentARunBegins() {
        givenReady();
        listener.onRunBegan = this::pressStop;
        runProgram();
        assertState(RunState.STOPPING);
        assertSignalIsSent();
        programEnds(INTERRUPTED);
        assertEquals(results, stopResults);
        assertEquals(1, results.size());
    }

    @Test
    void shouldStopWhenTheStateSaysRunning() {
        givenReady();
        listener.onStateChanged = () -> {
            if (session.state() == RunState.RUNNING) {
                pressStop();
            }
        };
        runProgram();
        assertState(RunState.STOPPING);
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
    }

    @Test
    void shouldSendNothingToTheFreshInterpreterWhenAResetAnswersStopping() {
        givenRunning();
        listener.onStateChanged = () -> {
            if (session.state() == RunState.STOPPING) {
                reset();
            }
        };
        pressStop();
        assertState(RunState.RESTARTING);
        assertEquals(2, workers.count());
        assertEquals(List.of(), worker().orders());
        timers.advance(1000);
        assertSignalIsNotSent();
        assertTrue(worker().sharedMemory().isPressAcknowledged());
        pythonBecomesReady();
        assertEquals(1, results.size());
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldKeepAQueuedRunAlthoughAResetsAnswerRunsAnother() {
        givenReady();
        boolean[] accepted = {true};
        session.reset(failure -> accepted[0] = session.run("another", nextResults::add));
        runProgram();
        pythonBecomesReady();
        assertFalse(accepted[0]);
        programEnds(FINISHED);
        assertEquals(1, results.size());
        assertEquals(List.of(), nextResults);
    }

    @Test
    void shouldRunFromAResetsAnswer() {
        givenReady();
        session.reset(failure -> runProgram());
        pythonBecomesReady();
        assertState(RunState.RUNNING);
        programEnds(FINISHED);
        assertEquals(1, results.size());
    }

    @Test
    void shouldAnswerAResetFromAResultOnlyWhenItsOwnInterpreterIsReady() {
        // Given a run that is being replaced, whose result makes somebody reset once more,
        givenReady();
        session.run("first", result -> {
            results.add(result);
            reset();
        });
        session.reset(failure -> {});
        pythonBecomesReady();
        // then that second reset is under way, not done.
        assertEquals(1, results.size());
        assertState(RunState.RESTARTING);
        assertEquals(List.of(), resets);
        assertEquals(3, workers.count());
        pythonBecomesReady();
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldRetryFromTheResultThatAFailureBrought() {
        session.run("queued", result -> {
            results.add(result);
            reset();
        });
        worker().breaks("404");
        assertState(RunState.LOADING);
        assertEquals(1, results.size());
        assertEquals(List.of(), resets);
        pythonBecomesReady();
        assertEquals(List.of("ready"), resets);
    }

    @Test
    void shouldRetryWhenTheStateSaysFailed() {
        runProgram();
        listener.onStateChanged = () -> {
            if (session.state() == RunState.FAILED) {
                session.retry();
            }
        };
        worker().breaks("404");
        assertState(RunState.LOADING);
        assertEquals(2, workers.count());
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals(1, results.size());
    }

    @Test
    void shouldQueueARunFromTheResultOfACancelledOne() {
        session.run("first", result -> {
            results.add(result);
            assertTrue(session.run("second", nextResults::add));
        });
        pressStop();
        assertTrue(session.isRunQueued());
        pythonBecomesReady();
        assertEquals(List.of(new Order.Run(lastRunId(), "second", Order.PROGRAM_FILE)), worker().orders());
        programEnds(FINISHED);
        assertEquals(1, results.size());
        assertEquals(1, nextResults.size());
    }

    @Test
    void shouldStopTheNextRunFromTheResultOfTheLast() {
        givenReady();
        session.run("first", result -> {
            results.add(result);
            session.run("second", nextResults::add);
            pressStop();
        });
        programEnds(FINISHED);
        assertState(RunState.STOPPING);
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
        assertEquals(nextResults, stopResults);
        assertEquals(1, nextResults.size());
    }

    @Test
    void shouldEvaluateFromTheResultOfARun() {
        givenReady();
        session.run("first", result -> {
            results.add(result);
            assertTrue(session.evaluate("x", nextResults::add));
        });
        programEnds(FINISHED);
        programEnds(FINISHED);
        assertEquals(1, results.size());
        assertEquals(1, nextResults.size());
        assertEquals(results.getFirst(), session.lastResult());
    }
}
