package dev.pystop.ui.exercise;

import dev.pystop.ui.api.Pystop;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.layout.Divider;
import dev.pystop.ui.menu.PopoverMenu;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.platform.ServerText;
import dev.pystop.ui.track.Progress;
import dev.pystop.ui.track.ProgressStore;
import dev.pystop.ui.workbench.CommandButton;
import dev.pystop.ui.workbench.Workbench;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Entry point of an exercise's page: the workbench with the exercise's files, beside its texts. */
public final class ExercisePage {
    private final HTMLDocument document = HTMLDocument.current();
    private final FileTabs files = new FileTabs();
    private final Workbench<FileTabs> workbench = new Workbench<>(document, files);
    private final Sections sections = new Sections(document);
    private final TaskView task = new TaskView(document);

    private ExercisePage() {}

    public static void main(String[] arguments) {
        ExercisePage page = new ExercisePage();
        page.connectSurroundings();
        page.load();
    }

    private void connectSurroundings() {
        new Divider("pystop.exercise.split", element("panes"), element("divider"));
        new Divider("pystop.exercise.results", element("work"), element("results-divider"));
        new PopoverMenu(element("more-button"), element("more-menu"));
        workbench.onRun(() -> sections.show(Sections.Section.OUTPUT));
        files.beforeReveal(() -> sections.show(Sections.Section.CODE));
        element("task-retry").onClick(event -> load());
    }

    private void load() {
        element("task-failure").setHidden(true);
        ServerText.get(
                slug() + "/exercise.json",
                text -> open(ExerciseReader.read(text)),
                () -> task.fail("The exercise could not be loaded. Check the connection, then try again."));
    }

    private void open(Exercise exercise) {
        Toast toast = workbench.toast();
        ProgressStore store = new ProgressStore(exercise.track(), exercise.uuid(), toast::show);
        Progress progress = store.load();
        files.open(exercise.files(), progress.files());
        WorkKeeper keeper = new WorkKeeper(exercise, files, store, progress, toast);
        SolutionView solution = new SolutionView(document, exercise, files, sections, toast);
        AttemptsDialog attempts = new AttemptsDialog(document, keeper::restore);
        task.show(exercise);
        HintsView hints = new HintsView(document);
        hints.show(exercise.hints(), progress, keeper::save);
        Checks checks = new Checks(document, workbench, exercise, keeper, sections, new Links(hints));
        checks.onEnd(() -> solution.update(progress));
        solution.update(progress);
        connectCheck(checks);
        new ResultDownloads(document, exercise, checks, toast);
        element("reset-code").onClick(event -> keeper.resetCode());
        element("attempts-open").onClick(event -> attempts.open(progress.attempts()));
        element("file-download")
                .onClick(event -> TextDownload.save(files.shownName(), "text/plain", files.shownText()));
        new Pystop(workbench.session(), workbench.console(), files).publish();
        new ExerciseApi(checks).publish();
    }

    private void connectCheck(Checks checks) {
        CommandButton check = new CommandButton(
                document,
                "check",
                new CommandButton.Shortcut("Enter", "Enter", true),
                "Check: run the tests",
                checks::canStart,
                () -> checks.start(rows -> {}));
        workbench.onStateChange(check::update);
        check.update();
    }

    /** Where the tests' rows lead. */
    private final class Links implements TestLinks {
        private final HintsView hints;

        Links(HintsView hints) {
            this.hints = hints;
        }

        @Override
        public boolean hasFile(String file) {
            return files.hasFile(file);
        }

        @Override
        public void showLine(String file, int line) {
            files.goToLine(file, line);
            files.focus();
        }

        @Override
        public boolean hasHints(int task) {
            return hints.has(task);
        }

        @Override
        public void showHints(int task) {
            sections.show(Sections.Section.TASK);
            hints.goTo(task);
        }
    }

    private HTMLElement element(String id) {
        return document.getElementById(id);
    }

    @JSBody(script = "return location.pathname.slice(location.pathname.lastIndexOf('/') + 1);")
    private static native String slug();
}
