package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionRunTest extends SessionFixture {
    SessionRunTest() {
        super(true);
    }

    @Test
    void shouldTellTheStoryOfARunInOrder() {
        givenReady();
        listener.events.clear();
        session.run(
                "program",
                result -> listener.events.add("result " + result.status().id()));
        programEnds(FINISHED);
        assertEquals(
                List.of(
                        "began",
                        "state running",
                        "complete output",
                        "ended finished",
                        "state ready",
                        "result finished"),
                listener.events);
    }

    @Test
    void shouldSayHowAProgramFinished() {
        givenRunning();
        timers.advance(250);
        programEnds(new RunOutcome(RunOutcome.Status.FINISHED, 3, null, null));
        assertEquals(new RunResult(RunResult.Status.FINISHED, 3, null, null, 250, null), onlyResult());
        assertSame(onlyResult(), session.lastResult());
        assertState(RunState.READY);
        assertEquals(1, workers.count());
    }

    @Test
    void shouldSayHowAProgramFailed() {
        givenRunning();
        programEnds(FAILED);
        assertEquals(new RunResult(RunResult.Status.FAILED, 1, ERROR, null, 0, null), onlyResult());
    }

    @Test
    void shouldTakeAKeyboardInterruptOfTheProgramsOwnForAnError() {
        givenRunning();
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.FAILED, onlyResult().status());
        assertNull(onlyResult().stop());
    }

    @Test
    void shouldRestartPythonAfterACrashAndThenTellTheResult() {
        givenRunning();
        FakeWorkers.Worker broken = worker();
        timers.advance(100);
        programEnds(RunOutcome.crashed("out of bounds"));
        assertState(RunState.RESTARTING);
        assertTrue(broken.isTerminated());
        assertEquals(List.of(), results);
        assertFalse(session.canRun());
        assertFalse(session.canStop());
        timers.advance(3000);
        pythonBecomesReady();
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        assertEquals(100, onlyResult().durationMillis());
        assertNull(onlyResult().stop());
        assertSame(onlyResult(), session.lastResult());
        assertState(RunState.READY);
        assertEquals(2, workers.count());
    }

    @Test
    void shouldTakeAWorkerThatBreaksDuringARunForACrash() {
        givenRunning();
        worker().breaks("gone");
        pythonBecomesReady();
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
    }

    @Test
    void shouldTakeAWorkerThatBreaksWhileItStopsForACrash() {
        givenStopping();
        worker().breaks("gone");
        pythonBecomesReady();
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        assertEquals(results, stopResults);
        assertNothingIsScheduled();
    }

    @Test
    void shouldTakeAWorkerThatBreaksWhileItWaitsForInputForACrash() {
        givenWaitingForInput();
        worker().breaks("gone");
        pythonBecomesReady();
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
    }

    @Test
    void shouldReplaceAWorkerThatBreaksBetweenRuns() {
        givenReady();
        worker().breaks("gone");
        assertState(RunState.RESTARTING);
        pythonBecomesReady();
        assertState(RunState.READY);
        assertEquals(2, workers.count());
    }

    @Test
    void shouldTellTheResultAlsoWhenPythonCannotBeLoadedAgain() {
        givenRunning();
        programEnds(RunOutcome.crashed("out of bounds"));
        worker().breaks("404");
        assertState(RunState.FAILED);
        assertEquals(RunResult.Status.CRASHED, onlyResult().status());
        session.retry();
        pythonBecomesReady();
        assertEquals(1, results.size());
    }

    @Test
    void shouldDropWhatConcernsAnEarlierRun() {
        givenRunning();
        int first = lastRunId();
        programEnds(FINISHED);
        assertTrue(session.run("second", results::add));
        listener.events.clear();
        worker().report(new Report.RunEnded(first, FAILED));
        worker().report(new Report.Output(first, OutputStreamKind.STDOUT, "late"));
        worker().report(new Report.InputWanted(first, 0, false));
        assertEquals(List.of(), listener.events);
        assertState(RunState.RUNNING);
        assertEquals(1, results.size());
        programEnds(FINISHED);
        assertEquals(2, results.size());
    }

    @Test
    void shouldDropASecondEndOfTheSameRun() {
        givenRunning();
        programEnds(FINISHED);
        programEnds(FAILED);
        worker().report(new Report.Output(lastRunId(), OutputStreamKind.STDOUT, "late"));
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
        assertFalse(listener.events.contains("output STDOUT late"));
    }

    @Test
    void shouldDropEverythingOfAReplacedWorker() {
        givenRunning();
        int id = lastRunId();
        FakeWorkers.Worker replaced = worker();
        reset();
        listener.events.clear();
        replaced.report(new Report.OutputAvailable());
        replaced.report(new Report.Output(id, OutputStreamKind.STDOUT, "late"));
        replaced.report(new Report.RunEnded(id, FINISHED));
        replaced.report(new Report.Ready("2.7"));
        replaced.breaks("late");
        assertEquals(List.of(), listener.events);
        assertEquals(List.of(), results);
        assertState(RunState.RESTARTING);
    }

    @Test
    void shouldRunOneProgramAtATime() {
        givenRunning();
        assertFalse(session.canRun());
        assertFalse(session.run("second", results::add));
        assertFalse(session.evaluate("1", results::add));
        assertEquals(1, worker().orders().size());
    }

    @Test
    void shouldGiveEachRunAnIdOfItsOwn() {
        givenRunning();
        int first = lastRunId();
        programEnds(FINISHED);
        runProgram();
        assertTrue(lastRunId() != first);
    }

    @Test
    void shouldForgetTheLastResultWhenTheNextRunBegins() {
        givenRunning();
        programEnds(FINISHED);
        runProgram();
        assertNull(session.lastResult());
    }

    @Test
    void shouldBeginARunWithCleanMemory() {
        givenRunning();
        pressStop();
        programEnds(FINISHED);
        worker().sharedMemory().press(2);
        session.run("second", results::add);
        assertSignalIsNotSent();
        assertFalse(worker().sharedMemory().takePress());
    }

    @Test
    void shouldClearASignalThatTheProgramsEndHasOutrun() {
        givenStopping();
        programEnds(FINISHED);
        assertSignalIsNotSent();
        timers.advance(1000);
        assertSignalIsNotSent();
        assertNothingIsScheduled();
    }

    @Test
    void shouldShowWhatWasWrittenUntilTheVeryEnd() {
        givenRunning();
        List<String> shown = new ArrayList<>();
        listener.onOutputMustBeComplete = () -> session.drainOutput(
                Integer.MAX_VALUE, (stream, bytes) -> shown.add(new String(bytes, StandardCharsets.UTF_8)));
        // Written after the last announcement, and by a worker that is replaced the next moment.
        worker().sharedMemory().output().offer(OutputStreamKind.STDOUT, new byte[] {'a'}, 0, 1);
        reset();
        assertEquals(List.of("a"), shown);
        pythonBecomesReady();
        assertEquals(List.of("a"), shown);
    }

    @Test
    void shouldEndTheWorkerBeforeItTakesTheLastOutput() {
        givenRunning();
        FakeWorkers.Worker first = worker();
        List<Boolean> terminated = new ArrayList<>();
        listener.onOutputMustBeComplete = () -> terminated.add(first.isTerminated());
        reset();
        assertEquals(List.of(true), terminated);
    }

    @Test
    void shouldWakeAProgramThatWaitsForRoom() {
        givenRunning();
        int ticket = worker().sharedMemory().newsTicket();
        assertFalse(session.drainOutput(1000, (stream, bytes) -> {}));
        assertTrue(worker().sharedMemory().newsTicket() != ticket);
    }

    @Test
    void shouldSayThatThereIsMoreOutput() {
        givenRunning();
        for (int i = 0; i < 3; i++) {
            worker().sharedMemory().output().offer(OutputStreamKind.STDOUT, new byte[100], 0, 100);
        }
        assertTrue(session.drainOutput(50, (stream, bytes) -> {}));
        assertFalse(session.drainOutput(1000, (stream, bytes) -> {}));
    }

    @Test
    void shouldPassOnThatThereIsOutput() {
        givenRunning();
        listener.events.clear();
        worker().report(new Report.OutputAvailable());
        worker().report(new Report.Output(lastRunId(), OutputStreamKind.STDERR, "oops"));
        assertEquals(List.of("output available", "output STDERR oops"), listener.events);
    }

    @Test
    void shouldEvaluateAnExpressionWithoutTouchingTheLastResult() {
        givenRunning();
        programEnds(FAILED);
        RunResult last = session.lastResult();
        listener.events.clear();
        assertTrue(session.evaluate("x", results::add));
        assertTrue(session.isQuiet());
        assertState(RunState.RUNNING);
        assertEquals(new Order.Evaluate(lastRunId(), "x"), worker().orders().getLast());
        assertSame(last, session.lastResult());
        programEnds(new RunOutcome(RunOutcome.Status.FINISHED, 0, null, "42"));
        assertFalse(session.isQuiet());
        assertSame(last, session.lastResult());
        assertEquals("42", results.getLast().value());
        assertFalse(listener.events.contains("began"));
        assertFalse(listener.events.contains("ended finished"));
    }

    @Test
    void shouldStopAnEvaluationLikeAProgram() {
        givenReady();
        session.evaluate("endless()", results::add);
        pressStop();
        assertSignalIsSent();
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertNull(session.lastResult());
    }
}
