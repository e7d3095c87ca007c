package dev.pystop.protocol;

/**
 * The exception that ended a run.
 *
 * @param type the exception's class name
 * @param message its text
 * @param line the innermost line of the program's own file that was involved, from 1; 0 if none was
 * @param traceback what was printed to stderr
 * @param hint a sentence for a beginner about what it means and where to look; empty if there is none
 */
public record RunError(String type, String message, int line, String traceback, String hint) {}
