package dev.pystop.protocol;

/** What a piece of output is: written by the program to one of its streams, or the echo of the input that it has read. */
public enum OutputStreamKind {
    /** A line of input, shown where the program read it, as a terminal would have shown it while it was typed. */
    ECHO(0),
    STDOUT(1),
    STDERR(2);

    private final int descriptor;

    OutputStreamKind(int descriptor) {
        this.descriptor = descriptor;
    }

    /** The stream's POSIX file descriptor, which stands for it in shared memory and in messages. */
    int descriptor() {
        return descriptor;
    }

    static OutputStreamKind of(int descriptor) {
        for (OutputStreamKind kind : values()) {
            if (kind.descriptor == descriptor) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such stream: " + descriptor);
    }
}
