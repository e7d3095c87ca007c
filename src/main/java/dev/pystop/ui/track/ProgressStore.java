package dev.pystop.ui.track;

import dev.pystop.ui.storage.BrowserStorage;
import dev.pystop.ui.storage.KeyValueStorage;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;

/** Keeps the {@link Progress} in one exercise, under the track's name and the exercise's uuid: it may be renamed. */
public final class ProgressStore {
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
    public ProgressStore(String track, String uuid, Consumer<String> onTrouble) {
        key = ProgressKey.of(track, uuid);
        this.onTrouble = onTrouble;
    }

    public Progress load() {
        String stored = storage.get(key);
        return stored == null ? Progress.none() : ProgressJson.read(stored);
    }

    public void save(Progress progress) {
        KeyValueStorage.Outcome outcome =
                storage.put(key, ProgressJson.write(progress).write());
        if (outcome == KeyValueStorage.Outcome.SAVED) {
            troubleTold = false;
        } else if (!troubleTold) {
            troubleTold = true;
            onTrouble.accept(outcome == KeyValueStorage.Outcome.FULL ? FULL : FORBIDDEN);
        }
    }

    /** Calls the listener when another tab has saved, or when this page comes back after others have been shown in its tab. */
    public void onChangeElsewhere(Runnable listener) {
        Window.current().onStorage(event -> {
            if (key.equals(event.getKey()) && event.getNewValue() != null) {
                listener.run();
            }
        });
        Window.current().onEvent("pageshow", event -> {
            if (isFromCache(event) && storage.get(key) != null) {
                listener.run();
            }
        });
    }

    /** Whether the page was left and comes back as it was. */
    @JSBody(params = "event", script = "return event.persisted;")
    private static native boolean isFromCache(Event event);
}
