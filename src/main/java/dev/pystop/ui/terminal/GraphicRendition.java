package dev.pystop.ui.terminal;

/**
 * What Select Graphic Rendition, {@code CSI ... m}, makes of an ink: ECMA-48, 8.3.117, with the colours of ISO 8613-6 and of
 * <a href="https://invisible-island.net/xterm/ctlseqs/ctlseqs.html">xterm</a>. What is unknown or out of range changes nothing; blinking
 * is left out on purpose (WCAG 2.2.2).
 */
final class GraphicRendition {
    private static final int FOREGROUND = 38;
    private static final int BACKGROUND = 48;
    /** Not shown, but its arguments must not be taken for further parameters. */
    private static final int UNDERLINE_COLOUR = 58;

    private static final int PALETTE = 5;
    private static final int TRUE_COLOUR = 2;
    private static final int NO_COLOUR = -2;

    private GraphicRendition() {}

    static Ink apply(Ink current, Parameters parameters) {
        Ink ink = current;
        int i = 0;
        while (i < parameters.count()) {
            int code = parameters.get(i, 0);
            int end = parameters.endOfGroup(i);
            boolean hasSubparameters = end > i + 1;
            if (code == FOREGROUND || code == BACKGROUND || code == UNDERLINE_COLOUR) {
                if (!hasSubparameters) {
                    end = endOfColour(parameters, i + 1);
                }
                ink = withColour(ink, code, colour(parameters, i + 1, end));
            } else if (!hasSubparameters) {
                ink = apply(ink, code);
            } else if (code == 4) {
                ink = parameters.get(i + 1, 0) == 0 ? ink.without(Ink.UNDERLINE) : ink.with(Ink.UNDERLINE);
            }
            i = end;
        }
        return ink;
    }

    private static Ink apply(Ink ink, int code) {
        return switch (code) {
            case 0 -> Ink.PLAIN;
            case 1 -> ink.with(Ink.BOLD);
            case 2 -> ink.with(Ink.DIM);
            case 3 -> ink.with(Ink.ITALIC);
            // 21 is a double underline in ECMA-48 and in xterm; only Linux before 4.17 took it for "not bold".
            case 4, 21 -> ink.with(Ink.UNDERLINE);
            case 7 -> ink.with(Ink.INVERSE);
            case 8 -> ink.with(Ink.HIDDEN);
            case 9 -> ink.with(Ink.STRIKE);
            case 22 -> ink.without(Ink.BOLD | Ink.DIM);
            case 23 -> ink.without(Ink.ITALIC);
            case 24 -> ink.without(Ink.UNDERLINE);
            case 27 -> ink.without(Ink.INVERSE);
            case 28 -> ink.without(Ink.HIDDEN);
            case 29 -> ink.without(Ink.STRIKE);
            case 39 -> ink.withForeground(Ink.DEFAULT_COLOUR);
            case 49 -> ink.withBackground(Ink.DEFAULT_COLOUR);
            default -> withNamedColour(ink, code);
        };
    }

    private static Ink withNamedColour(Ink ink, int code) {
        int colour = code % 10;
        if (colour > 7) {
            return ink;
        }
        return switch (code / 10) {
            case 3 -> ink.withForeground(colour);
            case 4 -> ink.withBackground(colour);
            case 9 -> ink.withForeground(colour + 8);
            case 10 -> ink.withBackground(colour + 8);
            default -> ink;
        };
    }

    /** Where the arguments of a colour end that are separated by semicolons, as most programs write them. */
    private static int endOfColour(Parameters parameters, int kind) {
        int arguments = switch (parameters.get(kind, 0)) {
            case PALETTE -> 1;
            case TRUE_COLOUR -> 3;
            default -> 0;
        };
        return Math.min(kind + 1 + arguments, parameters.count());
    }

    private static int colour(Parameters parameters, int kind, int end) {
        int arguments = end - kind - 1;
        if (parameters.get(kind, 0) == PALETTE && arguments >= 1) {
            int entry = parameters.get(kind + 1, 0);
            return entry > 255 ? NO_COLOUR : entry;
        }
        if (parameters.get(kind, 0) == TRUE_COLOUR && arguments >= 3) {
            // With colons a colour space, mostly empty, may stand before the components.
            int first = arguments > 3 ? kind + 2 : kind + 1;
            int red = parameters.get(first, 0);
            int green = parameters.get(first + 1, 0);
            int blue = parameters.get(first + 2, 0);
            return red > 255 || green > 255 || blue > 255 ? NO_COLOUR : Ink.TRUE_COLOUR | red << 16 | green << 8 | blue;
        }
        return NO_COLOUR;
    }

    private static Ink withColour(Ink ink, int code, int colour) {
        if (colour == NO_COLOUR || code == UNDERLINE_COLOUR) {
            return ink;
        }
        return code == FOREGROUND ? ink.withForeground(colour) : ink.withBackground(colour);
    }
}
