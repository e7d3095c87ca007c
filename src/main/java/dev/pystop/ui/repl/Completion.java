package dev.pystop.ui.repl;

import java.util.ArrayList;
import java.util.List;

/**
 * What Python offers before the cursor.
 *
 * @param start where what is to be completed begins
 * @param candidates what can stand from there to the cursor
 */
record Completion(int start, List<String> candidates) {
    /** Reads the value of a completion's outcome: a line with the start, and one for each candidate. */
    static Completion read(String value) {
        List<String> candidates = new ArrayList<>();
        int end = value.indexOf('\n');
        int start = Integer.parseInt(end < 0 ? value : value.substring(0, end));
        while (end >= 0) {
            int next = value.indexOf('\n', end + 1);
            candidates.add(next < 0 ? value.substring(end + 1) : value.substring(end + 1, next));
            end = next;
        }
        return new Completion(start, candidates);
    }

    /** What all candidates begin with; empty if there are none. */
    String commonPrefix() {
        if (candidates.isEmpty()) {
            return "";
        }
        String prefix = candidates.get(0);
        for (String candidate : candidates) {
            int length = 0;
            while (length < Math.min(prefix.length(), candidate.length())
                    && prefix.charAt(length) == candidate.charAt(length)) {
                length++;
            }
            prefix = prefix.substring(0, length);
        }
        return prefix;
    }
}
