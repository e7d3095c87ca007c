package dev.pystop.ui.exercise;

/** A file of an exercise, as its author wrote it. */
record ExerciseFile(String name, String text, Role role) {
    /** What the file is for. */
    enum Role {
        /** The student's own: the stub. */
        SOLUTION,
        /** Shown, but not to be changed. */
        EDITOR,
        /** Lies beside the program, unseen. */
        HELPER,
        TEST;

        static Role of(String word) {
            return switch (word) {
                case "solution" -> SOLUTION;
                case "editor" -> EDITOR;
                case "test" -> TEST;
                default -> HELPER;
            };
        }
    }

    boolean isShown() {
        return role == Role.SOLUTION || role == Role.EDITOR;
    }

    boolean isSolution() {
        return role == Role.SOLUTION;
    }
}
