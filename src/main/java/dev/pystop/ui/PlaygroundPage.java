package dev.pystop.ui;

import dev.pystop.jso.Platform;
import dev.pystop.jso.Urls;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.RunError;
import dev.pystop.ui.api.Pystop;
import dev.pystop.ui.console.AnswersInAdvance;
import dev.pystop.ui.console.Console;
import dev.pystop.ui.draft.BrowserDrafts;
import dev.pystop.ui.draft.EditorDraft;
import dev.pystop.ui.draft.ProgramOpener;
import dev.pystop.ui.editor.CodeEditor;
import dev.pystop.ui.examples.ExamplesMenu;
import dev.pystop.ui.file.FileOpener;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.files.KeptFiles;
import dev.pystop.ui.layout.Divider;
import dev.pystop.ui.layout.Theme;
import dev.pystop.ui.menu.PopoverMenu;
import dev.pystop.ui.notice.NoticeBar;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.platform.BrowserTimers;
import dev.pystop.ui.platform.BrowserWorkers;
import dev.pystop.ui.repl.ReplPrompt;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import dev.pystop.ui.session.SessionListener;
import dev.pystop.ui.session.StopTiming;
import dev.pystop.ui.share.LinkCopier;
import dev.pystop.ui.share.LinkDialog;
import dev.pystop.ui.share.LinkOpener;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Entry point of the page: makes its parts and connects them. */
public final class PlaygroundPage {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement root = document.getDocumentElement();
    private final PythonSession session;
    private final CodeEditor editor;
    private final Console console;
    private final AnswersInAdvance answers;
    private final ReplPrompt prompt;
    private final StatusLine statusLine;
    private final LoadingView loadingView;
    private final Toast toast;
    private final RunControls runControls;
    private final Runnable undoClear;

    private PlaygroundPage() {
        BrowserTimers timers = new BrowserTimers();
        session = new PythonSession(
                new BrowserWorkers(
                        Urls.absolute(root.getAttribute("data-assets")),
                        Urls.absolute(root.getAttribute("data-pyodide")),
                        MemoryLimit.megabytes(Urls.query("memory-limit"), Platform.memoryGigabytes())),
                timers,
                StopTiming.ofPatience(Urls.query("stop-patience")));
        SessionView view = new SessionView();
        // First, so that Python loads while the rest of the page is made.
        session.start(view);
        editor = new CodeEditor(document.getElementById("editor"));
        console = new Console(document, session, this::goToLine);
        answers = new AnswersInAdvance(document);
        undoClear = console::undoClear;
        prompt = new ReplPrompt(document, session, console, this::explain);
        statusLine = new StatusLine(document, session);
        toast = new Toast(document, editor::focus);
        loadingView = new LoadingView(document, session);
        runControls = new RunControls(
                document, session, () -> session.run(editor.text(), result -> {}), () -> session.stop(result -> {}));
        view.stateChanged();
    }

    public static void main(String[] arguments) {
        PlaygroundPage page = new PlaygroundPage();
        page.connectProgram();
        page.connectSurroundings();
    }

    /** Where the program in the editor comes from, and where it goes. */
    private void connectProgram() {
        NoticeBar notice = new NoticeBar(document, editor::focus);
        EditorDraft draft = new EditorDraft(editor, BrowserDrafts.create(toast::show));
        ProgramOpener opener = new ProgramOpener(draft, toast);
        new ExamplesMenu(document.getElementById("examples-menu"), root.getAttribute("data-assets"), opener, toast);
        new FileOpener(
                document.getElementById("file-open"),
                (HTMLInputElement) document.getElementById("file-input"),
                document.getBody(),
                opener,
                toast);
        document.getElementById("file-download")
                .onClick(event -> TextDownload.save("main.py", "text/x-python", editor.text()));
        document.getElementById("output-download")
                .onClick(event -> TextDownload.save("output.txt", "text/plain", console.transcript()));
        new LinkCopier(document.getElementById("share-link"), editor, toast, new LinkDialog(document));
        LinkOpener links = new LinkOpener(draft, notice);
        Pystop api = new Pystop(session, console, editor::text, editor::replaceText);
        draft.open(PlaygroundPage::welcomeProgram, () -> {
            links.start();
            // Not before: a program that somebody sets must not be replaced by the draft.
            api.publish();
        });
    }

    private void connectSurroundings() {
        new Theme(root, document.getElementById("theme"));
        new Divider(document.getElementById("workspace"), document.getElementById("divider"));
        new PopoverMenu(document.getElementById("examples-button"), document.getElementById("examples-menu"));
        new PopoverMenu(document.getElementById("file-button"), document.getElementById("file-menu"));
        new IsolationNotice(document).showUnless(session.hasSharedMemory());
        document.getElementById("reset-python").addEventListener("click", event -> session.reset(failure -> {}));
        document.getElementById("clear-output").addEventListener("click", event -> clearOutput());
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

    private void goToLine(int line) {
        editor.goToLine(line);
        editor.focus();
    }

    @JSBody(script = "return document.getElementById('welcome-program').content.textContent;")
    private static native String welcomeProgram();

    /** Shows what happens in the session. */
    private final class SessionView implements SessionListener {
        @Override
        public void stateChanged() {
            statusLine.update();
            loadingView.update();
            runControls.update();
            console.stateChanged(session.state());
            prompt.update();
        }

        @Override
        public void progressed(LoadStage stage, int loadedBytes, int totalBytes) {
            loadingView.progressed(stage, loadedBytes, totalBytes);
        }

        @Override
        public void runBegan() {
            editor.clearMarks();
            toast.withdraw(undoClear);
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
