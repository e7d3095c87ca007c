package dev.pystop.worker;

/** The program's standard streams. */
interface Streams {
    /** Makes these streams the interpreter's. */
    void connect(Pyodide pyodide);

    /** The program has ended: lets through what it has written and the page had no room for. */
    void finish();
}
