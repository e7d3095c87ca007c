package dev.pystop.ui.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ReplHistoryTest {
    private final ReplHistory history = new ReplHistory();

    @Test
    void shouldWalkBackAndForthAndKeepWhatWasTyped() {
        add("one", "two");
        assertEquals("two", history.previous("typ"));
        assertEquals("one", history.previous("two"));
        assertEquals("one", history.previous("one"));
        assertEquals("two", history.next("one"));
        assertEquals("typ", history.next("two"));
        assertEquals("typ", history.next("typ"));
        assertEquals("two", history.previous("typed on"));
        assertEquals("typed on", history.next("two"));
    }

    @Test
    void shouldLeaveWhatIsTypedAloneIfThereIsNoPast() {
        assertEquals("typed", history.previous("typed"));
        assertEquals("typed", history.next("typed"));
    }

    @Test
    void shouldBeginAtTheEndAgainAfterAnEntry() {
        add("one", "two");
        history.previous("typed");
        history.previous("two");
        history.add("three");
        assertEquals("", history.next(""));
        assertEquals("three", history.previous(""));
    }

    @Test
    void shouldKeepAnEntryOnceThatIsRepeated() {
        add("one", "two", "two");
        assertEquals("two", history.previous(""));
        assertEquals("one", history.previous("two"));
    }

    @Test
    void shouldBeReadAsItWasWritten() {
        add("π \uD83D\uDC0D", "def f():\n    return '\t'");
        ReplHistory read = new ReplHistory();
        read.read(history.written());
        assertEquals("def f():\n    return '\t'", read.previous("typed"));
        assertEquals("π \uD83D\uDC0D", read.previous(""));
        assertEquals("π \uD83D\uDC0D", read.previous("π \uD83D\uDC0D"));
        read.read("");
        assertEquals("typed", read.previous("typed"));
    }

    @Test
    void shouldSurviveWhatSomebodyElseHasWritten() {
        history.read("no separator at all");
        assertEquals("typed", history.previous("typed"));
        history.add("one\u001etwo");
        assertEquals("typed", history.previous("typed"));
    }

    @Test
    void shouldForgetTheOldest() {
        for (int i = 0; i < 300; i++) {
            history.add("entry " + i);
        }
        String oldest = "";
        for (int i = 0; i < 300; i++) {
            oldest = history.previous(oldest);
        }
        assertEquals("entry 100", oldest);
    }

    @Test
    void shouldNotFillTheStorage() {
        for (int i = 0; i < 50; i++) {
            history.add(i + "x".repeat(9_000));
        }
        assertTrue(history.written().length() <= 100_000);
        assertTrue(history.previous("").startsWith("49x"));
        history.add("x".repeat(200_000));
        assertEquals("", history.written());
        assertEquals("typed", history.previous("typed"));
    }

    private void add(String... entries) {
        for (String entry : entries) {
            history.add(entry);
        }
    }
}
