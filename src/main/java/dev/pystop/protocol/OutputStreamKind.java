package dev.pystop.protocol;

/** What a piece of output is: written by the program to one of its streams, the echo of the input that it has read, or rich results. */
public enum OutputStreamKind {
    /** A line of input, shown where the program read it, as a terminal would have shown it while it was typed. */
    ECHO(0),
    STDOUT(1),
    STDERR(2),
    /** Pictures, tables and formatted text, as the records that docs/protocol.md describes. */
    RICH(3);

    private final int descriptor;

    OutputStreamKind(int descriptor) {
        this.descriptor = descriptor;
    }

    /** The stream's POSIX file descriptor, or a number of our own, which stands for it in shared memory and in messages. */
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
