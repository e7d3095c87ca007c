package dev.pystop.ui.session;

/** What of the program's files outlived the last replacement of the interpreter. */
public enum FilesKept {
    ALL,
    /** There were more than the page can keep. */
    SOME,
    /** A fresh interpreter was asked for. */
    NONE
}
