package dev.pystop.ui.menu;

import dev.pystop.ui.platform.Focus;
import dev.pystop.ui.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * The keyboard of a menu button (ARIA Authoring Practices Guide, menu button pattern). Opening by a click, closing with
 * Escape or a click elsewhere, and giving the focus back are the browser's: the menu is a popover and the button its invoker.
 */
public final class PopoverMenu {
    private final HTMLElement button;
    private final HTMLElement menu;
    private final List<HTMLElement> items = new ArrayList<>();

    public PopoverMenu(HTMLElement button, HTMLElement menu) {
        this.button = button;
        this.menu = menu;
        NodeList<? extends HTMLElement> found = menu.querySelectorAll("[role=menuitem]");
        for (int index = 0; index < found.getLength(); index++) {
            HTMLElement item = found.get(index);
            item.setTabIndex(-1);
            // Closed first, so that what the item does may move the focus from the button on.
            item.onEvent("click", true, event -> menu.hidePopover());
            items.add(item);
        }
        button.setAttribute("aria-expanded", "false");
        button.onKeyDown(this::onButtonKey);
        menu.onKeyDown(this::onMenuKey);
        menu.onToggle(event -> toggled("open".equals(event.getNewState())));
    }

    private void toggled(boolean open) {
        button.setAttribute("aria-expanded", open ? "true" : "false");
        if (open && !Focus.isIn(menu)) {
            focus(0);
        }
    }

    private void onButtonKey(KeyboardEvent event) {
        String key = event.getKey();
        if (key.equals("ArrowDown") || key.equals("ArrowUp")) {
            event.preventDefault();
            // A click, and not showPopover(), so that the browser knows where the focus goes back to.
            button.click();
            // Now, and not when the browser tells that the menu has opened: the next key may come before that.
            focus(key.equals("ArrowUp") ? items.size() - 1 : 0);
        }
    }

    private void onMenuKey(KeyboardEvent event) {
        int current = items.indexOf(HTMLDocument.current().getActiveElement());
        int last = items.size() - 1;
        switch (event.getKey()) {
            case "ArrowDown" -> focus(current == last ? 0 : current + 1);
            case "ArrowUp" -> focus(current <= 0 ? last : current - 1);
            case "Home" -> focus(0);
            case "End" -> focus(last);
            // A menu is one stop of the Tab key: it goes on from the button.
            case "Tab" -> {
                menu.hidePopover();
                button.focus();
                return;
            }
            default -> {
                focusByLetter(event, current);
                return;
            }
        }
        event.preventDefault();
    }

    /** A letter goes to the next item that begins with it. */
    private void focusByLetter(KeyboardEvent event, int current) {
        String key = event.getKey();
        if (key.length() != 1 || key.equals(" ") || event.isCtrlKey() || event.isMetaKey() || event.isAltKey()) {
            return;
        }
        for (int step = 1; step <= items.size(); step++) {
            int index = (current + step) % items.size();
            String words = items.get(index).getTextContent().trim();
            if (Ascii.lowerCase(words).startsWith(Ascii.lowerCase(key))) {
                focus(index);
                return;
            }
        }
    }

    private void focus(int index) {
        items.get(index).focus();
    }
}
