package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check as a kind of run, and the time limits in it. */
final class SessionCheckTest extends SessionFixture {
    private final List<String> events = new ArrayList<>();

    SessionCheckTest() {
        super(true);
    }

    @Test
    void shouldOrderACheckAndTellWhatHappensInIt() {
        givenChecking();
        assertInstanceOf(Order.Check.class, worker().orders().getLast());
        assertTrue(session.isChecking());
        worker().report(new Report.CheckEvent(lastRunId(), "one"));
        worker().report(new Report.CheckEvent(lastRunId() - 1, "of another run"));
        worker().report(new Report.CheckEvent(lastRunId(), "two"));
        programEnds(FINISHED);
        worker().report(new Report.CheckEvent(lastRunId(), "too late"));
        assertEquals(List.of("one", "two"), events);
        assertEquals(RunResult.Status.FINISHED, onlyResult().status());
        assertNull(session.lastResult(), "a check leaves no program behind");
        assertFalse(listener.events.contains("began"));
    }

    @Test
    void shouldQueueACheckWhileLoading() {
        assertTrue(session.check("plan", events::add, results::add));
        assertTrue(session.isRunQueued());
        pythonBecomesReady();
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldSayThatTimeIsUpUntilSomethingElseBegins() {
        givenChecking();
        session.limit(1, 5000);
        timers.advance(4999);
        assertFalse(worker().sharedMemory().isTimeUp(1));
        timers.advance(1);
        for (int i = 0; i < 5; i++) {
            assertTrue(worker().sharedMemory().isTimeUp(1));
            assertSignalIsSent();
            worker().sharedMemory().clearSignal();
            timers.advance(29);
            assertSignalIsNotSent();
            timers.advance(1);
        }
        session.limit(2, 5000);
        worker().sharedMemory().clearSignal();
        timers.advance(4000);
        assertFalse(worker().sharedMemory().isTimeUp(2));
        assertFalse(worker().isTerminated());
        programEnds(FINISHED);
        assertNothingIsScheduled();
    }

    @Test
    void shouldReplaceAnInterpreterThatDoesNotSeeThatTimeIsUp() {
        givenChecking();
        FakeWorkers.Worker stuck = worker();
        session.limit(1, 5000);
        timers.advance(7999);
        assertFalse(stuck.isTerminated());
        timers.advance(1);
        assertTrue(stuck.isTerminated());
        assertTrue(results.isEmpty());
        pythonBecomesReady();
        assertEquals(RunResult.Status.TIMED_OUT, onlyResult().status());
        assertState(RunState.READY);
    }

    @Test
    void shouldGiveAnInterpreterLongerThatHasSeenIt() {
        givenChecking();
        FakeWorkers.Worker stubborn = worker();
        session.limit(1, 5000);
        timers.advance(5100);
        assertTrue(stubborn.sharedMemory().isTimeUp(1));
        timers.advance(5899);
        assertFalse(stubborn.isTerminated());
        timers.advance(1);
        assertTrue(stubborn.isTerminated());
    }

    @Test
    void shouldForgetTheLimitWhenStopIsPressed() {
        givenChecking();
        session.limit(1, 100);
        pressStop();
        pythonAcknowledges();
        timers.advance(200);
        assertFalse(worker().sharedMemory().isTimeUp(1));
        session.limit(2, 50);
        timers.advance(60);
        assertFalse(worker().sharedMemory().isTimeUp(2));
        programEnds(INTERRUPTED);
        assertEquals(RunResult.Status.STOPPED, onlyResult().status());
        assertNothingIsScheduled();
    }

    @Test
    void shouldLimitNothingButChecks() {
        givenRunning();
        session.limit(1, 100);
        timers.advance(500);
        assertFalse(worker().sharedMemory().isTimeUp(1));
    }

    @Test
    void shouldNotGetInTheWayOfAnotherSignal() {
        givenChecking();
        session.limit(1, 100);
        session.signal(10);
        timers.advance(100);
        assertTrue(worker().sharedMemory().isTimeUp(1));
        assertSignalIsSent();
    }

    private void givenChecking() {
        givenReady();
        assertTrue(session.check("plan", events::add, results::add));
        assertState(RunState.RUNNING);
    }
}
