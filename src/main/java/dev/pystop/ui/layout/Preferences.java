package dev.pystop.ui.layout;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Storage;

/** Small choices that are remembered where the browser allows it, and last as long as the page where it does not. */
public final class Preferences {
    private Preferences() {}

    public static @Nullable String read(String key) {
        try {
            return Storage.getLocalStorage().getItem(key);
        } catch (RuntimeException forbidden) {
            return null;
        }
    }

    /**
     * Remembers a choice.
     *
     * @param value null forgets the choice
     */
    public static void write(String key, @Nullable String value) {
        try {
            if (value == null) {
                Storage.getLocalStorage().removeItem(key);
            } else {
                Storage.getLocalStorage().setItem(key, value);
            }
        } catch (RuntimeException refused) {
            // Not worth a message: the choice holds until the page is left.
        }
    }
}
