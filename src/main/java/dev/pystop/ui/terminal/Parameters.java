package dev.pystop.ui.terminal;

/**
 * The parameters of a control sequence: numbers between semicolons, each of which may have further numbers after colons
 * (ECMA-48, 5.4.1 and 5.4.2).
 */
final class Parameters {
    /** As many as xterm keeps ({@code NPARAM}); the rest is dropped, so that garbage cannot fill memory. */
    private static final int LIMIT = 30;
    /** Larger numbers count as this one, so that none overflows. */
    private static final int MAXIMUM = 65_535;

    private static final int EMPTY = -1;

    private final int[] values = new int[LIMIT];
    private final boolean[] afterColon = new boolean[LIMIT];
    private int count;

    Parameters() {
        clear();
    }

    /** Leaves one empty parameter, as a sequence without any has. */
    void clear() {
        count = 0;
        separator(';');
    }

    void digit(char digit) {
        if (count <= LIMIT) {
            int value = Math.max(values[count - 1], 0) * 10 + digit - '0';
            values[count - 1] = Math.min(value, MAXIMUM);
        }
    }

    /** The next number begins, after a semicolon or a colon. */
    void separator(char separator) {
        if (count < LIMIT) {
            values[count] = EMPTY;
            afterColon[count] = separator == ':';
            count++;
        } else {
            count = LIMIT + 1;
        }
    }

    /** How many numbers there are, at least one. */
    int count() {
        return Math.min(count, LIMIT);
    }

    /** The number at the index, or the other one if nothing is there. */
    int get(int index, int whenEmpty) {
        return index >= count() || values[index] == EMPTY ? whenEmpty : values[index];
    }

    /** The index after the last number that a colon joins to the one at the index. */
    int endOfGroup(int index) {
        int end = index + 1;
        while (end < count() && afterColon[end]) {
            end++;
        }
        return end;
    }
}
