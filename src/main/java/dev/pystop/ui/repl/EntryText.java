package dev.pystop.ui.repl;

/** What an entry of the prompt looks like as text: lines, blanks, indentation. */
final class EntryText {
    /** One level. */
    static final String INDENTATION = "    ";

    private EntryText() {}

    static boolean isBlank(String text) {
        return text.trim().isEmpty();
    }

    /** Whether there is nothing but blanks before the cursor in its line. */
    static boolean isLineBlank(String beforeCursor) {
        return isBlank(lastLine(beforeCursor));
    }

    /** The newline that goes on with an unfinished entry, and the indentation that the next line probably has. */
    static String newlineAfter(String beforeCursor) {
        String line = lastLine(beforeCursor);
        int indentation = 0;
        while (indentation < line.length() && isBlank(line.charAt(indentation))) {
            indentation++;
        }
        return "\n" + line.substring(0, indentation) + (line.trim().endsWith(":") ? INDENTATION : "");
    }

    /** What has to come between an unfinished entry and the lines that were typed after it before that was known. */
    static String newlineBetween(String entry, String typed) {
        char first = typed.charAt(0);
        return first == '\n' || isBlank(first) ? "\n" : newlineAfter(entry);
    }

    /** Without the indentation of an empty last line, which was put there for a line that did not come. */
    static String withoutTrailingBlanks(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == '\n' ? text.substring(0, end) : text;
    }

    /** Without the empty lines at its end. */
    static String withoutTrailingNewlines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
