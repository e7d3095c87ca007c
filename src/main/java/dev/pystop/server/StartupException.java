package dev.pystop.server;

/**
 * The server cannot start for a reason that a person can mend: a port in use, a missing file, a wrong option.
 *
 * <p>The message is one line in plain words, made to be printed as it is.
 */
public final class StartupException extends RuntimeException {
    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
