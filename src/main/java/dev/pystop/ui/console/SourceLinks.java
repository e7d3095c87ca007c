package dev.pystop.ui.console;

import java.util.function.Predicate;

/** Finds the places in a traceback that name a line of a file of the page's, as in {@code File "main.py", line 12}. */
final class SourceLinks {
    private static final String FILE = "File \"";
    private static final String FILE_END = "\", ";
    private static final String LINE = "line ";
    /** What lies beside the program is imported from here, by its whole path. */
    private static final String HOME = "/home/pyodide/";
    /** More digits than any program has lines. */
    private static final int MOST_DIGITS = 7;

    private final String text;
    private final Predicate<String> isOpen;
    private String file = "";
    private int start;
    private int end;

    /**
     * @param isOpen whether the page has a file of that name
     */
    SourceLinks(String text, Predicate<String> isOpen) {
        this.text = text;
        this.isOpen = isOpen;
    }

    /** Goes on to the next such place; false if there is none. */
    boolean next() {
        int found = text.indexOf(FILE, end);
        while (found >= 0) {
            int name = found + FILE.length();
            if (readName(name) && readLine()) {
                return true;
            }
            found = text.indexOf(FILE, name);
        }
        return false;
    }

    private boolean readName(int from) {
        int nameEnd = text.indexOf(FILE_END, from);
        if (nameEnd < 0) {
            return false;
        }
        String name = text.substring(from, nameEnd);
        file = name.startsWith(HOME) ? name.substring(HOME.length()) : name;
        start = nameEnd + FILE_END.length();
        return isOpen.test(file);
    }

    private boolean readLine() {
        if (!text.startsWith(LINE, start)) {
            return false;
        }
        int digits = start + LINE.length();
        int digitsEnd = digits;
        while (digitsEnd < text.length() && digitsEnd - digits < MOST_DIGITS && isDigit(text.charAt(digitsEnd))) {
            digitsEnd++;
        }
        if (digitsEnd == digits) {
            return false;
        }
        end = digitsEnd;
        return true;
    }

    /** Where {@code line 12} begins. */
    int start() {
        return start;
    }

    /** Where {@code line 12} ends. */
    int end() {
        return end;
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** The number of the line. */
    int line() {
        return Integer.parseInt(text.substring(start + LINE.length(), end));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
