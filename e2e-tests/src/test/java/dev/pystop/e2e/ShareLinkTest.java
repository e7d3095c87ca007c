package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A link carries a program to somebody else, and never costs the reader the program that was there. Python is not needed. */
final class ShareLinkTest {
    private static final String UNICODE_PROGRAM =
            "# Größe, 你好, مرحبا, 🐍👩‍🚀\nname = 'Zoë ~ 100 % + # & ='\nprint(f\"{name:>30}\")\n\tpass\n".repeat(3);
    private static final String OPENED = "Opened from a link. Your own draft is kept.";

    @BrowserTest
    void shouldCarryAProgramByACopiedLink(PlaygroundDriver author, BrowserSession session, TestServer server) {
        author.openEditor("/").setCode(UNICODE_PROGRAM).choose("File", "Copy a link to this code");
        assertThat(author.toast()).containsText("Link copied. Whoever opens it gets this program.");

        // Pasted where a person would see it: only one of the browsers lets a check read the clipboard.
        author.editor().click();
        author.page().keyboard().press("ControlOrMeta+A");
        author.page().keyboard().press("ControlOrMeta+V");
        assertThat(author.editor())
                .containsText(server.uri().resolve("/#code=~1~").toString());
        String link = author.code();

        PlaygroundDriver reader = another(session, server).openEditor(link);
        assertThat(reader.notice()).containsText(OPENED);
        assertEquals(UNICODE_PROGRAM, reader.code());
    }

    @BrowserTest
    void shouldShowTheLinkWhereThePageMayNotWriteToTheClipboard(PlaygroundDriver author, TestServer server) {
        author.page().addInitScript("delete Navigator.prototype.clipboard");
        author.openEditor("/").setCode("print(1)").choose("File", "Copy a link to this code");

        Locator dialog =
                author.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Link to this code"));
        Locator field = dialog.getByLabel("Copy this link. Whoever opens it gets this program.");
        assertThat(field).isFocused();
        assertThat(field).hasValue(server.uri().resolve("/#code=print%281%29").toString());
        assertEquals(
                field.inputValue(),
                field.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)"));

        dialog.getByText("Close").click();
        assertThat(dialog).hasCount(0);
    }

    @BrowserTest
    void shouldOpenAHandMadeLinkAndLeadBackToTheDraft(PlaygroundDriver playground, TestServer server) {
        playground.openEditor("/").typeCode("print('my draft')");

        PlaygroundDriver linked = sameBrowser(playground, server).openEditor("/#code=print(1)");
        assertEquals("print(1)", linked.code());
        assertThat(linked.notice()).containsText(OPENED);
        assertFalse(linked.page().url().contains("#code"), linked.page().url());
        // That tab had a draft of its own, the welcome program, because the first tab holds "my draft".
        linked.button("Back to my draft").click();
        assertThat(linked.editor()).containsText("# Welcome!");
        assertThat(linked.notice()).isHidden();

        // By hash change: the tab stays, and with it what was typed into it.
        openByHashChange(playground, "#code=print('from%20the%20link')");
        assertThat(playground.editor()).hasText("print('from the link')");
        playground.typeCode("print('from the link, changed')").reload();
        assertEquals("print('from the link, changed')", playground.code());
        assertThat(playground.notice()).containsText(OPENED);
        playground.button("Back to my draft").click();
        assertThat(playground.editor()).hasText("print('my draft')");
        assertEquals("print('my draft')", playground.reload().code());
        assertThat(playground.notice()).isHidden();
    }

    @BrowserTest
    void shouldOpenACompressedLinkMadeElsewhere(PlaygroundDriver playground) {
        playground.openEditor("/#code=~1~" + deflated(UNICODE_PROGRAM));

        assertThat(playground.notice()).containsText(OPENED);
        assertEquals(UNICODE_PROGRAM, playground.code());
    }

    @BrowserTest
    void shouldSayWhatIsWrongWithAMalformedLinkAndChangeNothing(PlaygroundDriver playground) {
        String valid = deflated(UNICODE_PROGRAM);
        playground.openEditor("/#code=~1~" + valid.substring(0, valid.length() / 2));
        assertThat(playground.notice()).containsText("the link is damaged or cut off. Your code is unchanged.");
        assertTrue(playground.code().startsWith("# Welcome!"), playground.code());

        playground.typeCode("print('mine')");
        openByHashChange(playground, "#code=100%");
        assertThat(playground.notice()).containsText("a % sign in a link must be written as %25");
        openByHashChange(playground, "#code=~1~no*base64");
        assertThat(playground.notice()).containsText("the link is damaged or cut off");
        openByHashChange(playground, "#code=~2~AAAA");
        assertThat(playground.notice()).containsText("made by a newer PyStop");
        openByHashChange(playground, "#code=~1~" + deflated("#".repeat((1 << 20) + 1)));
        assertThat(playground.notice()).containsText("longer than 1 MB");

        assertThat(playground.button("Back to my draft")).isHidden();
        assertEquals("print('mine')", playground.code());
        playground.button("Close this notice").click();
        assertThat(playground.notice()).isHidden();
    }

    private static void openByHashChange(PlaygroundDriver playground, String fragment) {
        playground.page().evaluate("fragment => { location.hash = fragment; }", fragment);
    }

    private static PlaygroundDriver another(BrowserSession session, TestServer server) {
        return new PlaygroundDriver(session.newContext(new NewContextOptions()).newPage(), server.uri());
    }

    private static PlaygroundDriver sameBrowser(PlaygroundDriver playground, TestServer server) {
        return new PlaygroundDriver(playground.page().context().newPage(), server.uri());
    }

    /** The payload of a link by the rules of the documentation: base64url of raw DEFLATE (RFC 1951) of UTF-8. */
    private static String deflated(String program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflate.write(program.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
