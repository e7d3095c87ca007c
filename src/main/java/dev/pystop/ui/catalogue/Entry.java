package dev.pystop.ui.catalogue;

import java.util.List;

/**
 * An exercise in the catalogue.
 *
 * @param teaches whether it teaches something new, rather than practises what was taught
 * @param concepts slugs of what it teaches
 * @param practices slugs of what it practises
 * @param prerequisites slugs of what one should know before
 * @param problem why it cannot be opened; empty if it can
 */
record Entry(
        String slug,
        String uuid,
        String name,
        boolean teaches,
        int difficulty,
        List<String> concepts,
        List<String> practices,
        List<String> prerequisites,
        String blurb,
        Status status,
        String problem) {
    /** What its author thinks of it. */
    enum Status {
        ACTIVE,
        BETA,
        DEPRECATED;

        static Status of(String word) {
            return switch (word) {
                case "beta" -> BETA;
                case "deprecated" -> DEPRECATED;
                default -> ACTIVE;
            };
        }
    }

    boolean isBroken() {
        return !problem.isEmpty();
    }

    boolean isDeprecated() {
        return status == Status.DEPRECATED;
    }

    /** Whether it is part of what is to be done. */
    boolean isOffered() {
        return !isBroken() && !isDeprecated();
    }
}
