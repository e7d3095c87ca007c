package dev.pystop.ui.layout;

import dev.pystop.jso.PointerCapture;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * The bar between two panes: dragged, or moved by arrow keys, Home and End; a double click evens the panes out.
 * Beside each other and above each other have a share of their own.
 */
public final class Divider {
    private final String name;
    private final HTMLElement workspace;
    private final HTMLElement divider;
    private Split split = Split.EVEN;

    /**
     * @param name under which the share is remembered
     * @param workspace has the custom property {@code --split}
     */
    public Divider(String name, HTMLElement workspace, HTMLElement divider) {
        this.name = name;
        this.workspace = workspace;
        this.divider = divider;
        recall();
        Window.current().onEvent("resize", event -> recall());
        divider.onKeyDown(this::onKey);
        divider.onEvent("dblclick", event -> moveTo(Split.EVEN));
        EventListener<MouseEvent> onDown = this::onPointerDown;
        EventListener<MouseEvent> onMove = this::onPointerMove;
        divider.onEvent("pointerdown", onDown);
        divider.onEvent("pointermove", onMove);
    }

    private void onPointerDown(MouseEvent event) {
        if (event.getButton() == MouseEvent.LEFT_BUTTON) {
            PointerCapture.start(divider, event);
        }
    }

    private void onPointerMove(MouseEvent event) {
        if (!PointerCapture.isActive(divider, event)) {
            return;
        }
        TextRectangle area = workspace.getBoundingClientRect();
        moveTo(
                isStacked()
                        ? Split.at((double) event.getClientY() - area.getTop(), area.getHeight())
                        : Split.at((double) event.getClientX() - area.getLeft(), area.getWidth()));
    }

    private void onKey(KeyboardEvent event) {
        Split moved = split.afterKey(event.getKey());
        if (moved != null) {
            event.preventDefault();
            moveTo(moved);
        }
    }

    private void moveTo(Split moved) {
        show(moved);
        Preferences.write(key(), moved.equals(Split.EVEN) ? null : moved.toString());
    }

    private void recall() {
        show(Split.parse(Preferences.read(key())));
    }

    private void show(Split shown) {
        split = shown;
        workspace.getStyle().setProperty("--split", shown + "%");
        divider.setAttribute("aria-orientation", isStacked() ? "horizontal" : "vertical");
        divider.setAttribute("aria-valuenow", shown.toString());
        divider.setAttribute("aria-valuemin", Integer.toString(Split.MIN));
        divider.setAttribute("aria-valuemax", Integer.toString(Split.MAX));
    }

    private String key() {
        return isStacked() ? name + ".stacked" : name;
    }

    /** The style sheet decides; the divider lies across when the panes are above each other. */
    private boolean isStacked() {
        TextRectangle bar = divider.getBoundingClientRect();
        return bar.getWidth() > bar.getHeight();
    }
}
