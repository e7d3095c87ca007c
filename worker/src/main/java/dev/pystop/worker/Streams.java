package dev.pystop.worker;

/** The program's standard streams. */
interface Streams {
    /** Makes these streams the interpreter's. */
    void connect(Pyodide pyodide);

    /** What is written from here to the end of the run is shown. */
    void open();

    /** Shows what the person has typed, behind what was written so far. */
    void echo(String text);

    /**
     * Shows a rich result (docs/protocol.md) behind what was written so far.
     *
     * @return false if a signal came before all of it was taken; then it has to be given again as a whole
     */
    boolean show(String record);

    /** The program has ended: lets through what it has written and the page had no room for. */
    void finish();
}
