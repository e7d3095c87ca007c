package dev.pystop.ui.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An exercise as the server describes it.
 *
 * @param introduction sanitised HTML; may be empty
 * @param instructions sanitised HTML
 * @param recordedMillis what the model solution takes, by the id of the test; {@code *} stands for any other
 * @param next slug of the exercise after this one; empty if it is the last
 */
record Exercise(
        String track,
        String trackName,
        String slug,
        String uuid,
        String name,
        Kind kind,
        int difficulty,
        String introduction,
        String instructions,
        List<HintGroup> hints,
        List<ExerciseFile> files,
        SolutionRule solution,
        Map<String, Integer> recordedMillis,
        String next) {
    /** Whether it teaches something, or practises what was taught. */
    enum Kind {
        CONCEPT,
        PRACTICE
    }

    /** When the model solution may be seen. */
    enum SolutionRule {
        AFTER_PASS,
        ALWAYS,
        NEVER
    }

    /** The files with tests, in order. */
    List<String> testFiles() {
        List<String> names = new ArrayList<>();
        for (ExerciseFile file : files) {
            if (file.role() == ExerciseFile.Role.TEST) {
                names.add(file.name());
            }
        }
        return names;
    }
}
