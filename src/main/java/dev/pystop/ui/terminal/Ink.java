package dev.pystop.ui.terminal;

/**
 * How a piece of text looks.
 *
 * @param foreground a colour: {@link #DEFAULT_COLOUR}, or an entry 0 to 255 of xterm's palette, or {@link #TRUE_COLOUR} plus 0xRRGGBB
 * @param background a colour, as foreground
 * @param flags the sum of some of {@link #BOLD} to {@link #STRIKE}
 */
public record Ink(int foreground, int background, int flags) {
    /** The page's own colour. */
    public static final int DEFAULT_COLOUR = -1;
    /** Tells 0xRRGGBB, which is added to it, from an entry of the palette. */
    public static final int TRUE_COLOUR = 0x1000000;

    public static final int BOLD = 1;
    public static final int DIM = 2;
    public static final int ITALIC = 4;
    public static final int UNDERLINE = 8;
    /** Foreground and background change places. */
    public static final int INVERSE = 16;
    /** Takes its room but cannot be seen. */
    public static final int HIDDEN = 32;

    public static final int STRIKE = 64;

    /** Text without any style. */
    public static final Ink PLAIN = new Ink(DEFAULT_COLOUR, DEFAULT_COLOUR, 0);

    /** Whether it has the flag, one of {@link #BOLD} to {@link #STRIKE}. */
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Ink withForeground(int colour) {
        return new Ink(colour, background, flags);
    }

    Ink withBackground(int colour) {
        return new Ink(foreground, colour, flags);
    }

    Ink with(int added) {
        return new Ink(foreground, background, flags | added);
    }

    Ink without(int removed) {
        return new Ink(foreground, background, flags & ~removed);
    }
}
