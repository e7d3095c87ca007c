package dev.pystop.worker;

/** The program's standard streams. */
interface Streams {
    /** Makes these streams the interpreter's. */
    void connect(Pyodide pyodide);
}
