package dev.pystop.ui.rich;

import java.util.function.Consumer;

/**
 * Puts records together again that arrive in pieces. Each begins with a record separator and ends with a newline (RFC 7464, JSON text
 * sequences), so that one whose end is missing, because Stop has cut it, is known when the next one begins.
 */
public final class RichRecords {
    private static final char BEGINNING = '\u001e';
    private static final char END = '\n';

    private String begun = "";

    /** Takes the next piece, and hands on each record that it completes, without its frame. */
    public void take(String piece, Consumer<String> sink) {
        int from = 0;
        for (int end = piece.indexOf(END); end >= 0; end = piece.indexOf(END, from)) {
            String record = begun + piece.substring(from, end);
            begun = "";
            int beginning = record.lastIndexOf(BEGINNING);
            if (beginning >= 0) {
                sink.accept(record.substring(beginning + 1));
            }
            from = end + 1;
        }
        begun += piece.substring(from);
    }

    /** Forgets a record that is not complete. */
    public void clear() {
        begun = "";
    }
}
