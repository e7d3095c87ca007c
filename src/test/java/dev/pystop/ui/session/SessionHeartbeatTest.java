package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.RunState;
import org.junit.jupiter.api.Test;

/** Whether Python comes round to handling signals while a program runs. */
final class SessionHeartbeatTest extends SessionFixture {
    SessionHeartbeatTest() {
        super(true);
    }

    @Test
    void shouldCallPythonOnceASecond() {
        givenRunning();
        timers.advance(999);
        assertSignalIsNotSent();
        timers.advance(1);
        assertSignalIsSent();
        pythonAnswers();
        timers.advance(1000);
        assertSignalIsSent();
    }

    @Test
    void shouldNoticeThatPythonIsStuckAndThatItGoesOn() {
        givenRunning();
        timers.advance(2999);
        assertFalse(session.isStuck());
        listener.events.clear();
        timers.advance(1);
        assertTrue(session.isStuck());
        assertEquals(1, listener.events.size(), "the page is told once: " + listener.events);
        timers.advance(5000);
        assertEquals(1, listener.events.size());
        pythonAnswers();
        timers.advance(1000);
        assertFalse(session.isStuck());
        assertEquals(2, listener.events.size());
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldNotTakeAProgramForStuckThatAnswers() {
        givenRunning();
        for (int second = 0; second < 10; second++) {
            timers.advance(1000);
            pythonAnswers();
            assertFalse(session.isStuck());
        }
    }

    @Test
    void shouldNotGetInTheWayOfASignal() {
        givenRunning();
        timers.advance(999);
        session.signal(10);
        int ticket = worker().sharedMemory().newsTicket();
        timers.advance(1);
        // The signal that was sent is still there, and the worker has been woken for nothing else.
        assertSignalIsSent();
        assertEquals(ticket, worker().sharedMemory().newsTicket());
    }

    @Test
    void shouldEndWithTheRun() {
        givenRunning();
        timers.advance(5000);
        assertTrue(session.isStuck());
        programEnds(FINISHED);
        assertFalse(session.isStuck());
        assertNothingIsScheduled();
        runProgram();
        assertFalse(session.isStuck());
    }

    private void pythonAnswers() {
        worker().sharedMemory().answerCall();
        worker().sharedMemory().clearSignal();
    }
}
