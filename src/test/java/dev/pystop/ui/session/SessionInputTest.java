package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.InputLane;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionInputTest extends SessionFixture {
    SessionInputTest() {
        super(true);
    }

    @Test
    void shouldWaitForInputAndGoOnWhenItCame() {
        givenWaitingForInput();
        int ticket = worker().sharedMemory().newsTicket();
        assertTrue(session.sendInput("Grüße \uD83D\uDC0D"));
        assertState(RunState.RUNNING);
        assertTrue(worker().sharedMemory().newsTicket() != ticket);
        assertEquals("Grüße \uD83D\uDC0D\n", programReads());
    }

    @Test
    void shouldShowThePromptBeforeTheFieldForTheAnswer() {
        givenRunning();
        listener.events.clear();
        programWantsInput();
        assertEquals(List.of("complete output", "state waiting-input"), listener.events);
    }

    @Test
    void shouldWaitForInputAgainAndAgain() {
        givenWaitingForInput();
        for (int i = 0; i < 3; i++) {
            session.sendInput("line");
            assertState(RunState.RUNNING);
            assertEquals("line\n", programReads());
            programWantsInput();
            assertState(RunState.WAITING_INPUT);
        }
        programEnds(FINISHED);
        assertState(RunState.READY);
    }

    @Test
    void shouldEndTheInput() {
        givenWaitingForInput();
        assertTrue(session.endInput());
        assertState(RunState.RUNNING);
        assertEquals(InputLane.END_OF_FILE, worker().sharedMemory().input().take(new byte[10], 10));
    }

    @Test
    void shouldTakeInputBeforeItIsWanted() {
        givenRunning();
        assertTrue(session.sendInput("ahead"));
        assertState(RunState.RUNNING);
        assertEquals("ahead\n", programReads());
    }

    @Test
    void shouldNotAskForInputThatIsUnderWayAlready() {
        // Given a program that found no input and said so,
        givenRunning();
        int askedAt = worker().sharedMemory().input().taken();
        // when the line was sent, and even taken, before that message arrived,
        session.sendInput("ahead");
        worker().report(new Report.InputWanted(lastRunId(), askedAt, false));
        assertState(RunState.RUNNING);
        assertEquals("ahead\n", programReads());
        worker().report(new Report.InputWanted(lastRunId(), askedAt, false));
        // then the page does not ask a person for input that nobody waits for.
        assertState(RunState.RUNNING);
    }

    @Test
    void shouldCarryALineLongerThanTheLaneInPieces() {
        givenWaitingForInput();
        String line = "0123456789".repeat(30_000);
        session.sendInput(line);
        session.sendInput("next");
        session.endInput();
        StringBuilder arrived = new StringBuilder();
        int questions = 0;
        while (!arrived.toString().endsWith("next\n")) {
            arrived.append(programReads());
            programWantsInput();
            assertState(RunState.RUNNING);
            questions++;
        }
        assertEquals(line + "\nnext\n", arrived.toString());
        assertTrue(questions > 2);
        assertEquals(InputLane.END_OF_FILE, worker().sharedMemory().input().take(new byte[10], 10));
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
    }

    @Test
    void shouldHaveNobodyToSendInputTo() {
        assertFalse(session.sendInput("early"));
        givenReady();
        assertFalse(session.sendInput("early"));
        assertFalse(session.endInput());
    }

    @Test
    void shouldNotGiveTheNextRunWhatWasTypedForTheLast() {
        givenRunning();
        session.sendInput("x".repeat(200_000));
        programEnds(FINISHED);
        runProgram();
        programWantsInput();
        assertState(RunState.WAITING_INPUT);
        assertEquals("", programReads());
    }

    @Test
    void shouldNotAskForInputWhileItStops() {
        givenStopping();
        programWantsInput();
        assertState(RunState.STOPPING);
    }

    @Test
    void shouldStillTakeInputWhileItStops() {
        givenStopping();
        assertTrue(session.sendInput("last words"));
        assertState(RunState.STOPPING);
        assertEquals("last words\n", programReads());
    }

    private String programReads() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int count = worker().sharedMemory().input().take(buffer, buffer.length);
        while (count > 0) {
            all.write(buffer, 0, count);
            // Not beyond the text: an end of file is a read of its own.
            count = all.size() < 64 * 1024 && count == buffer.length
                    ? worker().sharedMemory().input().take(buffer, buffer.length)
                    : 0;
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
