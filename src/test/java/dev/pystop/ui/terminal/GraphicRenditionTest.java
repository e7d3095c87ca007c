package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphicRenditionTest {
    private static final int DEFAULT = Ink.DEFAULT_COLOUR;
    private static final Ink EVERYTHING = new Ink(1, 2, 127);

    static Parameters parameters(String text) {
        Parameters parameters = new Parameters();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                parameters.digit(character);
            } else {
                parameters.separator(character);
            }
        }
        return parameters;
    }

    private static Ink after(Ink ink, String parameters) {
        return GraphicRendition.apply(ink, parameters(parameters));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "3, 4",
        "4, 8",
        "21, 8",
        "4:1, 8",
        "4:3, 8",
        "4:0, 0",
        "4:, 0",
        "7, 16",
        "8, 32",
        "9, 64",
        "1;3;4, 13",
        "1;2;22, 0",
        "1;3;0;9, 64",
        "1;;3, 4",
        "1;, 0",
        "5, 0",
        "6, 0",
        "10, 0",
        "73, 0",
        "65535, 0",
        "1:2, 0"
    })
    void shouldSetFlags(String parameters, int flags) {
        assertEquals(new Ink(DEFAULT, DEFAULT, flags), after(Ink.PLAIN, parameters));
    }

    @ParameterizedTest
    @CsvSource({"22, 124", "23, 123", "24, 119", "4:0, 119", "25, 127", "27, 111", "28, 95", "29, 63", "5, 127"})
    void shouldEndFlagsAndNothingElse(String parameters, int flags) {
        assertEquals(new Ink(1, 2, flags), after(EVERYTHING, parameters));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0, -1",
        "37, 7, -1",
        "40, -1, 0",
        "47, -1, 7",
        "90, 8, -1",
        "97, 15, -1",
        "100, -1, 8",
        "107, -1, 15",
        "31;42, 1, 2",
        "31;39, -1, -1",
        "41;49, -1, -1",
        "98, -1, -1",
        "108, -1, -1",
        "110, -1, -1",
        "38;5;0, 0, -1",
        "38;5;255, 255, -1",
        "48;5;200, -1, 200",
        "38:5:9, 9, -1",
        "48:5:9, -1, 9",
        "38;5;, 0, -1",
        "38;5;1;48;5;2, 1, 2",
        "38:5:1;48:5:2, 1, 2",
        "38;5;1;42, 1, 2"
    })
    void shouldSetPaletteColours(String parameters, int foreground, int background) {
        assertEquals(new Ink(foreground, background, 0), after(Ink.PLAIN, parameters));
    }

    @ParameterizedTest
    @CsvSource({
        "38;2;255;128;1, 0xFF8001",
        "38:2:255:128:1, 0xFF8001",
        "38:2::255:128:1, 0xFF8001",
        "38:2:7:255:128:1, 0xFF8001",
        "38:2::255:128:1:0:0, 0xFF8001",
        "38;2;0;0;0, 0x000000",
        "38;2;;;5, 0x000005"
    })
    void shouldSetTrueColours(String parameters, int colour) {
        assertEquals(new Ink(Ink.TRUE_COLOUR | colour, DEFAULT, 0), after(Ink.PLAIN, parameters));
        assertEquals(new Ink(DEFAULT, Ink.TRUE_COLOUR | colour, 0), after(Ink.PLAIN, "4" + parameters.substring(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "38",
        "48",
        "38;5",
        "38;2",
        "38;2;1",
        "38;2;1;2",
        "38;5;256",
        "38;2;256;0;0",
        "38;2;0;0;999999999999",
        "38:5",
        "38:2:1:2",
        "38:",
        "38;9",
        "38:9:1",
        "58;5;1",
        "58;2;1;1;1",
        "58:2::1:1:1",
        "31:1",
        "999999999999999999999"
    })
    void shouldChangeNothingForAColourThatIsNone(String parameters) {
        assertEquals(EVERYTHING, after(EVERYTHING, parameters));
    }

    @ParameterizedTest
    @CsvSource({"38;5;256", "38;2;256;1;2", "58;5;1", "58;2;3;4;7", "38:2:1:2", "38;9", "4:0"})
    void shouldGoOnAfterAColourThatIsNone(String parameters) {
        assertEquals(new Ink(DEFAULT, DEFAULT, Ink.STRIKE), after(Ink.PLAIN, parameters + ";9"));
    }

    @Test
    void shouldResetForNoParameter() {
        assertEquals(Ink.PLAIN, after(EVERYTHING, ""));
        assertEquals(Ink.PLAIN, after(EVERYTHING, "0"));
        assertEquals(Ink.PLAIN, after(EVERYTHING, "00"));
    }

    @Test
    void shouldIgnoreParametersPastTheirLimit() {
        assertEquals(Ink.PLAIN.with(Ink.BOLD), after(EVERYTHING, ";".repeat(28) + "0;1;3;4;31"));
        assertEquals(Ink.PLAIN, after(EVERYTHING, "3;".repeat(29) + "0" + ";7".repeat(100_000)));
    }
}
