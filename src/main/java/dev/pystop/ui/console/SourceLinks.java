package dev.pystop.ui.console;

/** Finds the places in a traceback that name a line of the program, as in {@code File "main.py", line 12}. */
final class SourceLinks {
    private static final String FILE = "File \"main.py\", ";
    private static final String LINE = "line ";
    /** More digits than any program has lines. */
    private static final int MOST_DIGITS = 7;

    private final String text;
    private int start;
    private int end;

    SourceLinks(String text) {
        this.text = text;
    }

    /** Goes on to the next such place; false if there is none. */
    boolean next() {
        int file = text.indexOf(FILE, end);
        while (file >= 0) {
            start = file + FILE.length();
            if (text.startsWith(LINE, start)) {
                int digits = start + LINE.length();
                end = digits;
                while (end < text.length() && end - digits < MOST_DIGITS && isDigit(text.charAt(end))) {
                    end++;
                }
                if (end > digits) {
                    return true;
                }
            }
            file = text.indexOf(FILE, start);
        }
        return false;
    }

    /** Where {@code line 12} begins. */
    int start() {
        return start;
    }

    /** Where {@code line 12} ends. */
    int end() {
        return end;
    }

    /** The number of the line. */
    int line() {
        return Integer.parseInt(text.substring(start + LINE.length(), end));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
