package dev.pystop.ui.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Says what an import has done. */
final class ImportWords {
    private ImportWords() {}

    static String imported(int added, int merged, int same, int unreadable) {
        if (added + merged + same + unreadable == 0) {
            return "There is no progress in this file yet. Nothing was changed.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, added, "new here");
        add(parts, merged, "brought together with what was here");
        add(parts, same, "up to date already");
        add(parts, unreadable, "damaged in the file and left out");
        return (added + merged > 0 ? "Progress imported. Exercises: " : "Nothing was changed. Exercises: ")
                + String.join(", ", parts)
                + ".";
    }

    private static void add(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(number + " " + words);
        }
    }
}
