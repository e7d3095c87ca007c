package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class InkTest {
    @Test
    void shouldChangeOneThingAtATime() {
        Ink ink = Ink.PLAIN.withForeground(3).withBackground(Ink.TRUE_COLOUR).with(Ink.BOLD | Ink.STRIKE);
        assertEquals(new Ink(3, 0x1000000, 65), ink);
        assertEquals(new Ink(3, 0x1000000, 64), ink.without(Ink.BOLD | Ink.ITALIC));
        assertEquals(
                Ink.PLAIN,
                ink.withForeground(Ink.DEFAULT_COLOUR)
                        .withBackground(Ink.DEFAULT_COLOUR)
                        .without(ink.flags()));
    }

    @Test
    void shouldTellFlagsApart() {
        Ink ink = Ink.PLAIN.with(Ink.DIM).with(Ink.HIDDEN);
        assertTrue(ink.has(Ink.DIM));
        assertTrue(ink.has(Ink.HIDDEN));
        assertFalse(ink.has(Ink.BOLD));
        assertFalse(ink.has(Ink.UNDERLINE));
    }

    @Test
    void shouldTellBlackOfThePaletteFromTrueBlackAndFromTheDefault() {
        Ink black = Ink.PLAIN.withForeground(0);
        assertNotEquals(Ink.PLAIN, black);
        assertNotEquals(Ink.PLAIN.withForeground(Ink.TRUE_COLOUR), black);
    }
}
