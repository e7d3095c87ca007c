package dev.pystop.ui.session;

import dev.pystop.protocol.RunError;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, as {@code window.pystop} tells it of programs.
 *
 * @param exitCode 0, or what {@code exit()} was given, or 1 after an error
 * @param error what the program raised; null if it finished
 * @param stop how it was stopped; null unless it was
 * @param durationMillis from the order to run to the end
 * @param value the {@code repr} that an evaluation asked for, or what a completion has found; else null
 */
public record RunResult(
        Status status,
        int exitCode,
        @Nullable RunError error,
        @Nullable Stop stop,
        double durationMillis,
        @Nullable String value) {
    /** The same result of a run that was stopped, with the latency as it turned out. */
    RunResult stoppedAfter(Rung rung, double latencyMillis) {
        return new RunResult(status, exitCode, error, new Stop(rung, latencyMillis), durationMillis, value);
    }

    /** The result of a check whose interpreter had to be replaced. */
    static RunResult timedOut(double durationMillis) {
        return new RunResult(Status.TIMED_OUT, 1, null, null, durationMillis, null);
    }

    /** How a run ended. */
    public enum Status {
        FINISHED("finished"),
        FAILED("failed"),
        STOPPED("stopped"),
        CRASHED("crashed"),
        /** Only of a check: something in it went on after its time, and only a new interpreter has ended it. */
        TIMED_OUT("timed-out"),
        /** Only of an entry of the prompt: it ends within a statement, and nothing was executed. */
        INCOMPLETE("incomplete");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** The status's name in {@code window.pystop}. */
        public String id() {
            return id;
        }
    }

    /** The rung of the Stop ladder that ended a run. */
    public enum Rung {
        /** The program's own way to end: KeyboardInterrupt, or what its handler of SIGINT did. */
        SIGNAL("signal"),
        /** Interrupted at every line until its stack had unwound. */
        INSIST("insist"),
        /** Ended with its interpreter. */
        REPLACE("replace");

        private final String id;

        Rung(String id) {
            this.id = id;
        }

        /** The rung's name in {@code window.pystop}. */
        public String id() {
            return id;
        }
    }

    /**
     * How a run was stopped.
     *
     * @param latencyMillis from the press until Python was ready again
     */
    public record Stop(Rung rung, double latencyMillis) {
        /** Whether the program's variables are still there. */
        public boolean variablesKept() {
            return rung != Rung.REPLACE;
        }
    }
}
