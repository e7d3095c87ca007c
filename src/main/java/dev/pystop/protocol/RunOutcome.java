package dev.pystop.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended, as the worker knows it.
 *
 * @param exitCode 0, or what {@code exit()} was given, or 1 after an error
 * @param error null if the run finished
 * @param value the {@code repr} that an evaluation asked for, or what {@link Order.Complete} has found; else null
 */
public record RunOutcome(
        Status status,
        int exitCode,
        @Nullable RunError error,
        @Nullable String value) {
    /** How a run ended. */
    public enum Status {
        FINISHED("finished"),
        /** An exception that the program did not catch. */
        FAILED("failed"),
        /** A KeyboardInterrupt that the program did not catch. */
        INTERRUPTED("interrupted"),
        /** An entry of the prompt that ends within a statement; nothing was executed. */
        INCOMPLETE("incomplete"),
        /** The interpreter itself broke; it cannot run anything any more. */
        CRASHED("crashed");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** The status's name in messages. */
        public String id() {
            return id;
        }

        /** The status with this name. */
        public static Status of(String id) {
            for (Status status : values()) {
                if (status.id.equals(id)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no such outcome: " + id);
        }
    }

    /** The interpreter broke while it ran the program. */
    public static RunOutcome crashed(String detail) {
        return new RunOutcome(Status.CRASHED, 1, new RunError("Crash", detail, 0, "", ""), null);
    }
}
