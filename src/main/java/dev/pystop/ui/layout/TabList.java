package dev.pystop.ui.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The tabs of a tab list (ARIA Authoring Practices Guide, tabs pattern with automatic activation): one stop of the Tab key, arrow keys, Home
 * and End go through them.
 */
public final class TabList {
    private final List<HTMLElement> tabs = new ArrayList<>();
    private final List<Runnable> onSelect = new ArrayList<>();
    private @Nullable HTMLElement selected;

    /**
     * Adds a tab after the others.
     *
     * @param onSelect shows what belongs to the tab, and hides the rest
     */
    public void add(HTMLElement tab, Runnable onSelect) {
        tabs.add(tab);
        this.onSelect.add(onSelect);
        mark(tab, false);
        tab.onClick(event -> select(tab));
        tab.onKeyDown(this::pressed);
    }

    /** Selects a tab of these; the focus stays where it is. */
    public void select(HTMLElement tab) {
        if (selected == tab) {
            return;
        }
        if (selected != null) {
            mark(selected, false);
        }
        selected = tab;
        mark(tab, true);
        onSelect.get(tabs.indexOf(tab)).run();
    }

    /** Takes all tabs away. */
    public void clear() {
        for (HTMLElement tab : tabs) {
            tab.delete();
        }
        tabs.clear();
        onSelect.clear();
        selected = null;
    }

    private static void mark(HTMLElement tab, boolean isSelected) {
        tab.setAttribute("aria-selected", isSelected ? "true" : "false");
        tab.setTabIndex(isSelected ? 0 : -1);
    }

    private void pressed(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey() || event.isShiftKey()) {
            return;
        }
        int last = tabs.size() - 1;
        int current = tabs.indexOf(selected);
        int next = switch (event.getKey()) {
            case "ArrowLeft" -> current == 0 ? last : current - 1;
            case "ArrowRight" -> current == last ? 0 : current + 1;
            case "Home" -> 0;
            case "End" -> last;
            default -> -1;
        };
        if (next >= 0) {
            event.preventDefault();
            select(tabs.get(next));
            tabs.get(next).focus();
        }
    }
}
