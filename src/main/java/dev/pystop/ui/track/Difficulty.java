package dev.pystop.ui.track;

/** How difficult an exercise is, from 1 to 10. */
public final class Difficulty {
    /** The highest that counts as easy, and as medium (Exercism's own bounds). */
    private static final int EASY = 3;

    private static final int MEDIUM = 7;

    private Difficulty() {}

    public static String inWords(int difficulty) {
        return difficulty <= EASY ? "easy" : difficulty <= MEDIUM ? "medium" : "hard";
    }
}
