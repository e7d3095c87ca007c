package dev.pystop.worker;

import dev.pystop.jso.TextDecoder;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * Standard output through messages, for a page without shared memory. Nothing can hold the program back here, and nothing can reach it
 * while it computes; input is read by the host Python ({@code pystop_host.terminal.SuspendingInput}).
 */
final class MessageStreams implements Streams {
    private final PageLink page;
    private final CurrentRun currentRun;

    MessageStreams(PageLink page, CurrentRun currentRun) {
        this.page = page;
        this.currentRun = currentRun;
    }

    @Override
    public void connect(Pyodide pyodide) {
        pyodide.setStdout(StreamHandlers.writer(writerTo(OutputStreamKind.STDOUT)));
        pyodide.setStderr(StreamHandlers.writer(writerTo(OutputStreamKind.STDERR)));
    }

    @Override
    public void open() {
        currentRun.openTerminal();
    }

    @Override
    public void echo(String text) {
        page.post(new Report.Output(currentRun.id(), OutputStreamKind.ECHO, text));
    }

    @Override
    public boolean show(String record) {
        if (currentRun.hasTerminal()) {
            page.post(new Report.Output(currentRun.id(), OutputStreamKind.RICH, record));
        }
        return true;
    }

    @Override
    public void finish() {
        // Nothing is held back here.
    }

    private StreamHandlers.Transfer writerTo(OutputStreamKind stream) {
        TextDecoder decoder = new TextDecoder();
        return (Uint8Array buffer) -> {
            byte[] bytes = StreamHandlers.copyOf(buffer);
            if (currentRun.hasTerminal()) {
                page.post(new Report.Output(currentRun.id(), stream, decoder.decodeNext(bytes)));
            }
            return bytes.length;
        };
    }
}
