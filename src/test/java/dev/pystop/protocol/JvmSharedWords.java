package dev.pystop.protocol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@link SharedWords} in the JVM's own memory. Words and bytes are one block, as in a {@code SharedArrayBuffer}, so that a lane that
 * wrote over the header would be noticed.
 */
public final class JvmSharedWords implements SharedWords {
    private static final VarHandle WORDS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final ByteBuffer memory;
    private final Object monitor = new Object();

    public JvmSharedWords() {
        this(SharedMemory.BYTES);
    }

    JvmSharedWords(int bytes) {
        memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return memory.capacity();
    }

    byte[] copyOfRange(int from, int to) {
        byte[] copy = new byte[to - from];
        memory.get(from, copy);
        return copy;
    }

    @Override
    public int load(int word) {
        return (int) WORDS.getVolatile(memory, word * Integer.BYTES);
    }

    @Override
    public void store(int word, int value) {
        WORDS.setVolatile(memory, word * Integer.BYTES, value);
    }

    @Override
    public int add(int word, int delta) {
        return (int) WORDS.getAndAdd(memory, word * Integer.BYTES, delta);
    }

    @Override
    public void wakeAll(int word) {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    @Override
    public void await(int word, int expected, double milliseconds) {
        long end = System.nanoTime() / 1_000_000 + (long) Math.min(milliseconds, LONGEST_WAIT_MILLIS);
        synchronized (monitor) {
            long remaining = end - System.nanoTime() / 1_000_000;
            while (load(word) == expected && remaining > 0) {
                try {
                    monitor.wait(remaining);
                } catch (InterruptedException interruption) {
                    Thread.currentThread().interrupt();
                    return;
                }
                remaining = end - System.nanoTime() / 1_000_000;
            }
        }
    }

    @Override
    public void read(int byteOffset, byte[] target, int targetOffset, int length) {
        memory.get(byteOffset, target, targetOffset, length);
    }

    @Override
    public void write(int byteOffset, byte[] source, int sourceOffset, int length) {
        memory.put(byteOffset, source, sourceOffset, length);
    }
}
