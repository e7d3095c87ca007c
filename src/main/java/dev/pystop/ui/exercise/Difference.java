package dev.pystop.ui.exercise;

/**
 * Where two texts differ: what they have in common in front and behind, and what is between in each.
 *
 * @param before in front of the first difference
 * @param expected of the one text, from there to where they agree until the end; may be empty
 * @param actual of the other text
 */
record Difference(String before, String expected, String actual, String after) {
    static Difference of(String expected, String actual) {
        int shorter = Math.min(expected.length(), actual.length());
        int start = 0;
        while (start < shorter && expected.charAt(start) == actual.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(expected.charAt(start - 1))) {
            // Half a character is no character.
            start--;
        }
        int common = 0;
        while (common < shorter - start
                && expected.charAt(expected.length() - 1 - common) == actual.charAt(actual.length() - 1 - common)) {
            common++;
        }
        if (common > 0 && Character.isLowSurrogate(expected.charAt(expected.length() - common))) {
            common--;
        }
        return new Difference(
                expected.substring(0, start),
                expected.substring(start, expected.length() - common),
                actual.substring(start, actual.length() - common),
                expected.substring(expected.length() - common));
    }

    boolean isNone() {
        return expected.isEmpty() && actual.isEmpty();
    }

    /** Which character it is that differs first, counted from 1. */
    int position() {
        return before.codePointCount(0, before.length()) + 1;
    }
}
