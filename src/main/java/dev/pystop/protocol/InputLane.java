package dev.pystop.protocol;

/**
 * The program's standard input on its way from page to worker: a {@link ByteRing} of UTF-8. End of file is the byte 0xFF, which
 * UTF-8 never contains; like Ctrl-D in a terminal it ends one read, not the lane.
 */
public final class InputLane {
    /** What {@link #take} returns for end of file. */
    public static final int END_OF_FILE = -1;

    private static final byte END_MARK = (byte) 0xFF;

    private final ByteRing ring;

    InputLane(ByteRing ring) {
        this.ring = ring;
    }

    /** What the page puts on the lane for end of file. */
    public static byte[] endOfFile() {
        return new byte[] {END_MARK};
    }

    /** Page: adds as much as there is room for and returns how many bytes that was. */
    public int offer(byte[] bytes, int offset, int length) {
        int count = Math.min(length, ring.free());
        ring.write(bytes, offset, count);
        return count;
    }

    /** Page: whether anything was added since the worker had {@link #taken} so much and found the lane empty. */
    public boolean wasFedAfter(int taken) {
        return ring.written() != taken;
    }

    /** Worker: how many bytes it has taken so far; wraps around. */
    public int taken() {
        return ring.taken();
    }

    /**
     * Worker: takes bytes up to the end of the line or the next end of file, as a terminal gives one line to each read; 0 if there are
     * none yet, {@link #END_OF_FILE} if that is what comes next.
     */
    public int take(byte[] target, int length) {
        int count = Math.min(length, ring.available());
        ring.peek(target, 0, count);
        for (int i = 0; i < count; i++) {
            if (target[i] == END_MARK) {
                count = i;
                if (count == 0) {
                    ring.skip(1);
                    return END_OF_FILE;
                }
            } else if (target[i] == '\n') {
                count = i + 1;
            }
        }
        ring.skip(count);
        return count;
    }

    void clear() {
        ring.clear();
    }
}
