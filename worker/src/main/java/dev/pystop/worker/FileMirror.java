package dev.pystop.worker;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import dev.pystop.protocol.FileLane;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Tells the page every change of a file below the home folder as it happens, because a stuck interpreter cannot be asked for its files; and
 * puts the files there that the page kept from an earlier interpreter.
 */
final class FileMirror {
    /** What one record carries of a large write; leaves room for the path beside it. */
    private static final int LARGEST_PIECE = 64 * 1024;

    private final PageLink page;
    private final @Nullable SharedMemory memory;
    private @Nullable HomeFolder home;
    private final List<byte[]> waiting = new ArrayList<>();
    private boolean restoring;

    FileMirror(PageLink page, @Nullable SharedMemory memory) {
        this.page = page;
        this.memory = memory;
    }

    /** Python is loaded: watches its files from here on, after restoring what has come already. */
    void attach(Pyodide pyodide) {
        home = HomeFolder.of(pyodide);
        waiting.forEach(this::restore);
        waiting.clear();
        home.watch(new HomeFolder.Watcher() {
            @Override
            public void written(String path, double position, Int8Array bytes) {
                sendInPieces(path, position, bytes);
            }

            @Override
            public void changed(FileChange change) {
                send(change);
            }
        });
    }

    /** Puts files into the home folder, now or as soon as there is one. */
    void restore(byte[] changes) {
        HomeFolder target = home;
        if (target == null) {
            waiting.add(changes);
            return;
        }
        restoring = true;
        FileChangeCodec.decode(changes, target::apply);
        restoring = false;
    }

    private void sendInPieces(String path, double position, Int8Array bytes) {
        int length = bytes.getLength();
        for (int from = 0; from < length; from += LARGEST_PIECE) {
            byte[] piece = HomeFolder.copyOf(bytes, from, Math.min(from + LARGEST_PIECE, length));
            // A position that does not fit lies beyond all that the page can keep; the largest that does is that, too.
            send(new FileChange.Written(path, (int) Math.min(position + from, Integer.MAX_VALUE), piece));
        }
    }

    private void send(FileChange change) {
        if (restoring) {
            return;
        }
        byte[] record = FileChangeCodec.encode(change);
        if (memory == null) {
            page.post(new Report.FileChanges(record));
        } else {
            send(record, memory);
        }
    }

    /**
     * Waits while the lane is full, and regardless of signals: the page makes room as soon as it looks, and whoever writes here (SQLite, say)
     * may have no idea of what to do about an interruption.
     */
    private void send(byte[] record, SharedMemory shared) {
        FileLane lane = shared.files();
        if (record.length > lane.largestRecord()) {
            // A path of tens of thousands of characters. It would never fit, and the program would wait for ever.
            return;
        }
        int ticket = shared.newsTicket();
        while (!lane.offer(record)) {
            shared.awaitNews(ticket, Double.POSITIVE_INFINITY);
            ticket = shared.newsTicket();
        }
        if (lane.shouldAnnounce()) {
            page.post(new Report.FileChangesAvailable());
        }
    }
}
