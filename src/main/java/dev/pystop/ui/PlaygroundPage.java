package dev.pystop.ui;

import dev.pystop.ui.api.Pystop;
import dev.pystop.ui.draft.BrowserDrafts;
import dev.pystop.ui.draft.EditorDraft;
import dev.pystop.ui.draft.ProgramOpener;
import dev.pystop.ui.editor.CodeEditor;
import dev.pystop.ui.examples.ExamplesMenu;
import dev.pystop.ui.file.FileOpener;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.layout.Divider;
import dev.pystop.ui.menu.PopoverMenu;
import dev.pystop.ui.notice.NoticeBar;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.share.LinkCopier;
import dev.pystop.ui.share.LinkDialog;
import dev.pystop.ui.share.LinkOpener;
import dev.pystop.ui.workbench.Workbench;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Entry point of the playground: the workbench with an editor for one program, which comes and goes in several ways. */
public final class PlaygroundPage {
    private final HTMLDocument document = HTMLDocument.current();
    private final Workbench<CodeEditor> workbench =
            new Workbench<>(document, () -> new CodeEditor(document.getElementById("editor")));

    private PlaygroundPage() {}

    public static void main(String[] arguments) {
        PlaygroundPage page = new PlaygroundPage();
        page.connectProgram();
        page.connectSurroundings();
    }

    /** Where the program in the editor comes from, and where it goes. */
    private void connectProgram() {
        CodeEditor editor = workbench.editor();
        Toast toast = workbench.toast();
        NoticeBar notice = new NoticeBar(document, editor::focus);
        EditorDraft draft = new EditorDraft(editor, BrowserDrafts.create(toast::show));
        ProgramOpener opener = new ProgramOpener(draft, toast);
        String assets = document.getDocumentElement().getAttribute("data-assets");
        new ExamplesMenu(document.getElementById("examples-menu"), assets, opener, toast);
        new FileOpener(
                document.getElementById("file-open"),
                (HTMLInputElement) document.getElementById("file-input"),
                document.getBody(),
                opener,
                toast);
        document.getElementById("file-download")
                .onClick(event -> TextDownload.save("main.py", "text/x-python", editor.text()));
        new LinkCopier(document.getElementById("share-link"), editor, toast, new LinkDialog(document));
        LinkOpener links = new LinkOpener(draft, notice);
        Pystop api = new Pystop(workbench.session(), workbench.console(), editor);
        draft.open(PlaygroundPage::welcomeProgram, () -> {
            links.start();
            // Not before: a program that somebody sets must not be replaced by the draft.
            api.publish();
        });
    }

    private void connectSurroundings() {
        new Divider("pystop.split", document.getElementById("workspace"), document.getElementById("divider"));
        new PopoverMenu(document.getElementById("examples-button"), document.getElementById("examples-menu"));
        new PopoverMenu(document.getElementById("file-button"), document.getElementById("file-menu"));
    }

    @JSBody(script = "return document.getElementById('welcome-program').content.textContent;")
    private static native String welcomeProgram();
}
