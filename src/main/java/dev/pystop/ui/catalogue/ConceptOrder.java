package dev.pystop.ui.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The concepts of a track in the order in which its exercises teach them, with the exercises that belong to each. */
final class ConceptOrder {
    private static final String WITHOUT = "Other exercises";
    private static final String WITHOUT_ANY_OTHER = "Exercises";

    private final Track track;
    private final List<String> concepts = new ArrayList<>();

    ConceptOrder(Track track) {
        this.track = track;
        for (Entry entry : track.entries()) {
            if (entry.teaches()) {
                addAll(entry.concepts());
            }
        }
        // What no exercise teaches comes after all that is taught.
        addAll(track.conceptNames().keySet());
        for (Entry entry : track.entries()) {
            addAll(entry.practices());
        }
    }

    /** The groups that are not empty. An exercise that practises several concepts comes where the last of them has been taught. */
    List<ConceptGroup> groups() {
        Map<String, List<Entry>> byConcept = new LinkedHashMap<>();
        for (String concept : concepts) {
            byConcept.put(concept, new ArrayList<>());
        }
        List<Entry> others = new ArrayList<>();
        for (Entry entry : track.entries()) {
            byConcept.getOrDefault(home(entry), others).add(entry);
        }
        List<ConceptGroup> groups = new ArrayList<>();
        byConcept.forEach((concept, entries) -> {
            if (!entries.isEmpty()) {
                groups.add(new ConceptGroup(track.conceptName(concept), entries));
            }
        });
        if (!others.isEmpty()) {
            groups.add(new ConceptGroup(groups.isEmpty() ? WITHOUT_ANY_OTHER : WITHOUT, others));
        }
        return groups;
    }

    /** The concept under which an exercise is listed; empty if there is none. */
    private String home(Entry entry) {
        if (entry.teaches() && !entry.concepts().isEmpty()) {
            return entry.concepts().getFirst();
        }
        return entry.practices().isEmpty() ? last(entry.prerequisites()) : last(entry.practices());
    }

    private String last(List<String> some) {
        String last = "";
        for (String concept : some) {
            if (concepts.indexOf(concept) > concepts.indexOf(last)) {
                last = concept;
            }
        }
        return last;
    }

    private void addAll(Iterable<String> more) {
        for (String concept : more) {
            if (!concepts.contains(concept)) {
                concepts.add(concept);
            }
        }
    }
}
