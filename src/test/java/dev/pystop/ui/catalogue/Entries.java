package dev.pystop.ui.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Exercises and tracks for tests; a uuid is the slug. */
final class Entries {
    private Entries() {}

    static Entry teaching(String slug, String concept, String... prerequisites) {
        return entry(slug, true, List.of(concept), List.of(), List.of(prerequisites));
    }

    static Entry practising(String slug, String... practices) {
        return entry(slug, false, List.of(), List.of(practices), List.of());
    }

    static Entry needing(String slug, String... prerequisites) {
        return entry(slug, false, List.of(), List.of(), List.of(prerequisites));
    }

    /** The names of its concepts are their slugs in capitals. */
    static Track track(List<String> concepts, Entry... entries) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String concept : concepts) {
            names.put(concept, concept.toUpperCase(Locale.ROOT));
        }
        return new Track("t", "T", List.of(), names, List.of(entries));
    }

    private static Entry entry(
            String slug, boolean teaches, List<String> concepts, List<String> practices, List<String> prerequisites) {
        return new Entry(
                slug,
                slug,
                "Name of " + slug,
                teaches,
                1,
                concepts,
                practices,
                prerequisites,
                "About " + slug,
                Entry.Status.ACTIVE,
                "");
    }
}
