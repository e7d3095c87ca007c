package dev.pystop.worker;

import org.teavm.jso.JSBody;

/** The download of Python's two big files, the interpreter and the standard library: how far it is, and what goes wrong with it. */
final class PyodideDownload {
    private static final String WASM_FILE = "pyodide.asm.wasm";
    private static final String PLAIN_LIBRARY_FILE = "python_stdlib.zip";

    /** Told about the download. */
    interface Listener {
        /** More of it has arrived; bytes are counted decompressed. */
        void loaded(int loadedBytes, int totalBytes);

        /** A file could not be had, and there is nothing to put in its place. */
        void failed(String reason);
    }

    private final WorkerFiles files;
    private final String pyodideUrl;
    private final Listener listener;
    private final DownloadWatch watch;
    private final String fastLibraryFile;
    private final boolean hasInterpreter;
    private String libraryFile;

    /** @param hasInterpreter whether the interpreter need not be fetched */
    PyodideDownload(WorkerFiles files, String pyodideUrl, boolean hasInterpreter, Listener listener) {
        this.files = files;
        this.pyodideUrl = pyodideUrl;
        this.hasInterpreter = hasInterpreter;
        this.listener = listener;
        fastLibraryFile = WorkerFiles.libraryName(files);
        libraryFile = fastLibraryFile;
        watch = new DownloadWatch(this::sizeToCheck, new DownloadWatch.Listener() {
            @Override
            public void loaded() {
                tellHowFar();
            }

            @Override
            public void failed(String fileName, String reason) {
                // Of the fast library, LibraryFallback has a replacement.
                if (!fileName.equals(fastLibraryFile)) {
                    listener.failed(reason);
                }
            }
        });
    }

    /** Where {@code loadPyodide} shall fetch the library from. */
    String libraryUrl() {
        return pyodideUrl + fastLibraryFile;
    }

    /** Where {@code loadPyodide} would fetch the interpreter from. */
    String interpreterUrl() {
        return pyodideUrl + WASM_FILE;
    }

    /** Whether the library is Pyodide's own, in which our host Python is not. */
    boolean hasFallenBack() {
        return !libraryFile.equals(fastLibraryFile);
    }

    /** Takes care of what {@code loadPyodide} fetches from now on; run the result when it has. */
    Runnable begin() {
        Runnable endWatch = watch.begin();
        Runnable endFallback = LibraryFallback.begin(
                libraryUrl(),
                WorkerFiles.librarySha256(files),
                WorkerFiles.size(files, fastLibraryFile),
                pyodideUrl + PLAIN_LIBRARY_FILE,
                this::fallBack);
        return () -> {
            endFallback.run();
            endWatch.run();
        };
    }

    private void fallBack(String reason) {
        libraryFile = PLAIN_LIBRARY_FILE;
        warn("PyStop: Python starts slowly, because " + fastLibraryFile + " cannot be used (" + reason + ").");
    }

    private void tellHowFar() {
        int total = (hasInterpreter ? 0 : WorkerFiles.size(files, WASM_FILE)) + WorkerFiles.size(files, libraryFile);
        int loaded = watch.loadedBytes(WASM_FILE) + watch.loadedBytes(libraryFile);
        listener.loaded(Math.min(loaded, total), total);
    }

    /** The lock file is the server's own, and of another size than the one in Pyodide's package. */
    private int sizeToCheck(String name) {
        return name.equals(WASM_FILE) || name.equals(PLAIN_LIBRARY_FILE) ? WorkerFiles.size(files, name) : 0;
    }

    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
