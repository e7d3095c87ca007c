package dev.pystop.ui.workbench;

import dev.pystop.jso.Platform;
import dev.pystop.jso.Urls;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.RunError;
import dev.pystop.ui.console.AnswersInAdvance;
import dev.pystop.ui.console.Console;
import dev.pystop.ui.console.SourceFiles;
import dev.pystop.ui.editor.ProgramEditor;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.files.KeptFiles;
import dev.pystop.ui.layout.Theme;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.platform.BrowserTimers;
import dev.pystop.ui.platform.BrowserWorkers;
import dev.pystop.ui.repl.ReplPrompt;
import dev.pystop.ui.session.CrashText;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import dev.pystop.ui.session.SessionListener;
import dev.pystop.ui.session.StopTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A Python session with its console, its buttons and its words. What stands around it (where the program comes from, and where it goes) is
 * the page's own.
 *
 * @param <E> the page's editor
 */
public final class Workbench<E extends ProgramEditor> {
    private final PythonSession session;
    private final SessionView view = new SessionView();
    private final E editor;
    private final Console console;
    private final AnswersInAdvance answers;
    private final ReplPrompt prompt;
    private final StatusLine statusLine;
    private final LoadingView loadingView;
    private final Toast toast;
    private final CommandButton run;
    private final CommandButton stop;
    private final Runnable undoClear;
    private BooleanSupplier hasMoreToStop = () -> false;
    private Runnable stopMore = () -> {};
    private final List<Runnable> stateListeners = new ArrayList<>();
    private final List<Runnable> runListeners = new ArrayList<>();

    /** Makes all of it, out of the elements that the document has for it, around the editor. */
    public Workbench(HTMLDocument document, E editor) {
        this.editor = editor;
        HTMLElement root = document.getDocumentElement();
        session = new PythonSession(
                new BrowserWorkers(
                        Urls.absolute(root.getAttribute("data-assets")),
                        Urls.absolute(root.getAttribute("data-pyodide")),
                        MemoryLimit.megabytes(Urls.query("memory-limit"), Platform.memoryGigabytes())),
                new BrowserTimers(),
                StopTiming.ofPatience(Urls.query("stop-patience")));
        // First, so that Python loads while the rest of the page is made.
        session.start(view);
        console = new Console(document, session, new EditorFiles());
        answers = new AnswersInAdvance(document);
        undoClear = console::undoClear;
        prompt = new ReplPrompt(document, session, console, this::explain);
        statusLine = new StatusLine(document, session);
        toast = new Toast(document, editor::focus);
        loadingView = new LoadingView(document, session);
        run = new CommandButton(
                document,
                "run",
                new CommandButton.Shortcut("Enter", "Enter", false),
                "Run the program",
                session::canRun,
                () -> session.run(editor.program(), result -> {}));
        stop = new CommandButton(
                document,
                "stop",
                new CommandButton.Shortcut(".", ".", false),
                "Stop the program",
                () -> session.canStop() || hasMoreToStop.getAsBoolean(),
                this::stop);
        new Theme(root, document.getElementById("theme"));
        new IsolationNotice(document).showUnless(session.hasSharedMemory());
        document.getElementById("reset-python").addEventListener("click", event -> session.reset(failure -> {}));
        document.getElementById("clear-output").addEventListener("click", event -> clearOutput());
        document.getElementById("output-download")
                .onClick(event -> TextDownload.save("output.txt", "text/plain", console.transcript()));
        view.stateChanged();
    }

    public PythonSession session() {
        return session;
    }

    public E editor() {
        return editor;
    }

    public Console console() {
        return console;
    }

    public Toast toast() {
        return toast;
    }

    /** Calls the listener after every change of the session's state. */
    public void onStateChange(Runnable listener) {
        stateListeners.add(listener);
    }

    /** Calls the listener when a program begins. */
    public void onRun(Runnable listener) {
        runListeners.add(listener);
    }

    /** Makes everything say anew what is possible now: something has changed of which the session does not know. */
    public void update() {
        view.stateChanged();
    }

    /** Whatever else is under way, of which what the session runs is only a part, is stopped as a whole by Stop. */
    public void alsoStops(BooleanSupplier isUnderWay, Runnable stop) {
        hasMoreToStop = isUnderWay;
        stopMore = stop;
    }

    private void stop() {
        if (hasMoreToStop.getAsBoolean()) {
            stopMore.run();
        } else {
            session.stop(result -> {});
        }
    }

    /** Says this in the state line while Python is ready, until there is a result to speak of; null for the usual words. */
    public void sayWhenReady(@Nullable String words) {
        statusLine.sayWhenReady(words);
    }

    private void clearOutput() {
        console.clear();
        toast.show("The output is cleared.", "Undo", undoClear);
    }

    /** Says in the output what an error or a crash means. */
    private void explain(RunResult result) {
        RunError error = result.error();
        if (error != null && !error.hint().isEmpty()) {
            console.notice(error.hint() + "\n");
        }
        if (result.status() == RunResult.Status.CRASHED && error != null) {
            console.notice(CrashText.of(error.message()) + "\n");
        }
    }

    private final class EditorFiles implements SourceFiles {
        @Override
        public boolean hasFile(String file) {
            return editor.hasFile(file);
        }

        @Override
        public void show(String file, int line) {
            editor.goToLine(file, line);
            editor.focus();
        }
    }

    /** Shows what happens in the session. */
    private final class SessionView implements SessionListener {
        @Override
        public void stateChanged() {
            statusLine.update();
            loadingView.update();
            run.update();
            stop.update();
            console.stateChanged(session.state());
            prompt.update();
            stateListeners.forEach(Runnable::run);
        }

        @Override
        public void progressed(LoadStage stage, int loadedBytes, int totalBytes) {
            loadingView.progressed(stage, loadedBytes, totalBytes);
        }

        @Override
        public void runBegan() {
            editor.clearMarks();
            statusLine.sayWhenReady(null);
            toast.withdraw(undoClear);
            runListeners.forEach(Runnable::run);
            console.begin();
            answers.give(console::sendInput);
        }

        @Override
        public void outputAvailable() {
            console.outputAvailable();
        }

        @Override
        public void output(OutputStreamKind stream, String text) {
            console.show(stream, text);
        }

        @Override
        public void outputMustBeComplete() {
            console.complete();
        }

        @Override
        public void filesTooLarge() {
            toast.show("Your program's files are more than the " + KeptFiles.LIMIT_MEGABYTES
                    + " MB that this page can keep: some will be gone if Python has to be restarted.");
        }

        @Override
        public void runEnded(RunResult result) {
            console.end();
            RunError error = result.error();
            if (result.status() == RunResult.Status.FAILED && error != null && error.line() > 0) {
                editor.markError(error.line(), error.type() + ": " + error.message());
            }
            explain(result);
        }
    }
}
