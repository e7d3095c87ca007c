package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionLoadingTest extends SessionFixture {
    SessionLoadingTest() {
        super(true);
    }

    @Test
    void shouldLoadAndThenBeReady() {
        assertState(RunState.LOADING);
        assertEquals("", session.pythonVersion());
        worker().report(new Report.Progress(LoadStage.DOWNLOAD, 1, 2));
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals("3.14.2", session.pythonVersion());
        assertEquals(List.of("progress DOWNLOAD 1/2", "state ready"), listener.events);
        assertEquals(1, workers.count());
    }

    @Test
    void shouldKeepARunUntilPythonIsReady() {
        runProgram();
        assertTrue(session.isRunQueued());
        assertState(RunState.LOADING);
        assertEquals(List.of(), worker().orders());
        pythonBecomesReady();
        assertFalse(session.isRunQueued());
        assertState(RunState.RUNNING);
        assertEquals(List.of(new Order.Run(lastRunId(), "program", Order.PROGRAM_FILE)), worker().orders());
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
    }

    @Test
    void shouldQueueOneRunOnly() {
        runProgram();
        assertFalse(session.canRun());
        assertFalse(session.run("another", results::add));
        pythonBecomesReady();
        programEnds(FINISHED);
        assertEquals(1, results.size());
    }

    @Test
    void shouldCancelAQueuedRunByStop() {
        runProgram();
        assertTrue(session.canStop());
        pressStop();
        assertFalse(session.isRunQueued());
        assertFalse(session.canStop());
        assertTrue(session.canRun());
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertEquals(results, stopResults);
        RunResult.Stop stop = onlyResult().stop();
        assertNotNull(stop);
        assertTrue(stop.variablesKept());
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals(List.of(), worker().orders());
        assertNull(session.lastResult());
    }

    @Test
    void shouldQueueAnotherRunAfterACancelledOne() {
        runProgram();
        pressStop();
        assertTrue(session.run("second", results::add));
        pythonBecomesReady();
        assertEquals(List.of(new Order.Run(lastRunId(), "second", Order.PROGRAM_FILE)), worker().orders());
    }

    @Test
    void shouldSayWhyPythonCouldNotBeLoaded() {
        worker().report(new Report.LoadFailed(LoadStage.DOWNLOAD, "pyodide.asm.wasm: 404"));
        assertState(RunState.FAILED);
        assertEquals("pyodide.asm.wasm: 404", session.failure());
        assertTrue(worker().isTerminated());
        assertFalse(session.canRun());
        assertFalse(session.canStop());
    }

    @Test
    void shouldFailWhenTheWorkersScriptCannotBeHad() {
        worker().breaks("404");
        assertState(RunState.FAILED);
        assertEquals("404", session.failure());
    }

    @Test
    void shouldLoadAgainOnRetry() {
        worker().breaks("404");
        session.retry();
        assertState(RunState.LOADING);
        assertNull(session.failure());
        assertEquals(2, workers.count());
        pythonBecomesReady();
        assertState(RunState.READY);
    }

    @Test
    void shouldRetryOnlyAfterAFailure() {
        session.retry();
        assertEquals(1, workers.count());
        pythonBecomesReady();
        session.retry();
        assertEquals(1, workers.count());
        assertState(RunState.READY);
    }

    @Test
    void shouldGiveAQueuedRunItsResultWhenLoadingFails() {
        runProgram();
        pressStopTwiceLater();
        worker().report(new Report.LoadFailed(LoadStage.START, "no WebAssembly"));
        assertEquals(1, results.size());
    }

    private void pressStopTwiceLater() {
        // A cancelled run has its result already; the failure must not bring a second one.
        pressStop();
        timers.advance(1000);
        pressStop();
        assertEquals(Arrays.asList(onlyResult(), null), stopResults);
    }

    @Test
    void shouldEndAQueuedRunAsCrashedWhenLoadingFails() {
        runProgram();
        worker().report(new Report.LoadFailed(LoadStage.START, "no WebAssembly"));
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        assertFalse(session.isRunQueued());
        session.retry();
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals(1, results.size());
    }

    @Test
    void shouldFailWhenSomethingFailsThatWasStillOnItsWay() {
        pythonBecomesReady();
        worker().report(new Report.LoadFailed(LoadStage.DOWNLOAD, "404"));
        assertState(RunState.FAILED);
        assertEquals("404", session.failure());
        session.retry();
        pythonBecomesReady();
        assertState(RunState.READY);
    }

    @Test
    void shouldEndTheRunThatWaitsForSomethingThatFails() {
        givenRunning();
        worker().report(new Report.LoadFailed(LoadStage.DOWNLOAD, "404"));
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        assertState(RunState.FAILED);
    }

    @Test
    void shouldIgnoreWhatAFailedWorkerStillSays() {
        worker().breaks("error event");
        worker().report(new Report.LoadFailed(LoadStage.WORKER, "its own report"));
        worker().report(new Report.Ready("3.14.2"));
        worker().breaks("again");
        assertState(RunState.FAILED);
        assertEquals("error event", session.failure());
    }

    @Test
    void shouldIgnoreWhatAnEarlierWorkerStillSays() {
        FakeWorkers.Worker first = worker();
        first.breaks("404");
        session.retry();
        first.report(new Report.Ready("2.7"));
        first.report(new Report.Progress(LoadStage.START, 0, 0));
        first.breaks("again");
        assertState(RunState.LOADING);
        assertEquals("", session.pythonVersion());
        assertFalse(listener.events.contains("progress START 0/0"));
    }

    @Test
    void shouldIgnoreASecondReady() {
        givenRunning();
        worker().report(new Report.Ready("3.14.2"));
        assertState(RunState.RUNNING);
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
    }

    @Test
    void shouldEvaluateNothingBeforePythonIsReady() {
        assertFalse(session.evaluate("1", results::add));
        pythonBecomesReady();
        assertEquals(List.of(), results);
    }

    @Test
    void shouldAnswerStopWithNullWhenNothingRuns() {
        pressStop();
        pythonBecomesReady();
        pressStop();
        assertEquals(Arrays.asList(null, null), stopResults);
        assertSignalIsNotSent();
    }
}
