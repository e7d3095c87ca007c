package dev.pystop.protocol;

/**
 * A first-in, first-out queue of bytes in shared memory with one writer and one reader, each on its own thread.
 *
 * <p>Two words count the bytes ever written and ever read; they only grow, and wrap around together. The writer alone
 * changes the first, the reader alone the second, so no lock is needed (the classic single-producer, single-consumer ring).
 */
final class ByteRing {
    private final SharedWords words;
    private final int writtenWord;
    private final int readWord;
    private final int byteOffset;
    private final int capacity;

    /** @param capacity in bytes; a power of two, so that positions stay right when the counters wrap around */
    ByteRing(SharedWords words, int writtenWord, int readWord, int byteOffset, int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two");
        }
        this.words = words;
        this.writtenWord = writtenWord;
        this.readWord = readWord;
        this.byteOffset = byteOffset;
        this.capacity = capacity;
    }

    /** How many bytes were ever written; wraps around. */
    int written() {
        return words.load(writtenWord);
    }

    /** How many bytes were ever taken; wraps around. */
    int taken() {
        return words.load(readWord);
    }

    /** How many bytes the reader can take now. */
    int available() {
        return written() - taken();
    }

    /** How many bytes the writer can add now. */
    int free() {
        return capacity - available();
    }

    /** Adds bytes, all of them at once for the reader. The writer has made sure that there is room. */
    void write(byte[] source, int offset, int length) {
        int written = words.load(writtenWord);
        int position = written & (capacity - 1);
        int untilEnd = Math.min(length, capacity - position);
        words.write(byteOffset + position, source, offset, untilEnd);
        words.write(byteOffset, source, offset + untilEnd, length - untilEnd);
        words.store(writtenWord, written + length);
    }

    /** Takes as many bytes as fit into the target and returns their number, 0 if there are none. */
    int read(byte[] target, int offset, int length) {
        int count = Math.min(length, available());
        peek(target, offset, count);
        skip(count);
        return count;
    }

    /** Copies bytes without taking them. The reader has made sure that there are so many. */
    void peek(byte[] target, int offset, int length) {
        int position = words.load(readWord) & (capacity - 1);
        int untilEnd = Math.min(length, capacity - position);
        words.read(byteOffset + position, target, offset, untilEnd);
        words.read(byteOffset, target, offset + untilEnd, length - untilEnd);
    }

    /** Takes bytes without looking at them. */
    void skip(int length) {
        words.store(readWord, words.load(readWord) + length);
    }

    /** Forgets what is queued. Only while the other side rests. */
    void clear() {
        words.store(readWord, words.load(writtenWord));
    }
}
