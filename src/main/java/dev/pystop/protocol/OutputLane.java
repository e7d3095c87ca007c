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
    /** A write of so many bytes is taken whole or not at all, as by a pipe (PIPE_BUF): Stop cannot break a short line in two. */
    public static final int WHOLE_BYTES = 4096;

    private final ByteRing ring;
    private final SharedWords words;
    private final int announcedWord;
    /** The worker's: header and bytes of a short write, kept because there are so many of them. */
    private final byte[] shortEntry = new byte[HEADER_BYTES + WHOLE_BYTES];

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
        byte[] entry = count <= WHOLE_BYTES ? shortEntry : new byte[HEADER_BYTES + count];
        int header = (stream.descriptor() << 24) | count;
        for (int i = 0; i < HEADER_BYTES; i++) {
            entry[i] = (byte) (header >>> (8 * i));
        }
        // Most are so short that a call of arraycopy() would take longer.
        for (int i = 0; i < count; i++) {
            entry[HEADER_BYTES + i] = bytes[offset + i];
        }
        ring.write(entry, 0, HEADER_BYTES + count);
        return count;
    }

    /** Worker: whether the page has to be told that there is output; true once, until the page begins to drain. */
    public boolean shouldAnnounce() {
        return words.load(announcedWord) == 0 && words.add(announcedWord, 1) == 0;
    }

    /**
     * Page: takes output, oldest first: what is there when this is called, headers included no more than {@code maximumBytes}
     * unless a single write is longer. A flood refills the lane as fast as it is drained, so that draining until it is empty would never end.
     *
     * @return whether there is more
     */
    public boolean drain(int maximumBytes, OutputSink sink) {
        // Before looking, so that output which arrives from here on is announced again.
        words.store(announcedWord, 0);
        byte[] records = peek(Math.min(ring.available(), maximumBytes));
        // A print is several writes; the sink gets what belongs together in one piece.
        byte[] piece = new byte[records.length];
        int pieceLength = 0;
        OutputStreamKind pieceStream = OutputStreamKind.STDOUT;
        int taken = 0;
        while (taken + HEADER_BYTES <= records.length) {
            int end = taken + HEADER_BYTES + length(records, taken);
            if (end > records.length) {
                break;
            }
            OutputStreamKind stream = OutputStreamKind.of(records[taken + HEADER_BYTES - 1]);
            if (stream != pieceStream) {
                hand(pieceStream, piece, pieceLength, sink);
                pieceStream = stream;
                pieceLength = 0;
            }
            for (int i = taken + HEADER_BYTES; i < end; i++) {
                piece[pieceLength++] = records[i];
            }
            taken = end;
        }
        ring.skip(taken);
        hand(pieceStream, piece, pieceLength, sink);
        return ring.available() > 0;
    }

    /** What is in the lane, the last record perhaps in part: so many bytes, but no less than the first record has. */
    private byte[] peek(int bytes) {
        if (bytes <= 0) {
            return new byte[0];
        }
        byte[] header = new byte[HEADER_BYTES];
        ring.peek(header, 0, HEADER_BYTES);
        byte[] records = new byte[Math.max(bytes, HEADER_BYTES + length(header, 0))];
        ring.peek(records, 0, records.length);
        return records;
    }

    /** The length in the header at an index. */
    private static int length(byte[] records, int index) {
        return (records[index] & 0xFF) | (records[index + 1] & 0xFF) << 8 | (records[index + 2] & 0xFF) << 16;
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
