package dev.pystop.ui.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is needed of the browser's storage. No method throws: a storage that refuses is empty and saves nothing. */
public interface KeyValueStorage {
    /** How a write ended. */
    enum Outcome {
        SAVED,
        FULL,
        FORBIDDEN
    }

    List<String> keys();

    @Nullable
    String get(String key);

    Outcome put(String key, String value);

    void remove(String key);
}
