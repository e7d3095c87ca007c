package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SharedMemoryTest {
    private static final int SIGINT = 2;
    /** Bytes in the output ring. */
    private static final int CHANGE_OF_STREAMS = 2;

    private static final int HEADER_BYTES = 128;
    private static final int FILES_BYTES = 256 * 1024;

    private final JvmSharedWords words = new JvmSharedWords();
    private final SharedMemory memory = new SharedMemory(words);

    @Test
    void shouldTellWhoseTimeIsUpUntilTheNextRunAndWhetherThatWasSeen() {
        SharedMemory memory = new SharedMemory(new JvmSharedWords());
        memory.beginRun();
        assertFalse(memory.isTimeUp(1));
        memory.timeIsUp(1);
        assertTrue(memory.isSignalPending());
        assertFalse(memory.isTimeUpSeen(1));
        assertFalse(memory.isTimeUp(2), "what runs now has had no time yet");
        assertFalse(memory.isTimeUpSeen(1));
        assertTrue(memory.isTimeUp(1));
        assertTrue(memory.isTimeUpSeen(1));
        memory.beginRun();
        assertFalse(memory.isTimeUp(1));
    }

    @Test
    void shouldPutTheSignalIntoTheVeryFirstByte() {
        memory.sendSignal(SIGINT);
        assertEquals(SIGINT, words.copyOfRange(0, 1)[0]);
    }

    @Test
    void shouldKeepHeaderAndLanesApart() {
        // Given a header with something in every word that may be there,
        memory.press(SIGINT);
        // when both lanes are full to the brim with different bytes,
        byte[] input = filled(SharedMemory.BYTES, 0x11);
        byte[] output = filled(SharedMemory.BYTES, 0x22);
        int inputSize = memory.input().offer(input, 0, input.length);
        int outputSize = memory.output().offer(OutputStreamKind.STDOUT, output, 0, output.length);
        // then each has its bytes, header and lanes fill the block exactly, and the header's bytes are none of theirs.
        byte[] arrived = new byte[inputSize];
        assertEquals(inputSize, memory.input().take(arrived, arrived.length));
        assertArrayEquals(filled(inputSize, 0x11), arrived);
        memory.output().drain(Integer.MAX_VALUE, (stream, bytes) -> {
            assertEquals(OutputStreamKind.STDOUT, stream);
            assertArrayEquals(filled(outputSize, 0x22), bytes);
        });
        assertEquals(SharedMemory.BYTES, HEADER_BYTES + inputSize + CHANGE_OF_STREAMS + outputSize + FILES_BYTES);
        for (byte value : words.copyOfRange(HEADER_BYTES, HEADER_BYTES + inputSize)) {
            assertEquals(0x11, value);
        }
        assertTrue(memory.isSignalPending());
        assertFalse(memory.isPressAcknowledged());
    }

    @Test
    void shouldHaveOneSizeForAllBlocks() {
        assertEquals(HEADER_BYTES + 64 * 1024 + 512 * 1024 + FILES_BYTES, SharedMemory.BYTES);
        assertEquals(0, SharedMemory.BYTES % Integer.BYTES);
    }

    @Test
    void shouldTellTheTerminalsSize() {
        memory.setTerminalSize(132, 43);
        assertEquals(132, memory.terminalColumns());
        assertEquals(43, memory.terminalRows());
        memory.setTerminalSize(1_000_000, 65_535);
        assertEquals(65_535, memory.terminalColumns());
        assertEquals(65_535, memory.terminalRows());
    }

    @Test
    void shouldLetTheWorkerTakeEachPressOnce() {
        assertFalse(memory.takePress());
        memory.press(SIGINT);
        assertFalse(memory.isPressAcknowledged());
        assertTrue(memory.takePress());
        assertTrue(memory.isPressAcknowledged());
        assertFalse(memory.takePress());
        memory.press(SIGINT);
        assertTrue(memory.takePress());
    }

    @Test
    void shouldLetTheWorkerGiveAPressBack() {
        memory.press(SIGINT);
        assertTrue(memory.takePress());
        memory.returnPress();
        assertFalse(memory.isPressAcknowledged());
        assertTrue(memory.takePress());
        assertFalse(memory.takePress());
    }

    @Test
    void shouldNotCountARepeatedSignalAsAPress() {
        memory.press(SIGINT);
        assertTrue(memory.takePress());
        memory.sendSignal(SIGINT);
        assertFalse(memory.takePress());
    }

    @Test
    void shouldTakePressesThatCameTogetherAsOne() {
        memory.press(SIGINT);
        memory.press(SIGINT);
        assertTrue(memory.takePress());
        assertFalse(memory.takePress());
        assertTrue(memory.isPressAcknowledged());
    }

    @Test
    void shouldNotTakeSignalsOtherThanSigintForAPress() {
        memory.sendSignal(10);
        assertTrue(memory.isSignalPending());
        assertTrue(memory.isPressAcknowledged());
    }

    @Test
    void shouldBeginARunWithoutAnythingOfTheLast() {
        // Given a press that came too late, input that nobody read, and output that nobody took,
        memory.press(SIGINT);
        memory.input().offer(new byte[] {1, 2, 3}, 0, 3);
        memory.output().offer(OutputStreamKind.STDERR, new byte[] {4}, 0, 1);
        assertTrue(memory.output().shouldAnnounce());
        // when a run begins,
        memory.beginRun();
        // then all that is gone.
        assertFalse(memory.isSignalPending());
        assertTrue(memory.isPressAcknowledged());
        assertFalse(memory.takePress());
        assertEquals(0, memory.input().take(new byte[10], 10));
        assertFalse(memory.output().drain(100, (stream, bytes) -> {
            throw new AssertionError("output of the last run");
        }));
        assertTrue(memory.output().shouldAnnounce());
    }

    @Test
    void shouldNotWaitForNewsThatCameAfterTheTicket() {
        int ticket = memory.newsTicket();
        memory.wakeWorker();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> memory.awaitNews(ticket, Double.POSITIVE_INFINITY), "a lost wake-up");
    }

    @Test
    void shouldWakeAWaitingWorkerForASignal() throws InterruptedException {
        int ticket = memory.newsTicket();
        Thread worker = new Thread(() -> memory.awaitNews(ticket, Double.POSITIVE_INFINITY));
        worker.start();
        memory.press(SIGINT);
        worker.join(20_000);
        assertFalse(worker.isAlive());
    }

    @Test
    void shouldWaitNoLongerThanIsAsked() {
        int ticket = memory.newsTicket();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> memory.awaitNews(ticket, 5));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
