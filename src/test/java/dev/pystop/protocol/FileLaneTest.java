package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FileLaneTest {
    private final SharedMemory memory = new SharedMemory(new JvmSharedWords());
    private final FileLane lane = memory.files();

    @Test
    void shouldGiveBackRecordsInTheirOrder() {
        assertTrue(lane.offer(new byte[] {1, 2}));
        assertTrue(lane.offer(new byte[] {3}));

        assertArrayEquals(new byte[] {1, 2, 3}, lane.take());
        assertEquals(0, lane.take().length);
    }

    @Test
    void shouldTakeARecordWholeOrNotAtAll() {
        byte[] large = new byte[lane.largestRecord()];
        assertTrue(lane.offer(large));
        assertTrue(lane.offer(large));
        assertFalse(lane.offer(new byte[1]));

        assertEquals(2 * large.length, lane.take().length);

        assertTrue(lane.offer(new byte[1]));
    }

    @Test
    void shouldGoRoundItsEnd() {
        byte[] record = new byte[lane.largestRecord() - 1];
        for (int i = 0; i < 7; i++) {
            record[0] = (byte) i;
            record[record.length - 1] = (byte) -i;
            assertTrue(lane.offer(record));
            assertArrayEquals(record, lane.take());
        }
    }

    @Test
    void shouldAnnounceOnceUntilThePageTakesWhatThereIs() {
        assertTrue(lane.offer(new byte[1]));
        assertTrue(lane.shouldAnnounce());
        assertTrue(lane.offer(new byte[1]));
        assertFalse(lane.shouldAnnounce());

        lane.take();

        assertTrue(lane.offer(new byte[1]));
        assertTrue(lane.shouldAnnounce());
    }

    @Test
    void shouldKeepWhatIsInItWhenARunBegins() {
        assertTrue(lane.offer(new byte[] {7}));

        memory.beginRun();

        assertArrayEquals(new byte[] {7}, lane.take());
    }

    @Test
    void shouldTellTheSizeOfTheHeapWhateverItIs() {
        assertEquals(0, memory.heapBytes());
        memory.heapGrewTo(480);
        assertEquals(480 * 65_536.0, memory.heapBytes());
        memory.heapGrewTo(65_536);
        assertEquals(4096.0 * 1024 * 1024, memory.heapBytes());
    }
}
