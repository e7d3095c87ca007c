package dev.pystop.ui.workbench;

import dev.pystop.jso.Platform;
import java.util.function.BooleanSupplier;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A button of the header with a shortcut that works wherever the focus is. */
public final class CommandButton {
    /**
     * The shortcut: a key together with Ctrl, or Cmd.
     *
     * @param name the key as one reads it
     */
    public record Shortcut(String key, String name, boolean withShift) {}

    private final HTMLElement button;
    private final Shortcut shortcut;
    private final BooleanSupplier canBePressed;

    /**
     * @param id of the button
     * @param what it does, in words for its tool tip
     */
    public CommandButton(
            HTMLDocument document,
            String id,
            Shortcut shortcut,
            String what,
            BooleanSupplier canBePressed,
            Runnable onPress) {
        this.shortcut = shortcut;
        this.canBePressed = canBePressed;
        button = document.getElementById(id);
        button.removeAttribute("disabled");
        button.addEventListener("click", event -> {
            if (canBePressed.getAsBoolean()) {
                onPress.run();
            }
        });
        // In the capture phase: these work wherever the focus is, whatever stands there makes of them.
        document.addEventListener("keydown", (KeyboardEvent event) -> pressed(event), true);
        if (Platform.isApple()) {
            nameForApple(document, id, what);
        }
    }

    /**
     * Makes the button say whether it can be pressed now. It is never {@code disabled}: that would throw a keyboard user's focus away at
     * every press.
     */
    public void update() {
        button.setAttribute("aria-disabled", canBePressed.getAsBoolean() ? "false" : "true");
    }

    private void pressed(KeyboardEvent event) {
        if ((event.isCtrlKey() || event.isMetaKey())
                && !event.isAltKey()
                && event.isShiftKey() == shortcut.withShift()
                && event.getKey().equals(shortcut.key())) {
            event.preventDefault();
            event.stopPropagation();
            if (!event.isRepeat()) {
                button.click();
            }
        }
    }

    private void nameForApple(HTMLDocument document, String id, String what) {
        String keys = (shortcut.withShift() ? "⇧ ⌘ " : "⌘ ") + shortcut.name();
        button.setAttribute("title", what + " (" + keys + ")");
        HTMLElement hint = document.querySelector("kbd[data-shortcut=" + id + "]");
        if (hint != null) {
            hint.setTextContent(keys);
        }
    }
}
