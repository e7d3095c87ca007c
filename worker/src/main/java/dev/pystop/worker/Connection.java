package dev.pystop.worker;

import org.teavm.jso.JSObject;

/** What connects an interpreter with the page: where its signals come from, and its standard streams. */
final class Connection {
    private final JSObject signal;
    private final Streams streams;

    /** @param signal what {@code pyodide.setInterruptBuffer} gets */
    Connection(JSObject signal, Streams streams) {
        this.signal = signal;
        this.streams = streams;
    }

    /** Before each run: the last program may have closed the descriptors, or called setInterruptBuffer() or setStdout() itself. */
    void open(Pyodide pyodide) {
        pyodide.setInterruptBuffer(signal);
        streams.connect(pyodide);
    }

    /** After each run: everything that the program wrote is on its way to the page. */
    void finish() {
        streams.finish();
    }
}
