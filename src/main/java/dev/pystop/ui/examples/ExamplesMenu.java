package dev.pystop.ui.examples;

import dev.pystop.ui.draft.ProgramOpener;
import dev.pystop.ui.notice.Toast;
import org.teavm.jso.ajax.XMLHttpRequest;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Opens the program that an item's {@code data-example} names: {@code <assets>/examples/<name>.py}. */
public final class ExamplesMenu {
    private static final int OK = 200;

    private final String assets;
    private final ProgramOpener opener;
    private final Toast toast;

    /**
     * @param menu contains the items
     * @param assets address of the folder with the page's assets, without a slash at its end
     */
    public ExamplesMenu(HTMLElement menu, String assets, ProgramOpener opener, Toast toast) {
        this.assets = assets;
        this.opener = opener;
        this.toast = toast;
        NodeList<? extends HTMLElement> items = menu.querySelectorAll("[data-example]");
        for (int index = 0; index < items.getLength(); index++) {
            HTMLElement item = items.get(index);
            item.onClick(event -> load(item.getAttribute("data-example"), titleOf(item)));
        }
    }

    /** The item's own words, without the smaller ones that explain it. */
    private static String titleOf(HTMLElement item) {
        return item.getFirstChild().getTextContent().trim();
    }

    private void load(String name, String title) {
        XMLHttpRequest request = new XMLHttpRequest();
        request.open("GET", assets + "/examples/" + name + ".py");
        request.overrideMimeType("text/plain;charset=utf-8");
        request.onComplete(() -> {
            if (request.getStatus() == OK) {
                opener.open(title, request.getResponseText());
            } else {
                toast.show(
                        "The example could not be loaded. Your code is unchanged; try again when the server is reachable.");
            }
        });
        request.send();
    }
}
