package dev.pystop.ui.console;

import dev.pystop.jso.TextDecoder;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.RunState;
import dev.pystop.ui.rich.RichRecords;
import dev.pystop.ui.rich.RichRenderer;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.terminal.TerminalWriter;
import dev.pystop.ui.terminal.Voice;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The output pane: shows what the program prints, and takes what it is told. */
public final class Console {
    private static final int SIGINT = 2;

    private final PythonSession session;
    private final OutputView view;
    private final TerminalWriter terminal;
    private final OutputPump pump;
    private final InputField inputField;
    private final Transcript transcript = new Transcript();
    private final RichRecords richRecords = new RichRecords();
    private final RichRenderer richRenderer;
    private TextDecoder stdout = new TextDecoder();
    private TextDecoder stderr = new TextDecoder();
    private TextDecoder echo = new TextDecoder();
    private final TextDecoder rich = new TextDecoder();
    /** Called once, when the next echo is shown. */
    private Runnable onEcho = () -> {};

    /**
     * Connects the pane with a session.
     *
     * @param files where the lines of a traceback lead
     */
    public Console(HTMLDocument document, PythonSession session, SourceFiles files) {
        this.session = session;
        HTMLElement log = document.getElementById("output");
        view = new OutputView(document, log, files::hasFile);
        richRenderer = new RichRenderer(view::contentResized);
        terminal = new TerminalWriter(view);
        pump = new OutputPump(session, this::decode, this::flush, view);
        new InterruptKey(log, () -> session.signal(SIGINT));
        CleanCopy.in(log);
        new TerminalSize(document, log, session::setTerminalSize);
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
        log.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.getTarget() == log && isText(event) && session.canTakeInput()) {
                // The field has the focus then, and what was typed goes there.
                inputField.showAhead();
                view.scrollToEnd();
            }
        });
        log.addEventListener("click", (Event event) -> {
            HTMLElement target = (HTMLElement) event.getTarget();
            if (OutputBlock.isSourceLink(target)) {
                files.show(OutputBlock.fileOf(target), OutputBlock.lineOf(target));
            }
        });
    }

    /** A program begins: the output starts afresh. */
    public void begin() {
        transcript.clear();
        stdout = new TextDecoder();
        stderr = new TextDecoder();
        echo = new TextDecoder();
        richRecords.clear();
        terminal.reset();
        view.begin();
        inputField.clear();
    }

    /**
     * An entry of the prompt begins, whose output is added on a line of its own and in no colour that was left over.
     *
     * @param onEcho called when the entry itself is shown, which it is not if it turns out to be incomplete
     */
    public void beginEntry(Runnable onEcho) {
        if (transcript.endsWithinLine()) {
            write(OutputStreamKind.ECHO, "\n");
        }
        terminal.flush();
        terminal.reset();
        view.scrollToEnd();
        this.onEcho = onEcho;
    }

    /** There is output in shared memory. */
    public void outputAvailable() {
        pump.schedule();
    }

    /** Shows everything that there is, now: a prompt before its field, the last line before "Stopped". */
    public void complete() {
        pump.complete();
    }

    /** The program has ended: what it left of a character is shown as U+FFFD. */
    public void end() {
        complete();
        write(OutputStreamKind.STDOUT, stdout.end());
        write(OutputStreamKind.STDERR, stderr.end());
        write(OutputStreamKind.ECHO, echo.end());
        richRecords.clear();
        terminal.flush();
    }

    /** Shows a piece of output that came as a message. */
    public void show(OutputStreamKind stream, String text) {
        write(stream, text);
        flush();
    }

    /** Says something that the program did not say; not part of its output. */
    public void notice(String text) {
        terminal.write(Voice.NOTICE, text);
        terminal.flush();
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

    /** Takes {@link #clear} back, unless a program has begun since. */
    public void undoClear() {
        view.restore();
    }

    /** Everything since the last run began. */
    public String transcript() {
        complete();
        return transcript.text();
    }

    /** The pane has less or more room; the end of the output stays in view. */
    public void layOut() {
        view.layOut();
    }

    /** Shows or hides the field for input. */
    public void stateChanged(RunState state) {
        if (state == RunState.WAITING_INPUT) {
            inputField.show(session.isInputSecret());
            view.scrollToEnd();
        } else if (!inputField.isAhead() || !session.canTakeInput()) {
            inputField.hide();
        }
    }

    private static boolean isText(KeyboardEvent event) {
        return event.getKey().length() == 1 && !event.isCtrlKey() && !event.isMetaKey() && !event.isAltKey();
    }

    private void decode(OutputStreamKind stream, byte[] bytes) {
        TextDecoder decoder = switch (stream) {
            case STDOUT -> stdout;
            case STDERR -> stderr;
            case ECHO -> echo;
            case RICH -> rich;
        };
        write(stream, decoder.decodeNext(bytes));
    }

    private void write(OutputStreamKind stream, String text) {
        if (stream == OutputStreamKind.RICH) {
            richRecords.take(text, this::showRich);
        } else if (!text.isEmpty()) {
            transcript.append(text);
            terminal.write(voice(stream), text);
            if (stream == OutputStreamKind.ECHO) {
                onEcho.run();
                onEcho = () -> {};
            }
        }
    }

    private void showRich(String record) {
        String plain = RichRenderer.plainText(record);
        if (plain.isEmpty()) {
            return;
        }
        if (transcript.endsWithinLine()) {
            write(OutputStreamKind.STDOUT, "\n");
        }
        transcript.append(plain + "\n");
        terminal.flush();
        richRenderer.add(view.appendRich(plain, record.length()), record);
    }

    private void flush() {
        terminal.flush();
        richRenderer.render();
    }

    private static Voice voice(OutputStreamKind stream) {
        return switch (stream) {
            case STDOUT -> Voice.STDOUT;
            case STDERR -> Voice.STDERR;
            case ECHO -> Voice.ECHO;
            case RICH -> throw new IllegalArgumentException();
        };
    }
}
