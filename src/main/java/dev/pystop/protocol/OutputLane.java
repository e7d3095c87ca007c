package dev.pystop.protocol;

import java.util.Arrays;

/**
 * The program's output on its way from worker to page: a {@link ByteRing} of records, each a 32-bit header (stream in the
 * highest byte, length in the rest) and that many bytes.
 *
 * <p>The ring is what bounds a flood: when it is full the program waits, not the page. And the page sees everything that was
 * written up to the last byte, even while the worker computes and cannot send a message.
 */
public final class OutputLane {
    private static final int HEADER_BYTES = 4;
    private static final int LENGTH_MASK = 0xFF_FFFF;
    /** A write of so many bytes is taken whole or not at all, as by a pipe (PIPE_BUF): Stop cannot break a short line in two. */
    private static final int WHOLE_BYTES = 4096;

    private final ByteRing ring;
    private final SharedWords words;
    private final int announcedWord;

    OutputLane(SharedWords words, ByteRing ring, int announcedWord) {
        this.words = words;
        this.ring = ring;
        this.announcedWord = announcedWord;
    }

    /**
     * Worker: adds as much as there is room for and returns how many bytes that was, 0 if the lane is full. Of up to 4096 bytes it
     * adds all or nothing.
     */
    public int offer(OutputStreamKind stream, byte[] bytes, int offset, int length) {
        int count = Math.min(length, ring.free() - HEADER_BYTES);
        if (count == 0 || count < Math.min(length, WHOLE_BYTES)) {
            return 0;
        }
        byte[] entry = new byte[HEADER_BYTES + count];
        int header = (stream.descriptor() << 24) | count;
        for (int i = 0; i < HEADER_BYTES; i++) {
            entry[i] = (byte) (header >>> (8 * i));
        }
        System.arraycopy(bytes, offset, entry, HEADER_BYTES, count);
        ring.write(entry, 0, entry.length);
        return count;
    }

    /** Worker: whether the page has to be told that there is output; true once, until the page begins to drain. */
    public boolean shouldAnnounce() {
        return words.load(announcedWord) == 0 && words.add(announcedWord, 1) == 0;
    }

    /**
     * Page: takes output, oldest first: what is there when this is called, but not much more than {@code maximumBytes}. A flood
     * refills the lane as fast as it is drained, so that draining until it is empty would never end.
     *
     * @return whether there is more
     */
    public boolean drain(int maximumBytes, OutputSink sink) {
        // Before looking, so that output which arrives from here on is announced again.
        words.store(announcedWord, 0);
        int limit = Math.min(ring.available(), maximumBytes);
        byte[] header = new byte[HEADER_BYTES];
        // A print is several writes; the sink gets what belongs together in one piece.
        byte[] piece = new byte[Math.max(limit, 0)];
        int pieceLength = 0;
        OutputStreamKind pieceStream = OutputStreamKind.STDOUT;
        int taken = 0;
        while (taken < limit) {
            ring.read(header, 0, HEADER_BYTES);
            int value = 0;
            for (int i = 0; i < HEADER_BYTES; i++) {
                value |= (header[i] & 0xFF) << (8 * i);
            }
            int length = value & LENGTH_MASK;
            OutputStreamKind stream = OutputStreamKind.of(value >>> 24);
            if (stream != pieceStream) {
                hand(pieceStream, piece, pieceLength, sink);
                pieceStream = stream;
                pieceLength = 0;
            }
            if (pieceLength + length > piece.length) {
                piece = Arrays.copyOf(piece, pieceLength + length);
            }
            ring.read(piece, pieceLength, length);
            pieceLength += length;
            taken += HEADER_BYTES + length;
        }
        hand(pieceStream, piece, pieceLength, sink);
        return ring.available() > 0;
    }

    private static void hand(OutputStreamKind stream, byte[] piece, int length, OutputSink sink) {
        if (length > 0) {
            sink.accept(stream, Arrays.copyOf(piece, length));
        }
    }

    void clear() {
        ring.clear();
        words.store(announcedWord, 0);
    }
}
