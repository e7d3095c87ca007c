package dev.pystop.ui.exercise;

import dev.pystop.ui.check.Verdict;

/**
 * What is to be said of a verdict beside its values. Unittest puts both values into its message, and then in many lines where they differ;
 * whoever sees them side by side needs only what the test's author has added.
 */
final class AssertionMessage {
    /** In front of what the author has added. */
    private static final String AUTHOR = " : ";

    private AssertionMessage() {}

    static String of(Verdict verdict) {
        String message = verdict.message();
        String comparison = verdict.actual() + " != " + verdict.expected();
        int found = message.indexOf(comparison);
        if (verdict.expected() == null || verdict.actual() == null || found < 0) {
            return message;
        }
        String rest = message.substring(found + comparison.length());
        if (rest.startsWith(AUTHOR)) {
            return rest.substring(AUTHOR.length());
        }
        int author = rest.lastIndexOf("\n" + AUTHOR);
        return author < 0 ? "" : rest.substring(author + 1 + AUTHOR.length());
    }
}
