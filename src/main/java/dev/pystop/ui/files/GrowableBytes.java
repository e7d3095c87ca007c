package dev.pystop.ui.files;

import java.util.Arrays;

/** The content of a file: bytes that can be written anywhere, and cut. */
final class GrowableBytes {
    /** Up to here the room doubles as needed; beyond, it grows by a quarter, so that large files do not waste as much again. */
    private static final int DOUBLING_LIMIT = 1024 * 1024;

    private byte[] bytes = new byte[0];
    private int size;

    int size() {
        return size;
    }

    /** Writes bytes at a position; what lies between the old end and there becomes 0. */
    void write(int position, byte[] source) {
        int end = position + source.length;
        reserve(end);
        System.arraycopy(source, 0, bytes, position, source.length);
        size = Math.max(size, end);
    }

    /** Cuts the content, or fills it up with zeros. */
    void resize(int newSize) {
        if (newSize < size) {
            bytes = Arrays.copyOf(bytes, newSize);
        } else {
            reserve(newSize);
        }
        size = newSize;
    }

    byte[] copyOfRange(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private void reserve(int needed) {
        if (needed > bytes.length) {
            int growth = bytes.length < DOUBLING_LIMIT ? bytes.length : bytes.length / 4;
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + growth));
        }
    }
}
