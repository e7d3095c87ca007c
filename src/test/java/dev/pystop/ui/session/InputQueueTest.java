package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.InputLane;
import dev.pystop.protocol.JvmSharedWords;
import dev.pystop.protocol.SharedMemory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class InputQueueTest {
    private final InputLane lane = new SharedMemory(new JvmSharedWords()).input();
    private final InputQueue queue = new InputQueue();

    @Test
    void shouldMoveNothingWhenThereIsNothing() {
        assertFalse(queue.pump(lane));
        queue.add(new byte[0]);
        assertFalse(queue.pump(lane));
    }

    @Test
    void shouldMoveSeveralPiecesInOrder() {
        queue.add("one\n".getBytes(StandardCharsets.UTF_8));
        queue.add("two\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(queue.pump(lane));
        assertEquals("one\ntwo\n", new String(takeAll(), StandardCharsets.UTF_8));
        assertFalse(queue.pump(lane));
    }

    @Test
    void shouldKeepWhatTheLaneHasNoRoomForAndTheOrderOfIt() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int size : new int[] {100_000, 1, 65_536, 3, 200_000}) {
            byte[] piece = new byte[size];
            for (int i = 0; i < size; i++) {
                piece[i] = (byte) ((sent.size() + i) % 251);
            }
            queue.add(piece);
            sent.writeBytes(piece);
        }
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        int pumps = 0;
        while (queue.pump(lane)) {
            pumps++;
            arrived.writeBytes(takeAll());
        }
        assertArrayEquals(sent.toByteArray(), arrived.toByteArray());
        assertTrue(pumps > 1);
    }

    @Test
    void shouldMoveNothingWhileTheLaneIsFull() {
        queue.add(new byte[100_000]);
        assertTrue(queue.pump(lane));
        assertFalse(queue.pump(lane));
    }

    @Test
    void shouldForgetTheRestOfALineThatIsHalfUnderWay() {
        queue.add(new byte[100_000]);
        queue.pump(lane);
        takeAll();
        queue.clear();
        assertFalse(queue.pump(lane));
        queue.add("next".getBytes(StandardCharsets.UTF_8));
        queue.pump(lane);
        assertEquals("next", new String(takeAll(), StandardCharsets.UTF_8));
    }

    private byte[] takeAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int count = lane.take(buffer, buffer.length);
        while (count > 0) {
            all.write(buffer, 0, count);
            count = lane.take(buffer, buffer.length);
        }
        return all.toByteArray();
    }
}
