package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class InputLaneTest {
    private final InputLane lane = new SharedMemory(new JvmSharedWords()).input();

    @Test
    void shouldHandOverWhatWasTyped() {
        offer("Grüße\n");
        assertEquals("Grüße\n", take(100));
        assertEquals(0, lane.take(new byte[10], 10));
    }

    @Test
    void shouldHandOverNoMoreThanIsAskedFor() {
        offer("abcdef");
        assertEquals("abcd", take(4));
        assertEquals("ef", take(4));
    }

    @Test
    void shouldHandOverOneLineAtATime() {
        offer("one\ntwo\n\nthree");
        assertEquals("one\n", take(100));
        assertEquals("two\n", take(100));
        assertEquals("\n", take(100));
        assertEquals("three", take(100));
    }

    @Test
    void shouldEndOneReadAtTheEndOfFileAndGoOnAfterIt() {
        offer("before");
        offer(InputLane.endOfFile());
        offer("after");
        assertEquals("before", take(100));
        assertEquals(InputLane.END_OF_FILE, lane.take(new byte[100], 100));
        assertEquals("after", take(100));
    }

    @Test
    void shouldGiveEveryEndOfFileItsOwnRead() {
        offer(InputLane.endOfFile());
        offer(InputLane.endOfFile());
        assertEquals(InputLane.END_OF_FILE, lane.take(new byte[100], 100));
        assertEquals(InputLane.END_OF_FILE, lane.take(new byte[100], 100));
        assertEquals(0, lane.take(new byte[100], 100));
    }

    @Test
    void shouldTakeAsMuchAsThereIsRoomForAndTheRestLater() {
        byte[] line = new byte[200_000];
        for (int i = 0; i < line.length; i++) {
            line[i] = (byte) ('a' + i % 26);
        }
        byte[] arrived = new byte[line.length];
        int offered = 0;
        int taken = 0;
        byte[] buffer = new byte[8192];
        boolean wasFull = false;
        while (taken < line.length) {
            int count = lane.offer(line, offered, line.length - offered);
            wasFull |= offered + count < line.length;
            offered += count;
            int got = lane.take(buffer, buffer.length);
            System.arraycopy(buffer, 0, arrived, taken, got);
            taken += got;
        }
        assertTrue(wasFull, "the line was meant to be longer than the lane");
        assertEquals(new String(line, StandardCharsets.US_ASCII), new String(arrived, StandardCharsets.US_ASCII));
    }

    @Test
    void shouldTellThePageWhetherAQuestionForInputIsOutOfDate() {
        offer("first\n");
        take(100);
        int askedAt = lane.taken();
        assertFalse(lane.wasFedAfter(askedAt));
        offer("second\n");
        assertTrue(lane.wasFedAfter(askedAt));
        take(100);
        assertTrue(lane.wasFedAfter(askedAt));
        assertFalse(lane.wasFedAfter(lane.taken()));
    }

    private void offer(String text) {
        offer(text.getBytes(StandardCharsets.UTF_8));
    }

    private void offer(byte[] bytes) {
        assertEquals(bytes.length, lane.offer(bytes, 0, bytes.length));
    }

    private String take(int most) {
        byte[] buffer = new byte[most];
        return new String(buffer, 0, lane.take(buffer, most), StandardCharsets.UTF_8);
    }
}
