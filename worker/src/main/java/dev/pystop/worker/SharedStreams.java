package dev.pystop.worker;

import dev.pystop.jso.TextEncoder;
import dev.pystop.protocol.InputLane;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Standard streams through shared memory: the program waits, interruptibly, for input and for room for its output. */
final class SharedStreams implements Streams {
    private static final int LONGEST_REST_BYTES = 64 * 1024;

    private final PageLink page;
    private final SharedMemory memory;
    private final CurrentRun currentRun;
    private final DirectWrites directWrites;

    /** A write that was interrupted, of which this is left. */
    private byte[] rest = {};

    private OutputStreamKind restStream = OutputStreamKind.STDOUT;
    private int restOffset;
    private int restEnd;

    SharedStreams(PageLink page, SharedMemory memory, CurrentRun currentRun, DirectWrites directWrites) {
        this.page = page;
        this.memory = memory;
        this.currentRun = currentRun;
        this.directWrites = directWrites;
    }

    @Override
    public void connect(Pyodide pyodide) {
        pyodide.setStdin(StreamHandlers.reader(this::read));
        pyodide.setStdout(StreamHandlers.writer(buffer -> write(OutputStreamKind.STDOUT, buffer)));
        pyodide.setStderr(StreamHandlers.writer(buffer -> write(OutputStreamKind.STDERR, buffer)));
    }

    @Override
    public void open() {
        currentRun.openTerminal();
        directWrites.open();
    }

    @Override
    public void echo(String text) {
        byte[] bytes = TextEncoder.encode(text);
        echo(bytes, bytes.length);
    }

    private int read(Uint8Array buffer) {
        if (!currentRun.hasTerminal()) {
            return 0;
        }
        offerRest();
        byte[] bytes = new byte[buffer.getLength()];
        boolean asked = false;
        while (true) {
            int ticket = memory.newsTicket();
            int count = memory.input().take(bytes, bytes.length);
            if (count == InputLane.END_OF_FILE) {
                return 0;
            }
            if (count > 0) {
                buffer.set(new Uint8Array(Int8Array.fromJavaArray(bytes).getBuffer(), 0, count));
                if (currentRun.isEchoing()) {
                    echo(bytes, count);
                }
                return count;
            }
            leaveIfInterrupted();
            if (!asked) {
                asked = true;
                page.post(new Report.InputWanted(currentRun.id(), memory.input().taken(), !currentRun.isEchoing()));
            }
            memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
        }
    }

    /** Shows what was read or executed in its place. Never left halfway, since it is taken already; the page always makes room. */
    private void echo(byte[] bytes, int length) {
        int offset = 0;
        while (offset < length) {
            int ticket = memory.newsTicket();
            int count = offer(OutputStreamKind.ECHO, bytes, offset, length - offset);
            if (count == 0) {
                memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
            }
            offset += count;
        }
    }

    /**
     * Takes all or nothing: what Python's stream drops after a short write would be lost. A write that an interrupt finds half taken is not
     * taken back; its rest follows as soon as there is room.
     */
    private int write(OutputStreamKind stream, Uint8Array buffer) {
        int length = buffer.getLength();
        if (length == 0 || !currentRun.hasTerminal()) {
            return length;
        }
        offerRest();
        byte[] bytes = StreamHandlers.copyOf(buffer);
        int offset = 0;
        while (offset < length) {
            int ticket = memory.newsTicket();
            int count = offer(stream, bytes, offset, length - offset);
            offset += count;
            if (count > 0) {
                continue;
            }
            if (offset == 0) {
                leaveIfInterrupted();
            } else if (memory.isSignalPending()) {
                keepRest(stream, bytes, offset);
                return length;
            }
            memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
        }
        return length;
    }

    @Override
    public boolean show(String record) {
        if (!currentRun.hasTerminal()) {
            return true;
        }
        if (!isRestOffered(true)) {
            return false;
        }
        byte[] bytes = TextEncoder.encode(record);
        int offset = 0;
        while (offset < bytes.length) {
            int ticket = memory.newsTicket();
            int count = offer(OutputStreamKind.RICH, bytes, offset, bytes.length - offset);
            offset += count;
            if (count == 0) {
                if (memory.isSignalPending()) {
                    return false;
                }
                memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
            }
        }
        return true;
    }

    @Override
    public void finish() {
        directWrites.close();
        isRestOffered(false);
    }

    private void keepRest(OutputStreamKind stream, byte[] bytes, int offset) {
        rest = bytes;
        restStream = stream;
        restOffset = offset;
        // Of a very long write the page would still show the greater part after Stop, for seconds.
        restEnd = Math.min(bytes.length, offset + LONGEST_REST_BYTES);
        directWrites.setPaused(true);
    }

    private void offerRest() {
        if (!isRestOffered(true)) {
            StreamHandlers.throwInterrupted();
        }
    }

    /** Waits until what is left of an interrupted write is in the lane; false if another signal came first. */
    private boolean isRestOffered(boolean interruptible) {
        while (restOffset < restEnd) {
            int ticket = memory.newsTicket();
            int count = offer(restStream, rest, restOffset, restEnd - restOffset);
            restOffset += count;
            if (count == 0) {
                if (interruptible && memory.isSignalPending()) {
                    return false;
                }
                memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
            }
        }
        directWrites.setPaused(false);
        return true;
    }

    private int offer(OutputStreamKind stream, byte[] bytes, int offset, int length) {
        int count = memory.output().offer(stream, bytes, offset, length);
        if (count > 0) {
            announce(page, memory);
        }
        return count;
    }

    /** Tells the page that there is output, unless it knows. */
    static void announce(PageLink page, SharedMemory memory) {
        if (memory.output().shouldAnnounce()) {
            page.post(new Report.OutputAvailable());
        }
    }

    private void leaveIfInterrupted() {
        if (memory.isSignalPending()) {
            StreamHandlers.throwInterrupted();
        }
    }
}
