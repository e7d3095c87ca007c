package dev.pystop.ui.repl;

import dev.pystop.ui.layout.Preferences;

/** The history of the prompt in the browser's storage, which all tabs share. */
final class PromptMemory {
    private static final String KEY = "pystop.prompt-history";

    private final ReplHistory history = new ReplHistory();

    PromptMemory() {
        reload();
    }

    ReplHistory history() {
        return history;
    }

    /** Adds an entry behind those that other tabs have added. */
    void add(String entry) {
        reload();
        history.add(entry);
        Preferences.write(KEY, history.written());
    }

    private void reload() {
        String written = Preferences.read(KEY);
        if (written != null) {
            history.read(written);
        }
    }
}
