package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page is not cross-origin isolated: there are messages only, and a busy worker hears none. */
final class SessionWithoutSharedMemoryTest extends SessionFixture {
    SessionWithoutSharedMemoryTest() {
        super(false);
    }

    @Test
    void shouldRunAProgram() {
        assertFalse(session.hasSharedMemory());
        givenRunning();
        programEnds(FINISHED);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
    }

    @Test
    void shouldStopByReplacingTheInterpreterAtOnce() {
        givenRunning();
        FakeWorkers.Worker first = worker();
        pressStop();
        assertState(RunState.RESTARTING);
        assertTrue(first.isTerminated());
        timers.advance(2000);
        pythonBecomesReady();
        assertEquals(
                new RunResult.Stop(RunResult.Rung.REPLACE, 2000), onlyResult().stop());
        assertEquals(results, stopResults);
        assertNothingIsScheduled();
    }

    @Test
    void shouldHandFilesOverWhenTheInterpreterIsReplaced() {
        givenRunning();
        byte[] change = FileChangeCodec.encode(new FileChange.FolderMade("folder"));
        worker().report(new Report.FileChanges(change));
        pressStop();
        assertArrayEquals(change, ((Order.RestoreFiles) worker().orders().getFirst()).changes());
        assertEquals(0, session.heapBytes());
    }

    @Test
    void shouldStopAProgramThatWaitsForInput() {
        givenWaitingForInput();
        pressStop();
        assertState(RunState.RESTARTING);
    }

    @Test
    void shouldSendALineWhenItIsWanted() {
        givenWaitingForInput();
        session.sendInput("hello");
        assertState(RunState.RUNNING);
        assertEquals(new Order.Input(lastRunId(), "hello\n"), worker().orders().getLast());
        programWantsInput();
        session.endInput();
        assertEquals(new Order.Input(lastRunId(), null), worker().orders().getLast());
    }

    @Test
    void shouldKeepInputUntilItIsWanted() {
        givenRunning();
        assertTrue(session.sendInput("one"));
        assertTrue(session.sendInput("two"));
        assertTrue(session.endInput());
        assertEquals(1, worker().orders().size());
        programWantsInput();
        assertState(RunState.RUNNING);
        assertEquals(new Order.Input(lastRunId(), "one\n"), worker().orders().getLast());
        programWantsInput();
        assertEquals(new Order.Input(lastRunId(), "two\n"), worker().orders().getLast());
        programWantsInput();
        assertEquals(new Order.Input(lastRunId(), null), worker().orders().getLast());
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
    }

    @Test
    void shouldNotGiveTheNextRunWhatWasTypedForTheLast() {
        givenRunning();
        session.sendInput("late");
        programEnds(FINISHED);
        runProgram();
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
    }

    @Test
    void shouldSendNoSignals() {
        givenRunning();
        assertFalse(session.signal(2));
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldHaveNoOutputToDrain() {
        givenRunning();
        assertFalse(session.drainOutput(100, (stream, bytes) -> {
            throw new AssertionError("nothing is shared");
        }));
    }

    @Test
    void shouldReplaceTheInterpreterFromTheVeryBeginningOfARun() {
        givenReady();
        listener.onRunBegan = this::pressStop;
        runProgram();
        assertState(RunState.RESTARTING);
        pythonBecomesReady();
        assertEquals(1, results.size());
        assertEquals(List.of(), worker().orders());
    }
}
