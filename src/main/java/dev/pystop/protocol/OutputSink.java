package dev.pystop.protocol;

/** Takes pieces of output in the order in which the program wrote them. */
@FunctionalInterface
public interface OutputSink {
    /**
     * Takes the next piece.
     *
     * @param bytes UTF-8, possibly cut in the middle of a character; the sink may keep the array
     */
    void accept(OutputStreamKind stream, byte[] bytes);
}
