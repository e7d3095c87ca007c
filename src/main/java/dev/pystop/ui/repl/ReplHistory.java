package dev.pystop.ui.repl;

import java.util.ArrayList;
import java.util.List;

/** The entries of the past, oldest first, and where in them a person is who walks through them. */
final class ReplHistory {
    private static final int MOST_ENTRIES = 200;
    /** All entries together, as storage is shared with the drafts of programs. */
    private static final int MOST_CHARACTERS = 100_000;
    /** U+001E, the record separator, which no Python source has. */
    private static final char SEPARATOR = '\u001e';

    private final List<String> entries = new ArrayList<>();
    /** The entry that is shown; past the last one, what the person types. */
    private int position;

    private String typed = "";

    /** Takes what {@link #written} has given, in place of what is here. */
    void read(String written) {
        entries.clear();
        int start = 0;
        for (int end = written.indexOf(SEPARATOR); end >= 0; end = written.indexOf(SEPARATOR, start)) {
            entries.add(written.substring(start, end));
            start = end + 1;
        }
        position = entries.size();
    }

    /** All entries as one text. */
    String written() {
        StringBuilder all = new StringBuilder();
        for (String entry : entries) {
            all.append(entry).append(SEPARATOR);
        }
        return all.toString();
    }

    /** Adds an entry, unless it is the same as the last one. The walk is over. */
    void add(String entry) {
        if (entry.indexOf(SEPARATOR) < 0
                && (entries.isEmpty() || !entries.get(entries.size() - 1).equals(entry))) {
            entries.add(entry);
            trim();
        }
        position = entries.size();
        typed = "";
    }

    /** The entry before the one that is shown, or that one itself if there is none before. */
    String previous(String shown) {
        if (position == entries.size()) {
            typed = shown;
        }
        if (position == 0) {
            return shown;
        }
        return entries.get(--position);
    }

    /** The entry after the one that is shown; in the end what was typed. */
    String next(String shown) {
        if (position == entries.size()) {
            return shown;
        }
        position++;
        return position == entries.size() ? typed : entries.get(position);
    }

    private void trim() {
        int kept = 0;
        int characters = 0;
        while (kept < Math.min(entries.size(), MOST_ENTRIES) && characters <= MOST_CHARACTERS) {
            kept++;
            characters += entries.get(entries.size() - kept).length() + 1;
        }
        if (characters > MOST_CHARACTERS) {
            kept--;
        }
        entries.subList(0, entries.size() - kept).clear();
    }
}
