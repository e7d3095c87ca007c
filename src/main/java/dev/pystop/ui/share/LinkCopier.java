package dev.pystop.ui.share;

import dev.pystop.jso.Clipboard;
import dev.pystop.ui.editor.CodeEditor;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.text.Utf8;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Copies a link to the program in the editor. */
public final class LinkCopier {
    /** From about here on, chat programs and mail readers are known to cut links. */
    private static final int LONG_LINK_CHARACTERS = 8000;

    private static final String COPIED = "Link copied. Whoever opens it gets this program.";
    private static final String COPIED_LONG =
            "Link copied. It is very long; some chat programs cut such links, so a file may be the better way.";

    private final CodeEditor editor;
    private final Toast toast;
    private final LinkDialog dialog;

    public LinkCopier(HTMLElement button, CodeEditor editor, Toast toast, LinkDialog dialog) {
        this.editor = editor;
        this.toast = toast;
        this.dialog = dialog;
        button.onClick(event -> copy());
    }

    private void copy() {
        makeLink(editor.text(), link -> {
            if (!Clipboard.isAvailable()) {
                dialog.show(link);
                return;
            }
            Clipboard.writeText(link)
                    .then(
                            written -> {
                                toast.show(link.length() > LONG_LINK_CHARACTERS ? COPIED_LONG : COPIED);
                                return null;
                            },
                            refused -> {
                                dialog.show(link);
                                return null;
                            });
        });
    }

    private static void makeLink(String program, Consumer<String> made) {
        String plain = ShareLink.plain(program);
        Deflate.deflate(
                Utf8.encode(program),
                deflated -> {
                    String compressed = ShareLink.compressed(deflated);
                    made.accept(pageAddress() + (compressed.length() < plain.length() ? compressed : plain));
                },
                failure -> made.accept(pageAddress() + plain));
    }

    private static String pageAddress() {
        String address = Window.current().getLocation().getFullURL();
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }
}
