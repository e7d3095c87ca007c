package dev.pystop.ui.text;

import java.util.ArrayList;
import java.util.List;

/** Text as lines. {@link String#split} and its like would bring all of the regular expressions into the page. */
public final class Lines {
    private Lines() {}

    /** The lines that a newline ends, without it; what comes after the last newline is not among them. */
    public static List<String> ended(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', start)) {
            lines.add(text.substring(start, newline));
            start = newline + 1;
        }
        return lines;
    }
}
