package dev.pystop.e2e.support;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended, as {@code window.pystop} tells it.
 *
 * @param status {@code finished}, {@code failed}, {@code stopped} or {@code crashed}
 * @param durationMs from the order to run to the end, in milliseconds
 */
public record RunResult(
        String status,
        int exitCode,
        @Nullable Raised error,
        @Nullable Stop stop,
        double durationMs) {
    /** What the program raised; {@code line} is null if none of the program's own was involved. */
    public record Raised(
            String type, String message, @Nullable Integer line, String traceback) {}

    /** How the run was stopped. */
    public record Stop(String rung, double latencyMs, boolean variablesKept) {}
}
