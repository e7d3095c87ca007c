package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenLineTest {
    private static final Ink BOLD = Ink.PLAIN.with(Ink.BOLD);
    private static final String WIDE = "\u4e2d";
    private static final String CODER = "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb";

    private final OpenLine line = new OpenLine(80);

    private OpenLineTest put(String text) {
        assertEquals(text.length(), line.put(Voice.STDOUT, Ink.PLAIN, text, 0, text.length()));
        return this;
    }

    private OpenLineTest at(int column) {
        line.moveTo(column);
        return this;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Span span : line.spans()) {
            text.append(span.text());
        }
        return text.toString();
    }

    @Test
    void shouldAddAtTheEndAndOverwriteElsewhere() {
        assertTrue(line.isAtEnd());
        put("hello");
        assertTrue(line.isAtEnd());
        at(1);
        assertFalse(line.isAtEnd());
        assertEquals("hallo", put("a").text());
        assertEquals(2, line.cursor());
        assertEquals("hazelnut", put("zelnut").text());
        assertTrue(line.isAtEnd());
    }

    @Test
    void shouldPutOnlyThePartThatIsAskedFor() {
        assertEquals(3, line.put(Voice.STDOUT, Ink.PLAIN, "abcde", 1, 3));
        assertEquals("bc", text());
    }

    @Test
    void shouldKeepTheCursorWithinItsColumns() {
        put("ab").at(-5);
        assertEquals(0, line.cursor());
        at(1_000);
        assertEquals(79, line.cursor());
    }

    @Test
    void shouldFillUpWithPlainSpaces() {
        line.put(Voice.STDOUT, BOLD, "a", 0, 1);
        at(3);
        line.put(Voice.STDOUT, BOLD, "b", 0, 1);
        assertEquals(
                List.of(
                        new Span(Voice.STDOUT, BOLD, "a"),
                        new Span(Voice.STDOUT, Ink.PLAIN, "  "),
                        new Span(Voice.STDOUT, BOLD, "b")),
                line.spans());
    }

    @Test
    void shouldNotFillUpForTheCursorAlone() {
        assertEquals("a", put("a").at(9).text());
    }

    @Test
    void shouldKeepATabAtTheEndAsATab() {
        assertEquals("ab\tc", put("ab\tc").text());
        assertEquals(9, line.cursor());
        put("1234567\t");
        assertEquals(24, line.cursor());
    }

    @Test
    void shouldMakeSpacesOfATabThatIsOverwrittenInPart() {
        assertEquals("ab  x   c", put("ab\tc").at(4).put("x").text());
        assertEquals("xxx x   c", at(0).put("xxx").text());
    }

    @Test
    void shouldKeepATabThatIsNotOverwritten() {
        assertEquals("xy\tz", put("ab\tc").at(0).put("xy").at(8).put("z").text());
    }

    @Test
    void shouldMoveByTabOverWhatIsThere() {
        assertEquals("abcdefghXj", put("abcdefghij").at(2).put("\tX").text());
        assertEquals("abcdefghXj      Y", put("\tY").text());
    }

    @Test
    void shouldGiveWideCharactersTwoColumns() {
        put(WIDE + "a");
        assertEquals(3, line.cursor());
        assertEquals(WIDE + "b", at(2).put("b").text());
        assertEquals("x b", at(0).put("x").text());
        assertEquals("x" + WIDE, at(1).put(WIDE).text());
        assertEquals("x y", at(2).put("y").text());
    }

    @Test
    void shouldLeaveSpacesWhereAWideCharacterOverwritesHalvesOfTwo() {
        assertEquals(" " + WIDE + " ", put(WIDE + WIDE).at(1).put(WIDE).text());
    }

    @Test
    void shouldKeepMarksAndJoinedEmojiInOneCell() {
        put("e\u0301x" + CODER + "y\u2764\ufe0fz");
        assertEquals(7, line.cursor());
        assertEquals(
                "ax" + CODER + "b\u2764\ufe0fz", at(0).put("a").at(4).put("b").text());
        assertEquals("ax- b\u2764\ufe0fz", at(2).put("-").text());
    }

    @Test
    void shouldJoinWhatComesInPieces() {
        put("\ud83d\udc69").put("\u200d").put("\ud83d\udcbb").put("\ufe0f");
        assertEquals(2, line.cursor());
        put("\u0915\u094d\u200d\u0937");
        assertEquals(4, line.cursor());
    }

    @Test
    void shouldGiveAMarkAColumnIfNothingIsBeforeIt() {
        assertEquals("\u0301\u0302bc", put("abc").at(0).put("\u0301\u0302").text());
        assertEquals(1, line.cursor());
    }

    @Test
    void shouldPutAMarkRightOfTheTextOnASpace() {
        assertEquals("a   \u0301", put("a").at(4).put("\u0301").text());
    }

    @Test
    void shouldBoundTheMarksOfACell() {
        String marks = "\u0301".repeat(100);
        assertEquals("a" + marks, put("a" + marks).text());
        assertEquals(3, line.cursor());
    }

    @Test
    void shouldEraseToTheEnd() {
        put("abcdef").at(3);
        line.erase(Voice.STDOUT, 0);
        assertEquals("abc", text());
        assertTrue(line.isAtEnd());
        at(9);
        line.erase(Voice.STDOUT, 0);
        assertEquals("abc", text());
    }

    @Test
    void shouldEraseToTheCursor() {
        put("ab" + WIDE + "ef").at(2);
        line.erase(Voice.STDOUT, 1);
        assertEquals("    ef", text());
        assertEquals(2, line.cursor());
        at(50);
        line.erase(Voice.STDOUT, 1);
        assertEquals("      ", text());
    }

    @Test
    void shouldEraseAllAndKeepTheCursor() {
        put("abc");
        line.erase(Voice.STDOUT, 2);
        assertEquals("", text());
        assertEquals("   d", put("d").text());
    }

    @Test
    void shouldEraseNothingForAnUnknownExtent() {
        put("abc").at(1);
        line.erase(Voice.STDOUT, 3);
        assertEquals("abc", text());
    }

    @Test
    void shouldCutAWideCharacterAtTheErasedEdge() {
        put("a" + WIDE + "b").at(2);
        line.erase(Voice.STDOUT, 0);
        assertEquals("a ", text());
    }

    @Test
    void shouldSayWhereItIsFull() {
        put("x".repeat(78));
        assertEquals(1, line.put(Voice.STDOUT, Ink.PLAIN, "a" + WIDE, 0, 2));
        put("b");
        assertEquals(1, line.put(Voice.STDOUT, Ink.PLAIN, "\u0301c", 0, 2));
        assertEquals(0, line.put(Voice.STDOUT, Ink.PLAIN, "\t", 0, 1));
        assertEquals("x".repeat(78) + "ab\u0301", text());
    }

    @Test
    void shouldStartAfresh() {
        put("abc");
        line.clear();
        assertEquals(List.of(), line.spans());
        assertEquals("x", put("x").text());
    }
}
