package dev.pystop.ui.exercise;

import dev.pystop.jso.Json;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.platform.ServerText;
import dev.pystop.ui.track.Progress;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows the model solution, in tabs of its own beside the student's, as soon as the exercise's setting allows it. */
final class SolutionView {
    private final Exercise exercise;
    private final FileTabs files;
    private final Sections sections;
    private final Toast toast;
    private final HTMLElement button;
    private final HTMLElement condition;
    private boolean isOpen;
    private boolean isAllowed;

    SolutionView(HTMLDocument document, Exercise exercise, FileTabs files, Sections sections, Toast toast) {
        this.exercise = exercise;
        this.files = files;
        this.sections = sections;
        this.toast = toast;
        button = document.getElementById("show-solution");
        condition = document.getElementById("solution-condition");
        document.getElementById("solution").setHidden(exercise.solution() == Exercise.SolutionRule.NEVER);
        button.onClick(event -> {
            if (isAllowed && !isOpen) {
                load();
            }
        });
    }

    void update(Progress progress) {
        isAllowed = exercise.solution() == Exercise.SolutionRule.ALWAYS || progress.isDone();
        button.setAttribute("aria-disabled", isAllowed && !isOpen ? "false" : "true");
        condition.setTextContent(
                isOpen
                        ? "The model solution is in a tab beside your code."
                        : isAllowed ? "" : "It can be seen when all tests pass.");
    }

    private void load() {
        ServerText.get(
                exercise.slug() + "/solution.json",
                this::show,
                () -> toast.show("The model solution could not be loaded. Try again when the server is reachable."));
    }

    private void show(String text) {
        if (isOpen) {
            return;
        }
        isOpen = true;
        ExerciseReader.texts(Json.parse(text).objects("files"))
                .forEach((name, content) -> files.openReadOnly(name, "Model: " + name, content));
        button.setAttribute("aria-disabled", "true");
        condition.setTextContent("The model solution is in a tab beside your code.");
        sections.show(Sections.Section.CODE);
        files.focus();
    }
}
