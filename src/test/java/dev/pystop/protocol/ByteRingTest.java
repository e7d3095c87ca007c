package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ByteRingTest {
    private static final int HEADER = 8;
    private static final int CAPACITY = 16;
    private static final int GUARD = 8;

    private final JvmSharedWords words = new JvmSharedWords(HEADER + CAPACITY + GUARD);
    private final ByteRing ring = new ByteRing(words, 0, 1, HEADER, CAPACITY);

    @Test
    void shouldGiveBytesBackInTheOrderInWhichTheyCame() {
        write(1, 2, 3);
        write(4);
        assertArrayEquals(bytes(1, 2), read(2));
        assertArrayEquals(bytes(3, 4), read(10));
        assertArrayEquals(bytes(), read(10));
    }

    @Test
    void shouldCountWhatIsThereAndWhatIsFree() {
        assertEquals(0, ring.available());
        assertEquals(CAPACITY, ring.free());
        write(1, 2, 3);
        assertEquals(3, ring.available());
        assertEquals(CAPACITY - 3, ring.free());
    }

    @Test
    void shouldHoldAsMuchAsItsCapacityAndStayInsideItsPlace() {
        byte[] full = new byte[CAPACITY];
        Arrays.fill(full, (byte) 7);
        ring.write(full, 0, CAPACITY);
        assertEquals(0, ring.free());
        assertArrayEquals(new byte[GUARD], words.copyOfRange(HEADER + CAPACITY, words.size()));
        assertArrayEquals(full, read(CAPACITY + 1));
    }

    @Test
    void shouldGoOnAtItsBeginningWhenItsEndIsReached() {
        for (int round = 0; round < 50; round++) {
            byte[] piece = bytes(round, round + 1, round + 2, round + 3, round + 4);
            ring.write(piece, 0, piece.length);
            assertArrayEquals(piece, read(CAPACITY));
        }
        assertArrayEquals(new byte[GUARD], words.copyOfRange(HEADER + CAPACITY, words.size()));
    }

    @Test
    void shouldSurviveTheOverflowOfItsCounters() {
        words.store(0, Integer.MAX_VALUE - 20);
        words.store(1, Integer.MAX_VALUE - 20);
        for (int round = 0; round < 10; round++) {
            byte[] piece = bytes(round, round + 1, round + 2, round + 3, round + 4, round + 5, round + 6);
            ring.write(piece, 0, piece.length);
            assertEquals(piece.length, ring.available());
            assertArrayEquals(piece, read(CAPACITY));
        }
    }

    @Test
    void shouldShowBytesWithoutTakingThem() {
        write(1, 2, 3);
        byte[] seen = new byte[2];
        ring.peek(seen, 0, 2);
        assertArrayEquals(bytes(1, 2), seen);
        assertEquals(3, ring.available());
        ring.skip(2);
        assertArrayEquals(bytes(3), read(CAPACITY));
    }

    @Test
    void shouldForgetWhatIsQueued() {
        write(1, 2, 3);
        ring.clear();
        assertEquals(0, ring.available());
        write(4);
        assertArrayEquals(bytes(4), read(CAPACITY));
    }

    @Test
    void shouldReadIntoTheMiddleOfAnArray() {
        write(1, 2);
        byte[] target = new byte[4];
        assertEquals(2, ring.read(target, 1, 3));
        assertArrayEquals(bytes(0, 1, 2, 0), target);
    }

    @Test
    void shouldRefuseACapacityWithWhichPositionsWouldJump() {
        assertThrows(IllegalArgumentException.class, () -> new ByteRing(words, 0, 1, HEADER, 12));
    }

    private void write(int... values) {
        byte[] piece = bytes(values);
        ring.write(piece, 0, piece.length);
    }

    private byte[] read(int most) {
        byte[] target = new byte[most];
        return Arrays.copyOf(target, ring.read(target, 0, most));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
