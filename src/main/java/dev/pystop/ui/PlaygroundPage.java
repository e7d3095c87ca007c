package dev.pystop.ui;

import dev.pystop.ui.api.Pystop;
import dev.pystop.ui.draft.BrowserDrafts;
import dev.pystop.ui.draft.DraftStore;
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
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Entry point of the playground: the workbench with an editor for one program, which comes and goes in several ways. */
public final class PlaygroundPage {
    private final HTMLDocument document;
    private final CodeEditor editor;
    private final Workbench<CodeEditor> workbench;

    private PlaygroundPage(HTMLDocument document, CodeEditor editor) {
        this.document = document;
        this.editor = editor;
        workbench = new Workbench<>(document, editor);
    }

    public static void main(String[] arguments) {
        HTMLDocument document = HTMLDocument.current();
        DraftStore drafts = BrowserDrafts.create();
        CodeEditor editor =
                new CodeEditor(document.getElementById("editor"), drafts.likelyText(PlaygroundPage::welcomeProgram));
        EditorDraft draft = new EditorDraft(editor, drafts);
        draft.open(PlaygroundPage::welcomeProgram);
        // Later, so that the browser shows the editor, and takes what one types, before the rest is made.
        Window.setTimeout(
                () -> {
                    PlaygroundPage page = new PlaygroundPage(document, editor);
                    drafts.onTrouble(page.workbench.toast()::show);
                    page.connectProgram(draft);
                    page.connectSurroundings();
                },
                0);
    }

    /** Where the program in the editor comes from, and where it goes. */
    private void connectProgram(EditorDraft draft) {
        Toast toast = workbench.toast();
        NoticeBar notice = new NoticeBar(document, editor::focus);
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
        draft.onOpen(() -> {
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
