package dev.pystop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between browser and server that has a bandwidth and a latency: a proxy for TCP on a port of its own. Its bandwidth is shared by
 * all connections, as at home. It counts what goes through, and so says how many bytes a page costs in any browser.
 */
final class SlowLine implements AutoCloseable {
    private static final int BYTES_PER_SECOND = 20_000_000 / 8;
    private static final long ROUND_TRIP_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    /** Small beside what the line carries in a round trip, so that connections share it fairly. */
    private static final int PIECE_BYTES = 8192;

    private final URI server;
    private final ServerSocket listening;
    private final AtomicLong received = new AtomicLong();
    /** When the line has carried all that is under way to the browser. */
    private long freeAtNanos = System.nanoTime();

    private SlowLine(URI server, ServerSocket listening) {
        this.server = server;
        this.listening = listening;
    }

    /** Lays a line to a server. */
    static SlowLine to(URI server) {
        try {
            SlowLine line = new SlowLine(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no port for a slow line", e);
        }
    }

    /** The address at this end of the line of what has this address at the other. */
    String address(String address) {
        return address.replace(":" + server.getPort() + "/", ":" + listening.getLocalPort() + "/");
    }

    /** How many bytes have come from the server until now, headers included. */
    long receivedBytes() {
        return received.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket browser = listening.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void connect(Socket browser) {
        try (browser;
                Socket there = new Socket()) {
            // The handshake of TCP.
            TimeUnit.NANOSECONDS.sleep(ROUND_TRIP_NANOS);
            there.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            browser.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            Thread upwards = Thread.ofVirtual().start(() -> carry(browser, there, false));
            carry(there, browser, true);
            browser.close();
            upwards.join();
        } catch (IOException e) {
            // A side that hangs up ends the connection, as it would without a proxy.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes, and when they arrive; no bytes are the end. */
    private record Piece(ByteBuffer bytes, long arrivalNanos) {}

    private void carry(Socket from, Socket to, boolean downwards) {
        BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
        Thread arrivals = Thread.ofVirtual().start(() -> deliver(underWay, to, downwards));
        byte[] buffer = new byte[PIECE_BYTES];
        try (InputStream in = from.getInputStream()) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                underWay.add(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), arrival(count, downwards)));
            }
        } catch (IOException e) {
            // The same as the end of the stream.
        }
        underWay.add(new Piece(ByteBuffer.allocate(0), arrival(0, downwards)));
        try {
            arrivals.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(BlockingQueue<Piece> underWay, Socket to, boolean downwards) {
        try {
            OutputStream out = to.getOutputStream();
            for (Piece piece = underWay.take(); piece.bytes().hasRemaining(); piece = underWay.take()) {
                TimeUnit.NANOSECONDS.sleep(piece.arrivalNanos() - System.nanoTime());
                out.write(piece.bytes().array());
                if (downwards) {
                    received.addAndGet(piece.bytes().capacity());
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // The browser has hung up: what is still under way is for nobody.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long arrival(int bytes, boolean downwards) {
        long now = System.nanoTime();
        if (!downwards) {
            return now + ROUND_TRIP_NANOS / 2;
        }
        freeAtNanos = Math.max(now, freeAtNanos) + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        return freeAtNanos + ROUND_TRIP_NANOS / 2;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
