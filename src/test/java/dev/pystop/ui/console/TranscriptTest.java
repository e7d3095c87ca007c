package dev.pystop.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TranscriptTest {
    private final Transcript transcript = new Transcript(10);

    @Test
    void shouldKeepEverythingInOrder() {
        assertEquals("", transcript.text());
        transcript.append("one ");
        transcript.append("two");
        assertEquals("one two", transcript.text());
        assertEquals("one two", transcript.text());
    }

    @Test
    void shouldKeepAsMuchAsItsLimit() {
        transcript.append("01234");
        transcript.append("56789");
        assertEquals("0123456789", transcript.text());
    }

    @Test
    void shouldKeepTheWholeLimitHoweverItIsCut() {
        transcript.append("012");
        transcript.append("3456");
        transcript.append("789");
        assertEquals("0123456789", transcript.text());
    }

    @Test
    void shouldDropTheMiddlePastItsLimitAndSaySo() {
        transcript.append("0123456789");
        transcript.append("abc");
        assertEquals("01234\n[... 3 characters are left out here ...]\n89abc", transcript.text());
        for (int i = 0; i < 100; i++) {
            transcript.append("xyz");
        }
        assertEquals("01234\n[... 303 characters are left out here ...]\nyzxyz", transcript.text());
    }

    @Test
    void shouldDropTheMiddleOfOneLongPiece() {
        transcript.append("abcdefghijklmnopqrstuvwxyz");
        assertEquals("abcde\n[... 16 characters are left out here ...]\nvwxyz", transcript.text());
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        transcript.append("abcd\uD83D\uDC0Defgh\uD83D\uDC0Dijkl");
        assertEquals("abcd\n[... 8 characters are left out here ...]\nijkl", transcript.text());
    }

    @Test
    void shouldTellWhetherItEndsWithinALine() {
        Transcript transcript = new Transcript(8);
        assertFalse(transcript.endsWithinLine());
        transcript.append("a");
        assertTrue(transcript.endsWithinLine());
        transcript.append("b\n");
        assertFalse(transcript.endsWithinLine());
        transcript.append("\n\nc");
        assertTrue(transcript.endsWithinLine());
        transcript.clear();
        assertFalse(transcript.endsWithinLine());
    }

    @Test
    void shouldStartAfreshWithItsWholeLimit() {
        transcript.append("0123456789abc");
        transcript.clear();
        assertEquals("", transcript.text());
        transcript.append("0123456789");
        assertEquals("0123456789", transcript.text());
    }
}
