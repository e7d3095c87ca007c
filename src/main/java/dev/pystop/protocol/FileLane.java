package dev.pystop.protocol;

/**
 * What the program does to its files, on its way from worker to page: a {@link ByteRing} of {@link FileChangeCodec}'s records.
 *
 * <p>Memory, and not messages, for three reasons: what a worker has posted is lost when it is terminated before the page has
 * looked, but the page can still take what is in here; a full ring holds up the program, never the page; and a record costs a
 * fraction of a message.
 */
public final class FileLane {
    private final ByteRing ring;
    private final SharedWords words;
    private final int announcedWord;
    private final int capacity;

    FileLane(SharedWords words, ByteRing ring, int capacity, int announcedWord) {
        this.words = words;
        this.ring = ring;
        this.capacity = capacity;
        this.announcedWord = announcedWord;
    }

    /** No record may be larger, in bytes. Half of the lane, so that one is written while another is read. */
    public int largestRecord() {
        return capacity / 2;
    }

    /** Worker: adds a record, or returns false if there is no room for it now. */
    public boolean offer(byte[] record) {
        if (ring.free() < record.length) {
            return false;
        }
        ring.write(record, 0, record.length);
        return true;
    }

    /** Worker, after each record: whether the page has to be told; true once, until the page takes what there is. */
    public boolean shouldAnnounce() {
        return words.load(announcedWord) == 0 && words.add(announcedWord, 1) == 0;
    }

    /**
     * Page: takes the records that are there now. Never more than the lane holds, so that a flood does not keep the page busy:
     * what comes meanwhile is announced again.
     */
    public byte[] take() {
        // Before looking, so that records which arrive from here on are announced again.
        words.store(announcedWord, 0);
        byte[] records = new byte[ring.available()];
        ring.read(records, 0, records.length);
        return records;
    }
}
