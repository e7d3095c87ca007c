package dev.pystop.worker;

/** The program's standard streams. */
interface Streams {
    /** Makes these streams the interpreter's. */
    void connect(Pyodide pyodide);

    /** Shows what the person has typed, behind what was written so far. */
    void echo(String text);

    /** The program has ended: lets through what it has written and the page had no room for. */
    void finish();
}
