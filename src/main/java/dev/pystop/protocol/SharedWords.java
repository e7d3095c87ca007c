package dev.pystop.protocol;

/**
 * A block of memory that two threads share, seen as 32-bit words that are read and written atomically and as bytes that are
 * not. In the browser it is a {@code SharedArrayBuffer}; in unit tests the JVM's own memory.
 */
public interface SharedWords {
    /** The word at an index, with the memory effects of a volatile read. */
    int load(int word);

    /** Sets a word, with the memory effects of a volatile write. */
    void store(int word, int value);

    /** Adds to a word and returns its value from before. */
    int add(int word, int delta);

    /** Wakes every thread that is in {@link #await} on this word. */
    void wakeAll(int word);

    /**
     * Blocks until somebody wakes this word, at most {@code milliseconds}; returns at once if the word has another value than
     * {@code expected}. May return early. Forbidden on a page's main thread.
     */
    void await(int word, int expected, double milliseconds);

    /** Copies bytes out of the block. Only words that were written before order them. */
    void read(int byteOffset, byte[] target, int targetOffset, int length);

    /** Copies bytes into the block. */
    void write(int byteOffset, byte[] source, int sourceOffset, int length);
}
