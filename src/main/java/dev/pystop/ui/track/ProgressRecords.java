package dev.pystop.ui.track;

import dev.pystop.ui.storage.BrowserStorage;
import dev.pystop.ui.storage.KeyValueStorage;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.browser.Window;

/** The progress in all exercises, as this browser has it. */
public final class ProgressRecords {
    private final KeyValueStorage storage = new BrowserStorage(Storage::getLocalStorage);

    public Progress of(String track, String uuid) {
        String stored = storage.get(ProgressKey.of(track, uuid));
        return stored == null ? Progress.none() : ProgressJson.read(stored);
    }

    /** All of it, as the text of a file. */
    public String export() {
        return ProgressFile.write(storage);
    }

    /** Takes over what such a file has; {@link ProgressImport} says what came of it. */
    public ProgressImport importFile(String text) {
        return ProgressImport.of(text, storage);
    }

    /** Calls the listener when another tab has saved something, or when the page comes back out of the browser's cache of left pages. */
    public void onChangeElsewhere(Runnable listener) {
        Window.current().onStorage(event -> {
            // No key: somebody has cleared the storage.
            if (event.getKey() == null || ProgressKey.isOne(event.getKey())) {
                listener.run();
            }
        });
        Window.current().onEvent("pageshow", event -> listener.run());
    }
}
