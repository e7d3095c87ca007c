package dev.pystop.server.exercises;

import java.util.List;
import java.util.Optional;

/**
 * An exercise as the catalogue shows it.
 *
 * @param uuid what a student's progress hangs on
 * @param difficulty from 1 to 10
 * @param concepts slugs of what it teaches
 * @param practices slugs of what it practises
 * @param prerequisites slugs of what one should know before
 * @param problem why it cannot be opened; a sentence for its author
 */
public record ExerciseEntry(
        String slug,
        String uuid,
        String name,
        Kind kind,
        int difficulty,
        List<String> concepts,
        List<String> practices,
        List<String> prerequisites,
        String blurb,
        String status,
        Optional<String> problem) {
    public ExerciseEntry {
        concepts = List.copyOf(concepts);
        practices = List.copyOf(practices);
        prerequisites = List.copyOf(prerequisites);
    }

    /** Whether an exercise teaches something new. */
    public enum Kind {
        CONCEPT("concept"),
        PRACTICE("practice");

        /** As in files, addresses and JSON. */
        public final String word;

        Kind(String word) {
            this.word = word;
        }
    }
}
