package dev.pystop.worker;

import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Memory without its pages of zeros, which are more than half of an interpreter's: what is kept has to be read at every start.
 *
 * <p>Words of 32 bits say how long the memory is, how many pages are kept, and the number of each; then come these pages.
 */
final class SparseMemory {
    private static final int PAGE_BYTES = 1 << 16;
    private static final int PAGE_WORDS = PAGE_BYTES / Integer.BYTES;
    private static final int HEADER_WORDS = 2;

    private SparseMemory() {}

    /** @param memory starts and ends at a whole word */
    static Uint8Array pack(Uint8Array memory) {
        Int32Array words =
                new Int32Array(memory.getBuffer(), memory.getByteOffset(), memory.getLength() / Integer.BYTES);
        int pages = (memory.getLength() + PAGE_BYTES - 1) / PAGE_BYTES;
        int[] kept = new int[pages];
        int count = 0;
        for (int page = 0; page < pages; page++) {
            if (!isZero(words, page)) {
                kept[count++] = page;
            }
        }
        int headerBytes = (HEADER_WORDS + count) * Integer.BYTES;
        Uint8Array packed = new Uint8Array(headerBytes + count * PAGE_BYTES);
        Int32Array header = new Int32Array(packed.getBuffer(), 0, HEADER_WORDS + count);
        header.set(0, memory.getLength());
        header.set(1, count);
        for (int i = 0; i < count; i++) {
            header.set(HEADER_WORDS + i, kept[i]);
            packed.set(part(memory, kept[i] * PAGE_BYTES, PAGE_BYTES), headerBytes + i * PAGE_BYTES);
        }
        return packed;
    }

    /** What was packed, in memory of its own. Of anything else comes an error, or rubbish. */
    static Uint8Array unpack(Uint8Array packed) {
        Int32Array words = new Int32Array(packed.getBuffer(), packed.getByteOffset(), HEADER_WORDS);
        int count = words.get(1);
        Int32Array pages =
                new Int32Array(packed.getBuffer(), packed.getByteOffset() + HEADER_WORDS * Integer.BYTES, count);
        int headerBytes = (HEADER_WORDS + count) * Integer.BYTES;
        Uint8Array memory = new Uint8Array(words.get(0));
        for (int i = 0; i < count; i++) {
            int target = pages.get(i) * PAGE_BYTES;
            int length = Math.min(PAGE_BYTES, memory.getLength() - target);
            memory.set(part(packed, headerBytes + i * PAGE_BYTES, length), target);
        }
        return memory;
    }

    private static boolean isZero(Int32Array words, int page) {
        int end = Math.min(words.getLength(), (page + 1) * PAGE_WORDS);
        for (int i = page * PAGE_WORDS; i < end; i++) {
            if (words.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The last page may be cut short by the memory's end. */
    private static Uint8Array part(Uint8Array bytes, int offset, int length) {
        return new Uint8Array(
                bytes.getBuffer(), bytes.getByteOffset() + offset, Math.min(length, bytes.getLength() - offset));
    }
}
