package dev.pystop.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void shouldDropTheOldestPastItsLimit() {
        transcript.append("first");
        transcript.append("second");
        assertEquals("second", transcript.text());
        for (int i = 0; i < 100; i++) {
            transcript.append("abc");
        }
        assertEquals("abcabcabc", transcript.text());
    }

    @Test
    void shouldKeepTheLastPieceHoweverLongItIs() {
        transcript.append("short");
        transcript.append("longer than the limit");
        assertEquals("longer than the limit", transcript.text());
        transcript.append("x");
        assertEquals("x", transcript.text());
    }

    @Test
    void shouldStartAfreshWithItsWholeLimit() {
        transcript.append("0123456789");
        transcript.clear();
        assertEquals("", transcript.text());
        transcript.append("0123456789");
        assertEquals("0123456789", transcript.text());
    }
}
