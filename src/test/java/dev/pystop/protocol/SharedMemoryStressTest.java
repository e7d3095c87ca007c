package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Page and worker as two real threads that wait for each other through the shared words, as in the browser. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SharedMemoryStressTest {
    private static final int TOTAL_BYTES = 4 * 1024 * 1024;

    private final SharedMemory memory = memoryWithCountersNearTheirOverflow();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @Test
    void shouldCarryAllOutputInOrderWhileBothSidesRace() throws InterruptedException {
        Thread worker = start(() -> {
            Random random = new Random(1);
            byte[] piece = new byte[50_000];
            int sent = 0;
            while (sent < TOTAL_BYTES) {
                int length = Math.min(1 + random.nextInt(piece.length), TOTAL_BYTES - sent);
                for (int i = 0; i < length; i++) {
                    piece[i] = expected(sent + i);
                }
                int offset = 0;
                while (offset < length) {
                    int ticket = memory.newsTicket();
                    int count = memory.output().offer(OutputStreamKind.STDOUT, piece, offset, length - offset);
                    if (count == 0) {
                        memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
                    }
                    offset += count;
                }
                sent += length;
            }
        });
        int[] received = {0};
        while (received[0] < TOTAL_BYTES && failure.get() == null) {
            memory.output().drain(32 * 1024, (stream, bytes) -> {
                assertEquals(OutputStreamKind.STDOUT, stream);
                for (byte value : bytes) {
                    if (value != expected(received[0])) {
                        throw new AssertionError("wrong byte at " + received[0]);
                    }
                    received[0]++;
                }
            });
            memory.wakeWorker();
        }
        worker.join();
        assertNull(failure.get());
        assertEquals(TOTAL_BYTES, received[0]);
    }

    @Test
    void shouldCarryAllInputInOrderWhileBothSidesRace() throws InterruptedException {
        int[] received = {0};
        int[] endsOfFile = {0};
        Thread worker = start(() -> {
            Random random = new Random(2);
            byte[] buffer = new byte[8192];
            while (received[0] < TOTAL_BYTES || endsOfFile[0] == 0) {
                int ticket = memory.newsTicket();
                int count = memory.input().take(buffer, 1 + random.nextInt(buffer.length));
                if (count == 0) {
                    memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
                } else if (count == InputLane.END_OF_FILE) {
                    endsOfFile[0]++;
                } else {
                    for (int i = 0; i < count; i++) {
                        if (buffer[i] != expected(received[0])) {
                            throw new AssertionError("wrong byte at " + received[0]);
                        }
                        received[0]++;
                    }
                }
            }
        });
        Random random = new Random(3);
        byte[] piece = new byte[100_000];
        int sent = 0;
        while (sent < TOTAL_BYTES && failure.get() == null) {
            int length = Math.min(1 + random.nextInt(piece.length), TOTAL_BYTES - sent);
            for (int i = 0; i < length; i++) {
                piece[i] = expected(sent + i);
            }
            sent += memory.input().offer(piece, 0, length);
            memory.wakeWorker();
        }
        byte[] end = InputLane.endOfFile();
        while (memory.input().offer(end, 0, end.length) == 0 && failure.get() == null) {
            memory.wakeWorker();
        }
        memory.wakeWorker();
        worker.join();
        assertNull(failure.get());
        assertEquals(TOTAL_BYTES, received[0]);
        assertEquals(1, endsOfFile[0]);
    }

    @Test
    void shouldNeverLoseAPressAndNeverCountOneTwice() throws InterruptedException {
        int presses = 2000;
        int[] taken = {0};
        Thread worker = start(() -> {
            while (taken[0] < presses) {
                int ticket = memory.newsTicket();
                if (memory.isSignalPending()) {
                    memory.clearSignal();
                    if (memory.takePress()) {
                        taken[0]++;
                    }
                } else {
                    memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
                }
            }
        });
        for (int i = 0; i < presses && failure.get() == null; i++) {
            memory.press(2);
            while (!memory.isPressAcknowledged() && failure.get() == null) {
                memory.sendSignal(2);
            }
        }
        worker.join();
        assertNull(failure.get());
        assertEquals(presses, taken[0]);
        assertTrue(memory.isPressAcknowledged());
    }

    private Thread start(Runnable action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** No power of two, so that a piece at the wrong place shows, and never the mark for end of file. */
    private static byte expected(int position) {
        return (byte) (position % 251);
    }

    private static SharedMemory memoryWithCountersNearTheirOverflow() {
        JvmSharedWords words = new JvmSharedWords();
        for (int word = 4; word <= 7; word++) {
            words.store(word, Integer.MAX_VALUE - 100_000);
        }
        return new SharedMemory(words);
    }
}
