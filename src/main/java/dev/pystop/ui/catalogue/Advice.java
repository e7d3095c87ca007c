package dev.pystop.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person should learn before an exercise. Nobody is kept from anything. */
final class Advice {
    /** More would be more than one takes in. */
    private static final int MOST_NAMED = 3;

    private final Track track;
    /** What the track teaches, and the person has not learned. */
    private final List<String> unlearned = new ArrayList<>();

    /**
     * @param done uuids of the exercises that the person has done
     */
    Advice(Track track, Set<String> done) {
        this.track = track;
        List<String> learned = new ArrayList<>();
        for (Entry entry : track.entries()) {
            if (entry.teaches() && done.contains(entry.uuid())) {
                learned.addAll(entry.concepts());
            }
        }
        for (Entry entry : track.entries()) {
            if (entry.teaches() && entry.isOffered()) {
                for (String concept : entry.concepts()) {
                    if (!learned.contains(concept)) {
                        unlearned.add(concept);
                    }
                }
            }
        }
    }

    /** "First learn X", or an empty text. */
    String forEntry(Entry entry) {
        List<String> missing = new ArrayList<>();
        for (String concept : entry.prerequisites()) {
            if (unlearned.contains(concept)) {
                missing.add(track.conceptName(concept));
            }
        }
        return missing.isEmpty() ? "" : "First learn " + enumerated(missing);
    }

    private static String enumerated(List<String> names) {
        List<String> parts = names;
        if (names.size() > MOST_NAMED) {
            parts = new ArrayList<>(names.subList(0, MOST_NAMED - 1));
            parts.add(names.size() - parts.size() + " more");
        }
        StringBuilder text = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            text.append(i == parts.size() - 1 ? " and " : ", ").append(parts.get(i));
        }
        return text.toString();
    }
}
