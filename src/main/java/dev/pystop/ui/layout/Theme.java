package dev.pystop.ui.layout;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Light, dark, or what the system says; a button goes through the three. */
public final class Theme {
    private static final String KEY = "pystop.theme";

    /** The values of {@code data-theme}. */
    private enum Choice {
        AUTO("auto", "automatic"),
        LIGHT("light", "light"),
        DARK("dark", "dark");

        private final String value;
        private final String word;

        Choice(String value, String word) {
            this.value = value;
            this.word = word;
        }

        Choice next() {
            return switch (this) {
                case AUTO -> LIGHT;
                case LIGHT -> DARK;
                case DARK -> AUTO;
            };
        }

        static Choice of(@Nullable String value) {
            for (Choice choice : values()) {
                if (choice.value.equals(value)) {
                    return choice;
                }
            }
            return AUTO;
        }
    }

    private final HTMLElement root;
    private final HTMLElement button;
    private Choice choice;

    /**
     * @param root the element with {@code data-theme}
     */
    public Theme(HTMLElement root, HTMLElement button) {
        this.root = root;
        this.button = button;
        choice = Choice.of(Preferences.read(KEY));
        show();
        button.onClick(event -> {
            choice = choice.next();
            Preferences.write(KEY, choice == Choice.AUTO ? null : choice.value);
            show();
        });
    }

    private void show() {
        root.setAttribute("data-theme", choice.value);
        button.setAttribute("aria-label", "Theme: " + choice.word);
        button.setTitle("Theme: " + choice.word);
    }
}
