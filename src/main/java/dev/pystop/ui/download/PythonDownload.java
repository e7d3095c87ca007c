package dev.pystop.ui.download;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.PostedPythonFiles;
import dev.pystop.protocol.PythonFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Python's files, fetched and compiled once for all workers of the page. Compiling the interpreter, and running it before the browser has made fast
 * code of it, is half of a start from bytecode: workers that share the module share that code.
 */
public final class PythonDownload {
    /** Whoever waits for the files. */
    public interface Listener {
        /** More of what a start needs has arrived; bytes are counted decompressed. */
        void progressed(int loadedBytes, int totalBytes);

        /** What a start needs is there; perhaps more. */
        void arrived(PythonFiles files);

        /** Everything is there; not told if it was already when they arrived. */
        void completed(PythonFiles files);

        /** A file could not be had, and there is nothing to put in its place. */
        void failed(String reason);
    }

    private final PythonAddresses addresses;
    /** Who is still to hear of the attempt that is under way. */
    private List<Listener> waiting = new ArrayList<>();

    private @Nullable DownloadAttempt attempt;
    private boolean isFirst = true;
    /** Kept, because browsers forget the fast code with the last holder of the module. */
    private @Nullable PostedPythonFiles files;

    public PythonDownload(PythonAddresses addresses) {
        this.addresses = addresses;
    }

    /** Asks for the files. What has failed before is tried again. */
    public void request(Listener listener) {
        if (files != null) {
            listener.arrived(files);
        }
        if (attempt != null || files == null) {
            waiting.add(listener);
        }
        if (attempt == null && files == null) {
            attempt = new DownloadAttempt(addresses, isFirst, new ToAll());
            isFirst = false;
            attempt.begin();
        }
    }

    /** Python has started: what is still missing does not hold it up any more. */
    public void complete() {
        if (attempt != null) {
            attempt.complete();
        }
    }

    /** What a snapshot can be made of; null if there is one, or if it would be slow to start from. */
    public @Nullable PythonFiles filesForSnapshot() {
        return files == null || files.snapshot() != null || files.hostSources() != null ? null : files;
    }

    /** Keeps a snapshot that was made of {@link #filesForSnapshot}, for this visit and the next. */
    public void keepSnapshot(byte[] snapshot) {
        if (files != null) {
            SnapshotStore.save(files.libraryUrl(), snapshot);
            files = files.withSnapshot(
                    FileFetch.bytesOf(Int8Array.fromJavaArray(snapshot), Isolation.canShareMemory()));
        }
    }

    private List<Listener> end() {
        attempt = null;
        List<Listener> told = waiting;
        waiting = new ArrayList<>();
        return told;
    }

    private final class ToAll implements Listener {
        @Override
        public void progressed(int loadedBytes, int totalBytes) {
            for (Listener listener : waiting) {
                listener.progressed(loadedBytes, totalBytes);
            }
        }

        @Override
        public void arrived(PythonFiles arrived) {
            files = (PostedPythonFiles) arrived;
            for (Listener listener : files.isLibraryWhole() ? end() : waiting) {
                listener.arrived(arrived);
            }
        }

        @Override
        public void completed(PythonFiles complete) {
            files = (PostedPythonFiles) complete;
            for (Listener listener : end()) {
                listener.completed(complete);
            }
        }

        @Override
        public void failed(String reason) {
            files = null;
            for (Listener listener : end()) {
                listener.failed(reason);
            }
        }
    }
}
