package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.FilePayload;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Programs come from files and go to files. Python is not needed. */
final class FileTest {
    private static final String PROGRAM = "# Größe 🐍\nprint('from a file')\n";

    @BrowserTest
    void shouldOpenAFileAndLeadBackByUndo(PlaygroundDriver playground) {
        playground.openEditor("/").typeCode("print('mine')");

        FileChooser chooser = playground.page().waitForFileChooser(() -> playground.choose("File", "Open a file"));
        chooser.setFiles(file("exercise.py", ("\uFEFF" + PROGRAM).getBytes(StandardCharsets.UTF_8)));
        assertThat(playground.toast()).containsText("Opened “exercise.py”. Your own code is kept.");
        assertEquals(PROGRAM, playground.code());

        playground.editor().click();
        playground.page().keyboard().press("ControlOrMeta+Z");
        assertThat(playground.editor()).hasText("print('mine')");
    }

    @BrowserTest
    void shouldOpenADroppedFileAndShowWhereItMayBeDropped(PlaygroundDriver playground) {
        playground.openEditor("/");

        dispatchDrag(playground, "dragover");
        assertThat(playground.page().locator("body")).hasClass(Pattern.compile("\\bdrop-target\\b"));
        dispatchDrag(playground, "dragleave");
        assertThat(playground.page().locator("body")).not().hasClass(Pattern.compile("\\bdrop-target\\b"));

        dispatchDrag(playground, "dragover");
        dispatchDrag(playground, "drop");
        assertThat(playground.toast()).containsText("Opened “dropped.py”.");
        assertThat(playground.page().locator("body")).not().hasClass(Pattern.compile("\\bdrop-target\\b"));
        assertEquals("print('dropped')", playground.code());
    }

    @BrowserTest
    void shouldRefuseWhatIsNoProgramAndChangeNothing(PlaygroundDriver playground) {
        playground.openEditor("/").typeCode("print('mine')");

        open(playground, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        assertThat(playground.toast())
                .hasText("“picture.png” is not a text file in UTF-8, so it was not opened. Your code is unchanged.");
        open(playground, "large.py", "#".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(playground.toast())
                .hasText("“large.py” is larger than 1 MB, too large to open. Your code is unchanged.");

        assertEquals("print('mine')", playground.code());
        assertThat(playground.button("Back to my code")).isHidden();
    }

    @BrowserTest
    void shouldDownloadTheProgram(PlaygroundDriver playground, BrowserKind browser) throws IOException {
        if (browser == BrowserKind.FIREFOX) {
            assertDownloadIsHandedOver(playground);
            return;
        }
        playground.openEditor("/").setCode(PROGRAM);

        Download download = playground.page().waitForDownload(() -> playground.choose("File", "Download main.py"));

        assertEquals("main.py", download.suggestedFilename());
        assertEquals(PROGRAM, Files.readString(download.path()));
    }

    /** Firefox's driver does not tell of downloads, so this ends where the page gives the file to the browser. */
    private static void assertDownloadIsHandedOver(PlaygroundDriver playground) {
        playground
                .page()
                .addInitScript("URL.createObjectURL = blob => { window.saved = blob; return '#saved'; };"
                        + "HTMLAnchorElement.prototype.click = function() { window.savedAs = this.download; };");
        playground.openEditor("/").setCode(PROGRAM).choose("File", "Download main.py");

        assertEquals("main.py", playground.page().evaluate("() => window.savedAs"));
        assertEquals(PROGRAM, playground.page().evaluate("() => window.saved.text()"));
    }

    /** Without the dialog, which Firefox's driver sees only once. */
    private static void open(PlaygroundDriver playground, String name, byte[] content) {
        playground.page().locator("#file-input").setInputFiles(file(name, content));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /** Drivers cannot drag files in from the desktop; a page cannot tell this event from theirs. */
    private static void dispatchDrag(PlaygroundDriver playground, String type) {
        playground
                .editor()
                .evaluate(
                        "(editor, type) => {"
                                + " const files = new DataTransfer();"
                                + " files.items.add(new File([\"print('dropped')\"], 'dropped.py'));"
                                + " editor.dispatchEvent(new DragEvent(type,"
                                + "   {dataTransfer: files, bubbles: true, cancelable: true}));"
                                + "}",
                        type);
    }
}
