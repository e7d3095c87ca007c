package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunState;
import org.junit.jupiter.api.Test;

/** A second interpreter stands by where the device can afford it. */
final class SessionSpareTest extends SessionFixture {
    SessionSpareTest() {
        super(true);
        workers.affordSpare();
    }

    @Test
    void shouldLoadASpareSomeTimeAfterPythonIsReady() {
        givenReady();
        timers.advance(4999);
        assertEquals(1, workers.count());
        timers.advance(1);
        assertEquals(2, workers.count());
        timers.advance(100_000);
        assertEquals(2, workers.count());
        assertState(RunState.READY);
    }

    @Test
    void shouldLoadItAlsoWhileAProgramRuns() {
        givenRunning();
        timers.advance(5000);
        assertEquals(2, workers.count());
    }

    @Test
    void shouldReplaceByTheSpareAtOnce() {
        givenReady();
        FakeWorkers.Worker first = worker();
        FakeWorkers.Worker spare = givenSpareIsLoaded();
        runProgram();
        pressStop();
        timers.advance(1000);
        assertTrue(first.isTerminated());
        assertState(RunState.READY);
        assertEquals(
                new RunResult.Stop(RunResult.Rung.REPLACE, 1000), onlyResult().stop());
        assertEquals(results, stopResults);
        // The next run is the spare's, and its reports count now.
        runProgram();
        assertSame(spare, worker());
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, results.getLast().status());
        // And there will be a spare again.
        timers.advance(5000);
        assertEquals(3, workers.count());
    }

    @Test
    void shouldWaitForASpareThatIsStillLoading() {
        givenRunning();
        timers.advance(5000);
        FakeWorkers.Worker spare = worker();
        pressStop();
        timers.advance(1000);
        assertState(RunState.RESTARTING);
        assertEquals(2, workers.count());
        spare.report(new Report.Progress(LoadStage.START, 0, 0));
        assertTrue(listener.events.contains("progress START 0/0"));
        spare.report(new Report.Ready("3.14.2"));
        assertState(RunState.READY);
        assertEquals(RunResult.Rung.REPLACE, onlyRung());
    }

    @Test
    void shouldSayNothingOfTheSparesLoading() {
        givenReady();
        timers.advance(5000);
        listener.events.clear();
        worker().report(new Report.Progress(LoadStage.DOWNLOAD, 1, 2));
        worker().report(new Report.Ready("3.14.2"));
        assertEquals(0, listener.events.size());
    }

    @Test
    void shouldDoWithoutASpareThatCannotBeLoaded() {
        givenReady();
        timers.advance(5000);
        FakeWorkers.Worker failing = worker();
        failing.report(new Report.LoadFailed(LoadStage.DOWNLOAD, "404"));
        assertTrue(failing.isTerminated());
        assertState(RunState.READY);
        reset();
        assertState(RunState.RESTARTING);
        assertNotSame(failing, worker());
        pythonBecomesReady();
        assertState(RunState.READY);
    }

    @Test
    void shouldDoWithoutASpareThatBreaks() {
        givenReady();
        FakeWorkers.Worker spare = givenSpareIsLoaded();
        spare.breaks("vanished");
        assertState(RunState.READY);
        reset();
        assertState(RunState.RESTARTING);
        assertEquals(3, workers.count());
    }

    @Test
    void shouldResetByTheSpareAtOnce() {
        givenReady();
        givenSpareIsLoaded();
        reset();
        assertState(RunState.READY);
        assertEquals(1, resets.size());
    }

    @Test
    void shouldKeepNoSpareWhereTheDeviceCannotAffordIt() {
        SessionFixture small = new SessionFixture(true) {};
        small.givenReady();
        small.timers.advance(100_000);
        assertEquals(1, small.workers.count());
        assertFalse(small.workers.canAffordSpare());
    }

    private FakeWorkers.Worker givenSpareIsLoaded() {
        timers.advance(5000);
        FakeWorkers.Worker spare = worker();
        spare.report(new Report.Ready("3.14.2"));
        return spare;
    }

    private RunResult.Rung onlyRung() {
        RunResult.Stop stop = onlyResult().stop();
        return stop == null ? RunResult.Rung.SIGNAL : stop.rung();
    }
}
