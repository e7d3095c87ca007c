package dev.pystop.ui.session;

import dev.pystop.protocol.InputLane;
import java.util.ArrayDeque;

/** Input that the program has not taken yet; keeps what the lane in shared memory has no room for, so lines may be of any length. */
final class InputQueue {
    private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
    /** How much of the first piece is on the lane already. */
    private int offset;

    void add(byte[] bytes) {
        if (bytes.length > 0) {
            pieces.add(bytes);
        }
    }

    void clear() {
        pieces.clear();
        offset = 0;
    }

    /** Moves as much as possible to the lane; returns whether anything was moved. */
    boolean pump(InputLane lane) {
        boolean moved = false;
        while (!pieces.isEmpty()) {
            byte[] first = pieces.element();
            int count = lane.offer(first, offset, first.length - offset);
            moved |= count > 0;
            offset += count;
            if (offset < first.length) {
                break;
            }
            pieces.remove();
            offset = 0;
        }
        return moved;
    }
}
