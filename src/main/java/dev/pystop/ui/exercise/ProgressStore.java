package dev.pystop.ui.exercise;

import dev.pystop.ui.storage.BrowserStorage;
import dev.pystop.ui.storage.KeyValueStorage;
import java.util.function.Consumer;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.browser.Window;

/** Keeps the {@link Progress} in one exercise, under the track's name and the exercise's uuid: it may be renamed. */
final class ProgressStore {
    private static final String FULL =
            "Your work is not being saved: the browser’s storage for this page is full. It stays here while this tab is open.";
    private static final String FORBIDDEN = "Your work is not being saved: the browser does not let this page store"
            + " anything. It stays here while this tab is open.";

    private final KeyValueStorage storage = new BrowserStorage(Storage::getLocalStorage);
    private final String key;
    private final Consumer<String> onTrouble;
    private boolean troubleTold;

    /**
     * @param onTrouble gets a sentence for the person, once, when nothing can be saved
     */
    ProgressStore(Exercise exercise, Consumer<String> onTrouble) {
        key = "pystop.progress." + exercise.track() + "." + exercise.uuid();
        this.onTrouble = onTrouble;
    }

    Progress load() {
        String stored = storage.get(key);
        return stored == null ? Progress.none() : ProgressJson.read(stored);
    }

    void save(Progress progress) {
        KeyValueStorage.Outcome outcome = storage.put(key, ProgressJson.write(progress));
        if (outcome == KeyValueStorage.Outcome.SAVED) {
            troubleTold = false;
        } else if (!troubleTold) {
            troubleTold = true;
            onTrouble.accept(outcome == KeyValueStorage.Outcome.FULL ? FULL : FORBIDDEN);
        }
    }

    /** Calls the listener when another tab has saved. */
    void onChangeElsewhere(Runnable listener) {
        Window.current().onStorage(event -> {
            if (key.equals(event.getKey()) && event.getNewValue() != null) {
                listener.run();
            }
        });
    }
}
