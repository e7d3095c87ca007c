package dev.pystop.ui.exercise;

import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.track.Progress;
import dev.pystop.ui.track.ProgressStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Keeps the student's work: saved as one types, put back to the beginning or to an earlier attempt, each with a way back. */
final class WorkKeeper {
    /** Short enough that a crash costs a word, long enough that typing does not write the storage at every key. */
    private static final int SAVE_INTERVAL_MILLISECONDS = 300;

    private final Exercise exercise;
    private final FileTabs files;
    private final ProgressStore store;
    private final Progress progress;
    private final Toast toast;
    private boolean saveScheduled;

    /** The files show what is to be kept from now on. */
    WorkKeeper(Exercise exercise, FileTabs files, ProgressStore store, Progress progress, Toast toast) {
        this.exercise = exercise;
        this.files = files;
        this.store = store;
        this.progress = progress;
        this.toast = toast;
        files.onChange(this::scheduleSave);
        store.onChangeElsewhere(() -> {
            progress.takeOver(store.load());
            files.replaceWork(progress.files());
        });
        // pagehide is not sent when a phone kills a page in the background; the last sure sign is that it gets hidden.
        Window.current().onEvent("pagehide", event -> saveChanges());
        HTMLDocument.current().onEvent("visibilitychange", event -> saveChanges());
    }

    /** Saves what the progress says now. */
    void save() {
        store.save(progress);
    }

    /** A check of these files has ended. */
    void attempted(Map<String, String> checked, int passed, int total) {
        progress.attempted(new Progress.Attempt(System.currentTimeMillis(), passed, total, checked));
        save();
        // What was typed while it ran.
        scheduleSave();
    }

    /** Puts the stubs back. */
    void resetCode() {
        Map<String, String> stubs = new LinkedHashMap<>();
        for (ExerciseFile file : exercise.files()) {
            if (file.isSolution()) {
                stubs.put(file.name(), file.text());
            }
        }
        replace(stubs, "Your code is as it was in the beginning.");
    }

    /** Puts the files of an earlier attempt back. */
    void restore(Map<String, String> attempt) {
        replace(attempt, "Your earlier code is back.");
    }

    private void replace(Map<String, String> texts, String words) {
        Map<String, String> before = files.work();
        files.replaceWork(texts);
        toast.show(words, "Undo", () -> files.replaceWork(before));
    }

    private void scheduleSave() {
        if (!saveScheduled) {
            saveScheduled = true;
            Window.setTimeout(
                    () -> {
                        saveScheduled = false;
                        saveChanges();
                    },
                    SAVE_INTERVAL_MILLISECONDS);
        }
    }

    private void saveChanges() {
        Map<String, String> work = files.work();
        // A stub that nobody has touched is not begun by looking at it.
        boolean isNew = progress.files().isEmpty() && isStub(work);
        if (!isNew && progress.changed(work, (double) System.currentTimeMillis())) {
            save();
        }
    }

    private boolean isStub(Map<String, String> work) {
        for (ExerciseFile file : exercise.files()) {
            if (file.isSolution() && !file.text().equals(work.get(file.name()))) {
                return false;
            }
        }
        return true;
    }
}
