package dev.pystop.ui.check;

import org.jspecify.annotations.Nullable;

/**
 * How a test has ended, or one variation of it.
 *
 * @param reason why it did not pass, as in {@code x_reason} (docs/exercises.md); empty if it passed
 * @param message the same for people
 * @param file where {@code line} is; empty if there is no such line
 * @param line what the reason is about, from 1; 0 if it is about no line
 * @param sourceLine its text
 * @param expected the value that an assertion wanted, as Python shows it; null if there was none
 * @param actual the value that it got
 */
public record Verdict(
        Status status,
        String reason,
        String message,
        String file,
        int line,
        String sourceLine,
        @Nullable String expected,
        @Nullable String actual) {
    static final String TIMEOUT = "timeout";
    static final String STOPPED = "stopped";
    static final String BUDGET = "budget";
    static final String CRASH = "crash";
    static final String LOAD = "load";
    static final String ASSERTION = "assertion";

    /** In the words of Exercism's results. */
    public enum Status {
        PASS("pass"),
        /** An assertion has failed, or the time was up. */
        FAIL("fail"),
        /** Something was raised that is no assertion. */
        ERROR("error");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** The status's name in results and events. */
        public String id() {
            return id;
        }

        /** The status of this name; what is none is an error. */
        public static Status of(String id) {
            for (Status status : values()) {
                if (status.id.equals(id)) {
                    return status;
                }
            }
            return ERROR;
        }
    }

    /** What the page itself has to say about a test: it did not come to an end by itself, or not even to its turn. */
    static Verdict ofPage(Status status, String reason, String message, ListedTest test) {
        return new Verdict(status, reason, message, test.file(), test.line(), "", null, null);
    }

    Verdict withMessage(String other) {
        return new Verdict(status, reason, other, file, line, sourceLine, expected, actual);
    }
}
