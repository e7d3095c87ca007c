package dev.pystop.ui.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class EntryTextTest {
    @Test
    void shouldIndentAsTheLineBeforeAndOneLevelMoreAfterAColon() {
        assertEquals("\n", EntryText.newlineAfter("x = ("));
        assertEquals("\n    ", EntryText.newlineAfter("def f():"));
        assertEquals("\n    ", EntryText.newlineAfter("def f(): "));
        assertEquals("\n    ", EntryText.newlineAfter("def f():\n    x = 1"));
        assertEquals("\n        ", EntryText.newlineAfter("def f():\n    if x:"));
        assertEquals("\n\t    ", EntryText.newlineAfter("def f():\n\tif x:"));
        assertEquals("\n    ", EntryText.newlineAfter("'''\n    "));
        assertEquals("\n", EntryText.newlineAfter(""));
    }

    @Test
    void shouldPutALineEndBetweenAnEntryAndWhatWasTypedAfterIt() {
        assertEquals("\n", EntryText.newlineBetween("if x:", "\n"));
        assertEquals("\n", EntryText.newlineBetween("if x:", "    y"));
        assertEquals("\n    ", EntryText.newlineBetween("if x:", "y"));
    }

    @Test
    void shouldTellWhetherThereIsSomethingBeforeTheCursor() {
        assertTrue(EntryText.isLineBlank(""));
        assertTrue(EntryText.isLineBlank("if x:\n  \t"));
        assertFalse(EntryText.isLineBlank("if x"));
        assertFalse(EntryText.isLineBlank("if x:\n    y"));
    }

    @Test
    void shouldDropTheIndentationOfALineThatDidNotCome() {
        assertEquals("def f():\n    pass\n", EntryText.withoutTrailingBlanks("def f():\n    pass\n    "));
        assertEquals("x\n\n", EntryText.withoutTrailingBlanks("x\n\n\t "));
        assertEquals("x  ", EntryText.withoutTrailingBlanks("x  "));
        assertEquals("  ", EntryText.withoutTrailingBlanks("  "));
        assertEquals("", EntryText.withoutTrailingBlanks(""));
    }

    @Test
    void shouldDropEmptyLinesAtTheEnd() {
        assertEquals("x", EntryText.withoutTrailingNewlines("x\n\n"));
        assertEquals("\nx", EntryText.withoutTrailingNewlines("\nx"));
        assertEquals("", EntryText.withoutTrailingNewlines("\n"));
    }
}
