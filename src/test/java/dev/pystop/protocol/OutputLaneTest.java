package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class OutputLaneTest {
    private static final int EVERYTHING = Integer.MAX_VALUE;
    private static final int CAPACITY = SharedMemory.outputLayout().capacity();
    /** Bytes in the ring. */
    private static final int CHANGE_OF_STREAMS = 2;

    private final OutputLane lane = new SharedMemory(new JvmSharedWords()).output();
    private final List<String> shown = new ArrayList<>();
    private final OutputSink show =
            (stream, bytes) -> shown.add(stream + " " + new String(bytes, StandardCharsets.UTF_8));

    @Test
    void shouldKeepTheOrderOfBothStreams() {
        offer(OutputStreamKind.STDOUT, "one");
        offer(OutputStreamKind.STDERR, "two");
        offer(OutputStreamKind.STDOUT, "three");
        assertFalse(lane.drain(EVERYTHING, show));
        assertEquals(List.of("STDOUT one", "STDERR two", "STDOUT three"), shown);
    }

    @Test
    void shouldTakeAsMuchAsThereIsRoomForAndThenNothing() {
        byte[] flood = new byte[1 << 20];
        int first = lane.offer(OutputStreamKind.STDOUT, flood, 0, flood.length);
        assertTrue(first > 0 && first < flood.length);
        assertEquals(0, lane.offer(OutputStreamKind.STDOUT, flood, first, flood.length - first));
        List<Integer> sizes = new ArrayList<>();
        assertFalse(lane.drain(EVERYTHING, (stream, bytes) -> sizes.add(bytes.length)));
        assertEquals(List.of(first), sizes);
        // Now there is no change of streams before it.
        assertEquals(CAPACITY, lane.offer(OutputStreamKind.STDOUT, flood, 0, flood.length));
    }

    @Test
    void shouldNotBreakAShortWriteInTwo() {
        byte[] flood = new byte[1 << 20];
        int shortWrite = 4096;
        int capacity = lane.offer(OutputStreamKind.STDOUT, flood, 0, flood.length);
        lane.drain(EVERYTHING, (stream, bytes) -> {});
        assertEquals(CHANGE_OF_STREAMS + capacity, CAPACITY);
        lane.offer(OutputStreamKind.STDOUT, flood, 0, CAPACITY - shortWrite + 1);

        assertEquals(0, lane.offer(OutputStreamKind.STDOUT, flood, 0, shortWrite));
        lane.drain(EVERYTHING, (stream, bytes) -> {});
        assertEquals(shortWrite, lane.offer(OutputStreamKind.STDOUT, flood, 0, shortWrite));
    }

    @Test
    void shouldNotChangeStreamsForAWriteThatItHasNoRoomFor() {
        byte[] flood = new byte[CAPACITY];
        lane.offer(OutputStreamKind.STDOUT, flood, 0, CAPACITY - CHANGE_OF_STREAMS - 1);
        assertEquals(0, lane.offer(OutputStreamKind.STDERR, flood, 0, 1));
        offer(OutputStreamKind.STDOUT, "x");
        lane.drain(EVERYTHING, (stream, bytes) -> assertEquals(OutputStreamKind.STDOUT, stream));
    }

    @Test
    void shouldHandOnTheByteThatItEscapesWith() {
        byte[] bytes = {'a', (byte) 0xFF, 1, (byte) 0xFF, (byte) 0xFF, 2};
        assertEquals(bytes.length, lane.offer(OutputStreamKind.STDOUT, bytes, 0, bytes.length));
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        // Byte by byte, so that each drain would cut an escape that is not kept together.
        while (lane.drain(1, (stream, piece) -> {
            assertEquals(OutputStreamKind.STDOUT, stream);
            arrived.writeBytes(piece);
        })) {
            assertTrue(arrived.size() < bytes.length);
        }
        assertArrayEquals(bytes, arrived.toByteArray());
    }

    @Test
    void shouldTakeAsMuchAsThereIsRoomForOfBytesThatAreEscaped() {
        byte[] flood = new byte[CAPACITY];
        Arrays.fill(flood, (byte) 0xFF);
        int count = lane.offer(OutputStreamKind.STDOUT, flood, 0, flood.length);
        assertEquals((CAPACITY - CHANGE_OF_STREAMS) / 2, count);
        lane.drain(EVERYTHING, (stream, bytes) -> assertArrayEquals(Arrays.copyOf(flood, count), bytes));
    }

    @Test
    void shouldDrainWhatFitsIntoWhatIsAskedForAndSayThatThereIsMore() {
        for (int i = 0; i < 10; i++) {
            offer(OutputStreamKind.STDOUT, "0123456789");
        }
        assertTrue(lane.drain(CHANGE_OF_STREAMS + 27, show));
        assertFalse(lane.drain(EVERYTHING, show));
        // What was written to one stream comes in one piece.
        assertEquals(
                List.of("STDOUT " + "0123456789".repeat(2) + "0123456", "STDOUT 789" + "0123456789".repeat(7)), shown);
    }

    @Test
    void shouldEndADrainAlthoughAFloodGoesOn() {
        // Given a program that fills the lane as fast as it is emptied: here, from inside the very sink that empties
        // it.
        byte[] piece = new byte[1000];
        AtomicBoolean flooding = new AtomicBoolean(true);
        List<Integer> pieces = new ArrayList<>();
        OutputSink floodingSink = (stream, bytes) -> {
            pieces.add(bytes.length);
            if (flooding.get()) {
                lane.offer(OutputStreamKind.STDOUT, piece, 0, piece.length);
            }
        };
        lane.offer(OutputStreamKind.STDOUT, piece, 0, piece.length);
        // When the page wants all that there is, then it gets what was there when it asked.
        boolean more = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> lane.drain(EVERYTHING, floodingSink));
        assertTrue(more);
        assertEquals(List.of(1000), pieces);
    }

    @Test
    void shouldEndADrainAlthoughAnotherThreadFloods() throws InterruptedException {
        byte[] piece = new byte[100];
        AtomicBoolean flooding = new AtomicBoolean(true);
        Thread program = new Thread(() -> {
            while (flooding.get()) {
                lane.offer(OutputStreamKind.STDOUT, piece, 0, piece.length);
            }
        });
        program.start();
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < 100; i++) {
                    ByteArrayOutputStream taken = new ByteArrayOutputStream();
                    lane.drain(EVERYTHING, (stream, bytes) -> taken.write(bytes, 0, bytes.length));
                    assertTrue(taken.size() <= SharedMemory.BYTES);
                }
            });
        } finally {
            flooding.set(false);
            program.join();
        }
    }

    @Test
    void shouldBeAnnouncedOnceUntilThePageLooks() {
        assertTrue(lane.shouldAnnounce());
        assertFalse(lane.shouldAnnounce());
        lane.drain(EVERYTHING, show);
        assertTrue(lane.shouldAnnounce());
        assertFalse(lane.shouldAnnounce());
    }

    @Test
    void shouldAnnounceAgainWhatArrivesWhileThePageLooks() {
        offer(OutputStreamKind.STDOUT, "a");
        assertTrue(lane.shouldAnnounce());
        List<Boolean> announcements = new ArrayList<>();
        lane.drain(EVERYTHING, (stream, bytes) -> {
            offer(OutputStreamKind.STDOUT, "b");
            announcements.add(lane.shouldAnnounce());
        });
        assertEquals(List.of(true), announcements);
    }

    private void offer(OutputStreamKind stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(bytes.length, lane.offer(stream, bytes, 0, bytes.length));
    }
}
