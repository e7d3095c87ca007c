package dev.pystop.ui.console;

import dev.pystop.ui.terminal.Ink;

/** The colours that a program means by their numbers: the 256 of xterm, and true colours. */
final class Palette {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;
    private static final int[] NAMED = {
        0x000000, 0xCD3131, 0x0DA34E, 0xB58900, 0x2472C8, 0xBC3FBC, 0x11A8CD, 0xC7C7C7,
        0x767676, 0xF14C4C, 0x23D18B, 0xF5F543, 0x3B8EEA, 0xD670D6, 0x29B8DB, 0xFFFFFF
    };
    private static final int FIRST_OF_CUBE = 16;
    private static final int FIRST_GREY = 232;
    /** Text of less contrast than this to its background gets black or white instead (WCAG 2.2, 1.4.3, for large text). */
    private static final double LEAST_CONTRAST = 3;

    private Palette() {}

    /** 0xRRGGBB of a colour of an {@link Ink} that is not the default one. */
    static int rgb(int colour) {
        if (colour >= Ink.TRUE_COLOUR) {
            return colour - Ink.TRUE_COLOUR;
        }
        if (colour >= FIRST_GREY) {
            return 0x010101 * (8 + 10 * (colour - FIRST_GREY));
        }
        if (colour >= FIRST_OF_CUBE) {
            int index = colour - FIRST_OF_CUBE;
            return cubeLevel(index / 36) << 16 | cubeLevel(index / 6 % 6) << 8 | cubeLevel(index % 6);
        }
        return NAMED[colour];
    }

    /** The text colour if it can be read on the background, else black or white. Text that is meant to vanish does. */
    static int readable(int text, int background) {
        return text == background || contrast(text, background) >= LEAST_CONTRAST ? text : blackOrWhite(background);
    }

    /** Whichever can be read better on the background. */
    static int blackOrWhite(int background) {
        return contrast(BLACK, background) >= contrast(WHITE, background) ? BLACK : WHITE;
    }

    private static int cubeLevel(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int component) {
        double value = component / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
