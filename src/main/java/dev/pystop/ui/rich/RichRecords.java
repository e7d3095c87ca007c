package dev.pystop.ui.rich;

import java.util.function.Consumer;

/**
 * Puts records together again that arrive in pieces. Each begins with a record separator and ends with a newline (RFC 7464, JSON text
 * sequences), so that one whose end is missing, because Stop has cut it, is known when the next one begins.
 */
public final class RichRecords {
    private static final char BEGINNING = '\u001e';
    private static final char END = '\n';

    private StringBuilder begun = new StringBuilder();
    private boolean hasBegun;

    /** Takes the next piece, and hands on each record that it completes, without its frame. */
    public void take(String piece, Consumer<String> sink) {
        int from = 0;
        while (from < piece.length()) {
            int newline = piece.indexOf(END, from);
            int end = newline < 0 ? piece.length() : newline;
            int beginning = piece.lastIndexOf(BEGINNING, end);
            if (beginning >= from) {
                clear();
                hasBegun = true;
                from = beginning + 1;
            }
            begun.append(piece.substring(from, end));
            if (newline >= 0) {
                complete(sink);
            }
            from = end + 1;
        }
    }

    /** Forgets a record that is not complete. */
    public void clear() {
        begun = new StringBuilder();
        hasBegun = false;
    }

    private void complete(Consumer<String> sink) {
        String record = begun.toString();
        boolean isWhole = hasBegun;
        clear();
        if (isWhole) {
            sink.accept(record);
        }
    }
}
