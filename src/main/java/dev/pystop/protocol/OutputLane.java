package dev.pystop.protocol;

import java.util.Arrays;

/**
 * The program's output on its way from worker to page: a {@link ByteRing} of what was written, in which the byte FF, which no UTF-8 text has,
 * announces something else: behind it stands the stream that all the rest belongs to, or a second FF for the byte itself.
 *
 * <p>The ring is what bounds a flood: when it is full the program waits, not the page. And the page sees everything that was
 * written up to the last byte, even while the worker computes and cannot send a message.
 *
 * <p>Most writes never come here: {@code terminal_writer.wat} does the same as {@link #offer} without leaving WebAssembly.
 */
public final class OutputLane {
    /** A write of so many bytes is taken whole or not at all, as by a pipe (PIPE_BUF): Stop cannot break a short line in two. */
    public static final int WHOLE_BYTES = 4096;

    private static final byte ESCAPE = (byte) 0xFF;
    /** An escape and what follows it; also what a byte may come to. */
    private static final int ESCAPED_BYTES = 2;

    private final ByteRing ring;
    private final SharedWords words;
    private final int announcedWord;
    private final int streamWord;
    /** The page's: which stream the next byte belongs to, unless it is an escape. */
    private OutputStreamKind drained = OutputStreamKind.ECHO;

    /** @param streamWord has the stream of the last byte in the ring */
    OutputLane(SharedWords words, ByteRing ring, int announcedWord, int streamWord) {
        this.words = words;
        this.ring = ring;
        this.announcedWord = announcedWord;
        this.streamWord = streamWord;
    }

    /**
     * Worker: adds as much as there is room for and returns how many bytes that was, 0 if the lane is full. Of up to 4096 bytes it
     * adds all or nothing.
     */
    public int offer(OutputStreamKind stream, byte[] bytes, int offset, int length) {
        int room = ring.free();
        int whole = Math.min(length, WHOLE_BYTES);
        if (room < whole) {
            return 0;
        }
        byte[] entry = new byte[Math.min(room, ESCAPED_BYTES * (length + 1))];
        int end = 0;
        boolean isOtherStream = words.load(streamWord) != stream.descriptor();
        if (isOtherStream) {
            if (entry.length < ESCAPED_BYTES) {
                return 0;
            }
            entry[end++] = ESCAPE;
            entry[end++] = (byte) stream.descriptor();
        }
        int count = 0;
        while (count < length) {
            byte next = bytes[offset + count];
            if (end + (next == ESCAPE ? ESCAPED_BYTES : 1) > entry.length) {
                break;
            }
            entry[end++] = next;
            if (next == ESCAPE) {
                entry[end++] = ESCAPE;
            }
            count++;
        }
        if (count < whole) {
            return 0;
        }
        if (isOtherStream) {
            words.store(streamWord, stream.descriptor());
        }
        ring.write(entry, 0, end);
        return count;
    }

    /** Worker: whether the page has to be told that there is output; true once, until the page begins to drain. */
    public boolean shouldAnnounce() {
        return words.load(announcedWord) == 0 && words.add(announcedWord, 1) == 0;
    }

    /**
     * Page: takes output, oldest first: what is there when this is called, escapes included no more than {@code maximumBytes}. A flood
     * refills the lane as fast as it is drained, so that draining until it is empty would never end.
     *
     * @return whether there is more
     */
    public boolean drain(int maximumBytes, OutputSink sink) {
        // Before looking, so that output which arrives from here on is announced again.
        words.store(announcedWord, 0);
        byte[] entries = new byte[Math.min(ring.available(), Math.max(maximumBytes, ESCAPED_BYTES))];
        ring.peek(entries, 0, entries.length);
        byte[] piece = new byte[entries.length];
        int pieceLength = 0;
        int taken = 0;
        while (taken < entries.length) {
            byte next = entries[taken];
            if (next != ESCAPE) {
                piece[pieceLength++] = next;
                taken++;
                continue;
            }
            if (taken + 1 == entries.length) {
                break; // What belongs to it is beyond the maximum.
            }
            byte escaped = entries[taken + 1];
            if (escaped == ESCAPE) {
                piece[pieceLength++] = ESCAPE;
            } else {
                hand(piece, pieceLength, sink);
                pieceLength = 0;
                drained = OutputStreamKind.of(escaped);
            }
            taken += ESCAPED_BYTES;
        }
        ring.skip(taken);
        hand(piece, pieceLength, sink);
        return ring.available() > 0;
    }

    private void hand(byte[] piece, int length, OutputSink sink) {
        if (length > 0) {
            sink.accept(drained, Arrays.copyOf(piece, length));
        }
    }

    /** Page, while the worker rests. */
    void clear() {
        ring.clear();
        words.store(announcedWord, 0);
        drained = OutputStreamKind.ECHO;
        words.store(streamWord, drained.descriptor());
    }
}
