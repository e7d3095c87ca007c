package dev.pystop.ui.share;

import dev.pystop.jso.DialogElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Shows a link to copy by hand, where the page may not write to the clipboard. */
public final class LinkDialog {
    private final HTMLDocument document;

    public LinkDialog(HTMLDocument document) {
        this.document = document;
    }

    public void show(String link) {
        HTMLInputElement field = (HTMLInputElement) document.createElement("input");
        field.setId("share-field");
        field.setType("text");
        field.setReadOnly(true);
        field.setValue(link);

        HTMLElement label = document.createElement("label");
        label.setAttribute("for", "share-field");
        label.setTextContent("Copy this link. Whoever opens it gets this program.");

        HTMLElement close = document.createElement("button");
        close.setAttribute("type", "button");
        close.setClassName("button button-outline");
        close.setTextContent("Close");

        DialogElement dialog = (DialogElement) document.createElement("dialog");
        dialog.setId("share-dialog");
        dialog.setClassName("dialog");
        dialog.setAttribute("aria-label", "Link to this code");
        dialog.appendChild(label);
        dialog.appendChild(field);
        dialog.appendChild(close);
        close.onClick(event -> dialog.close());
        dialog.onEvent("close", event -> dialog.delete());

        document.getBody().appendChild(dialog);
        dialog.showModal();
        field.focus();
        field.select();
    }
}
