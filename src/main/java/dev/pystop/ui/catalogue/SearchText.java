package dev.pystop.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the search looks at in an exercise: name, blurb and concepts. */
final class SearchText {
    private final String text;

    SearchText(Track track, Entry entry) {
        StringBuilder all = new StringBuilder(entry.name()).append('\n').append(entry.blurb());
        for (String concept : entry.concepts()) {
            all.append('\n').append(track.conceptName(concept));
        }
        for (String concept : entry.practices()) {
            all.append('\n').append(track.conceptName(concept));
        }
        text = all.toString().toLowerCase(Locale.ROOT);
    }

    /** The words of what was typed. */
    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        String lower = typed.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || Character.isWhitespace(lower.charAt(i))) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Whether all of these are in it, perhaps as parts of longer words. */
    boolean hasAll(List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
