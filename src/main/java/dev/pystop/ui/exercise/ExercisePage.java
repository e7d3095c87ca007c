package dev.pystop.ui.exercise;

import dev.pystop.ui.api.Pystop;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.layout.Divider;
import dev.pystop.ui.menu.PopoverMenu;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.workbench.Workbench;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Entry point of an exercise's page: the workbench with the exercise's files, beside its texts. */
public final class ExercisePage {
    private final HTMLDocument document = HTMLDocument.current();
    private final Workbench<FileTabs> workbench = new Workbench<>(document, FileTabs::new);
    private final FileTabs files = workbench.editor();
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
        ProgressStore store = new ProgressStore(exercise, toast::show);
        Progress progress = store.load();
        files.open(exercise.files(), progress.files());
        WorkKeeper keeper = new WorkKeeper(exercise, files, store, progress, toast);
        SolutionView solution = new SolutionView(document, exercise, files, sections, toast);
        AttemptsDialog attempts = new AttemptsDialog(document, keeper::restore);
        task.show(exercise);
        new HintsView(document).show(exercise.hints(), progress, keeper::save);
        solution.update(progress);
        element("reset-code").onClick(event -> keeper.resetCode());
        element("attempts-open").onClick(event -> attempts.open(progress.attempts()));
        element("file-download")
                .onClick(event -> TextDownload.save(files.shownName(), "text/plain", files.shownText()));
        new Pystop(workbench.session(), workbench.console(), files).publish();
    }

    private HTMLElement element(String id) {
        return document.getElementById(id);
    }

    @JSBody(script = "return location.pathname.slice(location.pathname.lastIndexOf('/') + 1);")
    private static native String slug();
}
