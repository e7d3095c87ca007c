package dev.pystop.jso;

import org.teavm.jso.JSClass;
import org.teavm.jso.dom.html.HTMLElement;

/** {@code <dialog>}: a modal one keeps the focus inside, closes with Escape and gives the focus back. */
@JSClass(name = "HTMLDialogElement", transparent = true)
public abstract class DialogElement extends HTMLElement {
    public abstract void showModal();

    public abstract void close();
}
