package dev.pystop.server.exercises;

/** A track or an exercise cannot be used as it is; the message is a sentence for its author. */
public final class BrokenContentException extends Exception {
    private static final long serialVersionUID = 1;

    BrokenContentException(String message) {
        super(message);
    }
}
