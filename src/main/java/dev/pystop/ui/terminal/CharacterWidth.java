package dev.pystop.ui.terminal;

/**
 * How many columns a character takes on a terminal: two for what Unicode's
 * <a href="https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt">EastAsianWidth.txt</a> calls wide or fullwidth, most emoji
 * among it; none for marks and what else joins the character before, as in Markus Kuhn's
 * <a href="https://www.cl.cam.ac.uk/~mgk25/ucs/wcwidth.c">wcwidth</a>; one otherwise.
 *
 * <p>The tables are short rather than complete. Ranges are joined where what lies between them is not assigned or is an emoji that
 * Unicode calls narrow, because browsers draw these two columns wide. Marks are those of European, Hebrew, Arabic, Devanagari, Thai and
 * Korean text. A wrong width shows only when a program writes such a line anew: it then begins or ends a column off.
 */
final class CharacterWidth {
    /** Pairs of first and last character, ascending. */
    private static final String ZERO =
            "\u0300\u036F\u0483\u0489\u0591\u05BD\u0610\u061A\u064B\u065F\u0670\u0670\u06D6\u06DC\u06DF\u06E4"
                    + "\u0900\u0902\u093A\u093A\u093C\u093C\u0941\u0948\u094D\u094D\u0951\u0957\u0E31\u0E31\u0E34\u0E3A"
                    + "\u0E47\u0E4E\u1160\u11FF\u1AB0\u1AFF\u1DC0\u1DFF\u200B\u200F\u202A\u202E\u2060\u2064\u20D0\u20FF"
                    + "\u302A\u302D\u3099\u309A\uFE00\uFE0F\uFE20\uFE2F\uFEFF\uFEFF";

    private static final String WIDE =
            "\u1100\u115F\u231A\u231B\u2329\u232A\u23E9\u23EC\u23F0\u23F0\u23F3\u23F3\u25FD\u25FE\u2614\u2615"
                    + "\u2648\u2653\u267F\u267F\u2693\u2693\u26A1\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26CE"
                    + "\u26D4\u26D4\u26EA\u26EA\u26F2\u26F3\u26F5\u26F5\u26FA\u26FA\u26FD\u26FD\u2705\u2705\u270A\u270B"
                    + "\u2728\u2728\u274C\u274C\u274E\u274E\u2753\u2755\u2757\u2757\u2795\u2797\u27B0\u27B0\u27BF\u27BF"
                    + "\u2B1B\u2B1C\u2B50\u2B50\u2B55\u2B55\u2E80\u303E\u3041\uA4CF\uA960\uA97F\uAC00\uD7A3\uF900\uFAFF"
                    + "\uFE10\uFE19\uFE30\uFE6F\uFF01\uFF60\uFFE0\uFFE6";

    /** As above, from U+10000 on. */
    private static final String WIDE_SUPPLEMENTARY =
            "\u6FE0\u8DFF\uAFF0\uB2FF\uF004\uF004\uF0CF\uF0CF\uF18E\uF18E\uF191\uF19A\uF200\uF64F\uF680\uF6FF"
                    + "\uF7E0\uF7FF\uF90C\uF9FF\uFA70\uFAFF";

    private CharacterWidth() {}

    /** 0, 1 or 2, for a character that is not a control character. */
    static int of(int codePoint) {
        if (codePoint < 0x10000) {
            return contains(ZERO, codePoint) ? 0 : contains(WIDE, codePoint) ? 2 : 1;
        }
        if (isBetween(codePoint, 0x1F3FB, 0x1F3FF) || isBetween(codePoint, 0xE0000, 0xE0FFF)) {
            // Skin tones, which belong to the emoji before; tags, which make flags, and more variation selectors.
            return 0;
        }
        // Planes 2 and 3 are ideographs.
        return isBetween(codePoint, 0x20000, 0x3FFFF) || contains(WIDE_SUPPLEMENTARY, codePoint - 0x10000) ? 2 : 1;
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean contains(String ranges, int character) {
        int i = 0;
        while (i < ranges.length() && character > ranges.charAt(i + 1)) {
            i += 2;
        }
        return i < ranges.length() && character >= ranges.charAt(i);
    }
}
