package dev.pystop.ui.console;

import dev.pystop.jso.TextDecoder;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.PythonSession;
import java.util.EnumMap;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLDocument;

/** The output pane: shows what the program prints, and takes what it is told. */
public final class Console {
    private static final int SIGINT = 2;

    private final PythonSession session;
    private final OutputView view;
    private final OutputPump pump;
    private final InputField inputField;
    private final Transcript transcript = new Transcript();
    /** Decoded text of one voice that is not on screen yet: one element per frame, not one per write. */
    private final StringBuilder pending = new StringBuilder();

    private OutputStreamKind pendingStream = OutputStreamKind.STDOUT;
    private final Map<OutputStreamKind, TextDecoder> decoders = new EnumMap<>(OutputStreamKind.class);

    public Console(HTMLDocument document, PythonSession session) {
        this.session = session;
        view = new OutputView(document);
        pump = new OutputPump(session, this::decode, this::showPending, view::layOut);
        new InterruptKey(document.getElementById("output"), () -> session.signal(SIGINT));
        inputField = new InputField(document, new InputField.Listener() {
            @Override
            public void lineEntered(String line) {
                sendInput(line);
            }

            @Override
            public void inputEnded() {
                session.endInput();
            }
        });
    }

    /** A program begins: the output starts afresh. */
    public void begin() {
        transcript.clear();
        decoders.clear();
        view.begin();
    }

    /** There is output in shared memory. */
    public void outputAvailable() {
        pump.schedule();
    }

    /** Shows everything that there is, now: a prompt before its field, the last line before "Stopped". */
    public void complete() {
        pump.complete();
    }

    /** Shows a piece of output that came as a message. */
    public void show(OutputStreamKind stream, String text) {
        if (text.isEmpty()) {
            return;
        }
        transcript.append(text);
        view.append(OutputView.Voice.of(stream), text);
    }

    /** Says something that the program did not say; not part of its output. */
    public void notice(String text) {
        view.append(OutputView.Voice.NOTICE, text);
    }

    /** Answers the program with one line, which is echoed when the program reads it. Returns whether there is one to hear it. */
    public boolean sendInput(String line) {
        boolean isHeard = session.sendInput(line);
        if (isHeard) {
            view.scrollToEnd();
        }
        return isHeard;
    }

    /** Empties the view; the transcript stays. */
    public void clear() {
        view.clear();
    }

    /** Everything since the last run began. */
    public String transcript() {
        complete();
        return transcript.text();
    }

    /** Shows or hides the field for input. */
    public void stateChanged(RunState state) {
        if (state == RunState.WAITING_INPUT) {
            inputField.show();
            view.scrollToEnd();
        } else {
            inputField.hide();
        }
    }

    private void decode(OutputStreamKind stream, byte[] bytes) {
        if (stream != pendingStream) {
            showPending();
            pendingStream = stream;
        }
        pending.append(
                decoders.computeIfAbsent(stream, kind -> new TextDecoder()).decodeNext(bytes));
    }

    private void showPending() {
        String text = pending.toString();
        pending.setLength(0);
        show(pendingStream, text);
    }
}
