package dev.pystop.server.exercises;

import java.util.List;
import java.util.Optional;

/**
 * A collection of exercises.
 *
 * @param slug its name in addresses
 * @param problems what is wrong with it as a whole; sentences for its author
 * @param exercises in recommended order
 */
public record Track(
        String slug, String name, List<String> problems, List<Concept> concepts, List<ExerciseEntry> exercises) {
    public Track {
        problems = List.copyOf(problems);
        concepts = List.copyOf(concepts);
        exercises = List.copyOf(exercises);
    }

    /** What an exercise teaches or needs. */
    public record Concept(String slug, String name) {}

    Optional<ExerciseEntry> find(String exercise) {
        return exercises.stream().filter(entry -> entry.slug().equals(exercise)).findFirst();
    }

    /** The exercise that is recommended after another. */
    Optional<ExerciseEntry> after(ExerciseEntry entry) {
        return exercises.stream()
                .skip(exercises.indexOf(entry) + 1)
                .filter(next -> next.problem().isEmpty() && !next.status().equals("deprecated"))
                .findFirst();
    }
}
