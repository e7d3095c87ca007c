package dev.pystop.ui.download;

/** How much of what a start needs has arrived, decompressed. */
final class LoadedBytes {
    private final PythonDownload.Listener listener;
    private int interpreter;
    private int interpreterSize;
    private int library;
    private int librarySize;
    private boolean isOver;

    LoadedBytes(PythonDownload.Listener listener) {
        this.listener = listener;
    }

    void expect(int interpreterBytes) {
        interpreterSize = interpreterBytes;
    }

    /** The library begins, perhaps anew with another one. */
    void expectLibrary(int bytes) {
        librarySize = bytes;
        library = 0;
    }

    void ofInterpreter(int bytes) {
        interpreter += bytes;
        tell();
    }

    void ofLibrary(int bytes) {
        library += bytes;
        tell();
    }

    /** From now on there is nothing to tell. */
    void end() {
        isOver = true;
    }

    private void tell() {
        // Before both sizes are known, a percentage would go backwards.
        if (interpreterSize > 0 && librarySize > 0 && !isOver) {
            int total = interpreterSize + librarySize;
            listener.progressed(Math.min(interpreter + library, total), total);
        }
    }
}
