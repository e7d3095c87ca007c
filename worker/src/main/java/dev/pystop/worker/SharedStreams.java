package dev.pystop.worker;

import dev.pystop.protocol.InputLane;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.typedarrays.Uint8Array;

/** Standard streams through shared memory: the program waits, interruptibly, for input and for room for its output. */
final class SharedStreams implements Streams {
    private final PageLink page;
    private final SharedMemory memory;
    private final CurrentRun currentRun;

    SharedStreams(PageLink page, SharedMemory memory, CurrentRun currentRun) {
        this.page = page;
        this.memory = memory;
        this.currentRun = currentRun;
    }

    @Override
    public void connect(Pyodide pyodide) {
        pyodide.setStdin(StreamHandlers.reader(this::read));
        pyodide.setStdout(StreamHandlers.writer(buffer -> write(OutputStreamKind.STDOUT, buffer)));
        pyodide.setStderr(StreamHandlers.writer(buffer -> write(OutputStreamKind.STDERR, buffer)));
    }

    private int read(Uint8Array buffer) {
        if (!currentRun.hasTerminal()) {
            return 0;
        }
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
                echo(bytes, count);
                return count;
            }
            leaveIfInterrupted();
            if (!asked) {
                asked = true;
                page.post(new Report.InputWanted(currentRun.id(), memory.input().taken()));
            }
            memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
        }
    }

    /** Shows what was read where it was read. Never left halfway, since the input is taken already; the page always makes room. */
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

    private int write(OutputStreamKind stream, Uint8Array buffer) {
        byte[] bytes = StreamHandlers.copyOf(buffer);
        if (bytes.length == 0 || !currentRun.hasTerminal()) {
            return bytes.length;
        }
        while (true) {
            int ticket = memory.newsTicket();
            int count = offer(stream, bytes, 0, bytes.length);
            if (count > 0) {
                return count;
            }
            leaveIfInterrupted();
            memory.awaitNews(ticket, Double.POSITIVE_INFINITY);
        }
    }

    private int offer(OutputStreamKind stream, byte[] bytes, int offset, int length) {
        int count = memory.output().offer(stream, bytes, offset, length);
        if (count > 0 && memory.output().shouldAnnounce()) {
            page.post(new Report.OutputAvailable());
        }
        return count;
    }

    private void leaveIfInterrupted() {
        if (memory.isSignalPending()) {
            StreamHandlers.throwInterrupted();
        }
    }
}
