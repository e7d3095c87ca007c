package dev.pystop.protocol;

/** Which of the program's streams a piece of output was written to. */
public enum OutputStreamKind {
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
        return descriptor == STDERR.descriptor ? STDERR : STDOUT;
    }
}
