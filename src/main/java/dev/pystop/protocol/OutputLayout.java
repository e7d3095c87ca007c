package dev.pystop.protocol;

/**
 * Where the parts of the {@link OutputLane} lie in shared memory.
 *
 * @param written offset of the word with the bytes ever written
 * @param read offset of the word with the bytes ever read
 * @param announced offset of the word that says whether the page has been told of output
 * @param stream offset of the word with the stream of the last byte
 * @param ring offset of the ring
 * @param capacity of the ring in bytes, a power of two
 */
public record OutputLayout(int written, int read, int announced, int stream, int ring, int capacity) {}
