package dev.pystop.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pystop.ui.terminal.Ink;
import org.junit.jupiter.api.Test;

final class PaletteTest {
    @Test
    void shouldKnowXtermsCubeAndGreys() {
        assertEquals(0x000000, Palette.rgb(16));
        assertEquals(0xFFFFFF, Palette.rgb(231));
        assertEquals(0x5F87AF, Palette.rgb(67));
        assertEquals(0x080808, Palette.rgb(232));
        assertEquals(0xEEEEEE, Palette.rgb(255));
    }

    @Test
    void shouldTakeATrueColourAsItIs() {
        assertEquals(0x123456, Palette.rgb(Ink.TRUE_COLOUR + 0x123456));
    }

    @Test
    void shouldKeepAColourThatCanBeReadOnItsBackground() {
        assertEquals(0xFFFF00, Palette.readable(0xFFFF00, 0x000080));
    }

    @Test
    void shouldReplaceAColourThatCannotBeReadOnItsBackground() {
        assertEquals(0x000000, Palette.readable(0xFFFFFF, 0xFFFF00));
        assertEquals(0xFFFFFF, Palette.readable(0x202020, 0x000080));
    }

    @Test
    void shouldLetTextVanishThatIsMeantTo() {
        assertEquals(0x123456, Palette.readable(0x123456, 0x123456));
    }

    @Test
    void shouldChooseBlackOrWhite() {
        assertEquals(0x000000, Palette.blackOrWhite(0xFFFF00));
        assertEquals(0xFFFFFF, Palette.blackOrWhite(0x000080));
    }
}
