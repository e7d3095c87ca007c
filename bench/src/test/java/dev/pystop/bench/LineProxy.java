package dev.pystop.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between browser and server, passes bytes on as a {@link Line} would, and counts them. It knows nothing of HTTP, so that
 * everything counts: headers, compressed bodies, what is fetched twice.
 */
final class LineProxy implements AutoCloseable {
    private static final int PIECE_BYTES = 16 * 1024;

    private final Line line;
    private final URI server;
    private final ServerSocket listening;
    private final AtomicLong bytes = new AtomicLong();
    /** When the line has sent everything that it was given so far, in the time of {@link System#nanoTime}. */
    private long busyUntil = System.nanoTime();

    /** What was read at once; nothing at all is the end. */
    private record Piece(ByteBuffer bytes, long dueAt) {}

    /** Starts on a port of its own. */
    LineProxy(Line line, URI server) {
        this.line = line;
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The server's address by way of this proxy. */
    String address(String serverAddress) {
        return serverAddress.replace(":" + server.getPort(), ":" + listening.getLocalPort());
    }

    /** How many bytes have gone to browsers so far. */
    long bytesSent() {
        return bytes.get();
    }

    @Override
    public void close() {
        closeQuietly(listening);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket browser = listening.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        // The handshake of a real connection takes a round trip.
        sleep(line.roundTrip().toNanos());
        try {
            Socket upstream = new Socket(server.getHost(), server.getPort());
            pass(browser, upstream, false);
            pass(upstream, browser, true);
        } catch (IOException refused) {
            closeQuietly(browser);
        }
    }

    private void pass(Socket from, Socket to, boolean towardsBrowser) {
        LinkedBlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> read(from, underWay, towardsBrowser));
        Thread.ofVirtual().start(() -> write(to, underWay));
    }

    private void read(Socket from, LinkedBlockingQueue<Piece> underWay, boolean towardsBrowser) {
        byte[] buffer = new byte[PIECE_BYTES];
        try {
            InputStream in = from.getInputStream();
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                underWay.add(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), dueAt(count, towardsBrowser)));
            }
        } catch (IOException ended) {
            // As if it had ended in order.
        }
        underWay.add(new Piece(ByteBuffer.allocate(0), System.nanoTime()));
    }

    private synchronized long dueAt(int count, boolean towardsBrowser) {
        long now = System.nanoTime();
        long sentAt = now;
        if (towardsBrowser) {
            bytes.addAndGet(count);
            busyUntil = Math.max(now, busyUntil) + line.nanosFor(count);
            sentAt = busyUntil;
        }
        return sentAt + line.roundTrip().toNanos() / 2;
    }

    private static void write(Socket to, LinkedBlockingQueue<Piece> underWay) {
        try {
            OutputStream out = to.getOutputStream();
            for (Piece piece = underWay.take(); piece.bytes().hasRemaining(); piece = underWay.take()) {
                sleep(piece.dueAt() - System.nanoTime());
                out.write(piece.bytes().array());
                out.flush();
            }
        } catch (IOException | InterruptedException ended) {
            // The other direction notices as well.
        }
        closeQuietly(to);
    }

    private static void sleep(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException alreadyGone) {
            // What is wanted.
        }
    }
}
