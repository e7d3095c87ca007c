package dev.pystop.ui.draft;

import dev.pystop.ui.storage.BrowserStorage;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.StorageEvent;

/** The {@link DraftStore} over this browser's storage, locks and clock. */
public final class BrowserDrafts {
    private static final int ID_RADIX = 36;

    private BrowserDrafts() {}

    /** Makes the store of this tab. */
    public static DraftStore create() {
        DraftStore store = new DraftStore(
                new BrowserStorage(Storage::getLocalStorage),
                new BrowserStorage(Storage::getSessionStorage),
                new WebLocks(),
                System::currentTimeMillis,
                BrowserDrafts::newId);
        Window.current().onStorage(event -> tell(store, event));
        return store;
    }

    private static void tell(DraftStore store, StorageEvent event) {
        String key = event.getKey();
        // Null when all was cleared at once; the next change of the text saves it again.
        if (key != null) {
            store.changedElsewhere(key, event.getNewValue());
        }
    }

    /** Not guessable is not needed, unique among a person's tabs is. */
    private static String newId() {
        return Long.toString(System.currentTimeMillis(), ID_RADIX)
                + Integer.toString((int) (Math.random() * Integer.MAX_VALUE), ID_RADIX);
    }
}
