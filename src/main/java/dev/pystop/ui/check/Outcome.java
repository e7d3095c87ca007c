package dev.pystop.ui.check;

import java.util.List;

/**
 * All there is to say of a test that has ended.
 *
 * @param output what it has printed, or its beginning
 * @param variations of {@code subTest}, passed ones included
 */
public record Outcome(Verdict verdict, String output, int millis, List<Variation> variations) {
    /**
     * A variation of a test.
     *
     * @param label what {@code subTest} was given: "(number=2)"
     */
    public record Variation(String label, Verdict verdict) {}

    static Outcome of(Verdict verdict) {
        return new Outcome(verdict, "", 0, List.of());
    }

    /** The same, with something added to what is said of it. */
    Outcome withMessageAlso(String addition) {
        return new Outcome(verdict.withMessage(verdict.message() + addition), output, millis, variations);
    }
}
