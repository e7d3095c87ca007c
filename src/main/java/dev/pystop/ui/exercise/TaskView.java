package dev.pystop.ui.exercise;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What the exercise is about: its name, what is new, and what to do. */
final class TaskView {
    private final HTMLDocument document;

    TaskView(HTMLDocument document) {
        this.document = document;
    }

    void show(Exercise exercise) {
        document.setTitle(exercise.name() + " · PyStop");
        element("page-title").setTextContent(exercise.name());
        element("exercise-name").setTextContent(exercise.name());
        element("exercise-about").setTextContent(about(exercise));
        element("introduction").setHidden(exercise.introduction().isEmpty());
        // The server has sanitised both.
        element("introduction-text").setInnerHTML(exercise.introduction());
        element("instructions").setInnerHTML(exercise.instructions());
        for (String id : new String[] {"next-exercise", "passed-next"}) {
            element(id).setHidden(exercise.next().isEmpty());
            element(id).setAttribute("href", exercise.next());
        }
        element("task-loading").setHidden(true);
    }

    /** The exercise cannot be shown. */
    void fail(String reason) {
        element("task-failure").setHidden(false);
        element("task-failure-message").setTextContent(reason);
        element("task-loading").setHidden(true);
    }

    private static String about(Exercise exercise) {
        String kind = exercise.kind() == Exercise.Kind.CONCEPT ? "Learning exercise" : "Practice exercise";
        return exercise.trackName() + " · " + kind + " · " + exercise.difficultyInWords();
    }

    private HTMLElement element(String id) {
        return document.getElementById(id);
    }
}
