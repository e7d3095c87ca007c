package dev.pystop.server.exercises;

import java.util.List;
import java.util.Map;

/**
 * Everything that a student gets of an exercise, and the model solution, which is sent apart.
 *
 * @param introduction HTML, harmless; empty if there is none
 * @param instructions HTML, harmless
 * @param modelSolution files named as the stub's
 * @param recordedMillis how long the model solution takes, by test
 */
public record Exercise(
        String introduction,
        String instructions,
        List<HintGroup> hints,
        List<SourceFile> files,
        List<ModelFile> modelSolution,
        SolutionRule solutionRule,
        Map<String, Integer> recordedMillis) {
    public Exercise {
        hints = List.copyOf(hints);
        files = List.copyOf(files);
        modelSolution = List.copyOf(modelSolution);
        recordedMillis = Map.copyOf(recordedMillis);
    }

    /**
     * Hints on a task.
     *
     * @param task the number in the instructions' headings; 0 means the exercise as a whole
     * @param items HTML, harmless
     */
    public record HintGroup(int task, String title, List<String> items) {
        public HintGroup {
            items = List.copyOf(items);
        }
    }

    /** A file that lies beside the student's program, or is it. */
    public record SourceFile(String name, String text, Role role) {}

    /** A file of the model solution. */
    public record ModelFile(String name, String text) {}

    /** What a file is for. */
    public enum Role {
        /** The student's own, which begins as the stub. */
        SOLUTION("solution"),
        /** Shown, not to be changed. */
        EDITOR("editor"),
        /** Not shown. */
        HELPER("helper"),
        TEST("test");

        public final String word;

        Role(String word) {
            this.word = word;
        }
    }

    /** When the model solution may be seen. */
    public enum SolutionRule {
        AFTER_PASS("afterPass"),
        ALWAYS("always"),
        NEVER("never");

        public final String word;

        SolutionRule(String word) {
            this.word = word;
        }

        static SolutionRule of(String word) throws BrokenContentException {
            for (SolutionRule rule : values()) {
                if (rule.word.equals(word)) {
                    return rule;
                }
            }
            throw new BrokenContentException(
                    ".meta/pystop.json: \"solution\" is \"afterPass\", \"always\" or \"never\", not \"" + word + "\"");
        }
    }
}
