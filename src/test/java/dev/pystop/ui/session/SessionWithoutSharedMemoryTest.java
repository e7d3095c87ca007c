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
    void shouldGiveEachRunASwitchOfItsOwn() {
        givenRunning();
        assertEquals(new Order.WatchStopUrl("blob:1"), worker().orders().get(0));
        assertFalse(workers.switches().getFirst().isFlipped());
        programEnds(FINISHED);
        assertTrue(workers.switches().getFirst().isFlipped(), "nobody looks at it any more");
        runProgram();
        assertEquals(2, workers.switches().size());
        assertFalse(workers.switches().getLast().isFlipped());
    }

    @Test
    void shouldStopByTheSwitchAndKeepTheVariables() {
        givenRunning();
        pressStop();
        assertState(RunState.STOPPING);
        assertTrue(workers.switches().getFirst().isFlipped());
        assertEquals(new Order.Wake(), worker().orders().getLast());
        timers.advance(100);
        programEnds(INTERRUPTED);
        assertEquals(
                new RunResult.Stop(RunResult.Rung.SIGNAL, 100), onlyResult().stop());
        assertEquals(results, stopResults);
        assertNothingIsScheduled();
    }

    @Test
    void shouldReplaceAnInterpreterThatDoesNotLookAtTheSwitch() {
        givenRunning();
        FakeWorkers.Worker first = worker();
        pressStop();
        timers.advance(999);
        assertFalse(first.isTerminated());
        timers.advance(1);
        assertTrue(first.isTerminated());
        assertState(RunState.RESTARTING);
        timers.advance(2000);
        pythonBecomesReady();
        assertEquals(
                new RunResult.Stop(RunResult.Rung.REPLACE, 3000), onlyResult().stop());
        assertNothingIsScheduled();
    }

    @Test
    void shouldHandFilesOverWhenTheInterpreterIsReplaced() {
        givenRunning();
        byte[] change = FileChangeCodec.encode(new FileChange.FolderMade("folder"));
        worker().report(new Report.FileChanges(change));
        pressStop();
        timers.advance(1000);
        assertArrayEquals(change, ((Order.RestoreFiles) worker().orders().getFirst()).changes());
        assertEquals(0, session.heapBytes());
    }

    @Test
    void shouldReplaceAtASecondPress() {
        givenWaitingForInput();
        pressStop();
        assertState(RunState.STOPPING);
        timers.advance(501);
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
        assertEquals(2, worker().orders().size(), "the switch and the run");
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
    void shouldStopFromTheVeryBeginningOfARun() {
        givenReady();
        listener.onRunBegan = this::pressStop;
        runProgram();
        assertState(RunState.STOPPING);
        assertTrue(workers.switches().getFirst().isFlipped());
    }
}
