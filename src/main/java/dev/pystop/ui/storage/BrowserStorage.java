package dev.pystop.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Storage;

/**
 * The browser's own storage. With cookies blocked the mere look at {@code window.localStorage} fails, hence the supplier,
 * which is asked every time.
 */
public final class BrowserStorage implements KeyValueStorage {
    private final Supplier<@Nullable Storage> storage;

    public BrowserStorage(Supplier<@Nullable Storage> storage) {
        this.storage = storage;
    }

    @Override
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        Storage opened = open();
        if (opened != null) {
            for (int index = 0; index < opened.getLength(); index++) {
                keys.add(opened.key(index));
            }
        }
        return keys;
    }

    @Override
    public @Nullable String get(String key) {
        Storage opened = open();
        return opened == null ? null : opened.getItem(key);
    }

    @Override
    public Outcome put(String key, String value) {
        Storage opened = open();
        if (opened == null) {
            return Outcome.FORBIDDEN;
        }
        try {
            opened.setItem(key, value);
            return Outcome.SAVED;
        } catch (RuntimeException refused) {
            // A storage that can be opened refuses a write for one reason only: its quota.
            return Outcome.FULL;
        }
    }

    @Override
    public void remove(String key) {
        Storage opened = open();
        if (opened != null) {
            opened.removeItem(key);
        }
    }

    private @Nullable Storage open() {
        try {
            return storage.get();
        } catch (RuntimeException forbidden) {
            return null;
        }
    }
}
