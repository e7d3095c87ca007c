package dev.pystop.ui.console;

import dev.pystop.jso.TextDecoder;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.PythonSession;
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
    private TextDecoder stdout = new TextDecoder();
    private TextDecoder stderr = new TextDecoder();

    public Console(HTMLDocument document, PythonSession session) {
        this.session = session;
        view = new OutputView(document);
        pump = new OutputPump(session, this::decode, this::showPending);
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
        stdout = new TextDecoder();
        stderr = new TextDecoder();
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
        view.append(stream == OutputStreamKind.STDOUT ? OutputView.Voice.STDOUT : OutputView.Voice.STDERR, text);
    }

    /** Says something that the program did not say; not part of its output. */
    public void notice(String text) {
        view.append(OutputView.Voice.NOTICE, text);
    }

    /** Answers the program with one line, which is echoed. Returns whether a program is there to hear it. */
    public boolean sendInput(String line) {
        complete();
        if (!session.sendInput(line)) {
            return false;
        }
        String echo = line + "\n";
        transcript.append(echo);
        view.append(OutputView.Voice.ECHO, echo);
        view.scrollToEnd();
        return true;
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
        TextDecoder decoder = stream == OutputStreamKind.STDOUT ? stdout : stderr;
        pending.append(decoder.decodeNext(bytes));
    }

    private void showPending() {
        String text = pending.toString();
        pending.setLength(0);
        show(pendingStream, text);
    }
}
