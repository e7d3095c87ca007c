package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;

/** What somebody types is never lost, whatever happens to the tab and however many tabs there are. Python is not needed. */
final class DraftTest {

    @BrowserTest
    void shouldBeginWithTheWelcomeProgramAndKeepWhatIsTypedOverAReload(PlaygroundDriver playground) {
        playground.openEditor("/");
        assertTrue(playground.code().startsWith("# Welcome!"), playground.code());

        playground.typeCode("print('kept at once')").reload();
        assertEquals("print('kept at once')", playground.code());

        playground.setCode("print('kept again')").reload();
        assertEquals("print('kept again')", playground.code());
    }

    @BrowserTest
    void shouldKeepWhatIsTypedAsSoonAsThereIsAnEditor(PlaygroundDriver playground) {
        // Before the rest of the page is made, and before the draft is known to be this tab's own.
        playground.page().addInitScript("""
                new MutationObserver((changes, observer) => {
                  const content = document.querySelector("#editor [contenteditable=true]");
                  if (content && !window.pystop) {
                    observer.disconnect();
                    content.focus();
                    document.execCommand("insertText", false, `typed ${localStorage.length ? "again" : "early"} `);
                  }
                }).observe(document, { childList: true, subtree: true });
                """);
        playground.openEditor("/");
        assertTrue(playground.code().startsWith("typed early # Welcome!"), playground.code());

        playground.reload();
        assertTrue(playground.code().startsWith("typed again typed early # Welcome!"), playground.code());
    }

    @BrowserTest
    void shouldSaveWhileTypingSoThatACrashCostsNoMoreThanAWord(PlaygroundDriver playground) {
        playground.openEditor("/").typeCode("print('typed, never left')");

        // A crashed page gets no chance to save when it is left: this must be there while it is open and visible.
        playground
                .page()
                .waitForFunction(
                        "() => Object.values(localStorage).some(value => value.includes('typed, never left'))");
    }

    @BrowserTest
    void shouldKeepAnotherDraftInEveryTab(PlaygroundDriver first, TestServer server) {
        first.openEditor("/").typeCode("print('first')");
        PlaygroundDriver second = new PlaygroundDriver(first.page().context().newPage(), server.uri()).openEditor("/");
        assertNotEquals("print('first')", second.code());
        second.typeCode("print('second')");

        first.reload();
        second.reload();

        assertEquals("print('first')", first.code());
        assertEquals("print('second')", second.code());
    }

    @BrowserTest
    void shouldGiveADuplicatedTabACopyOfItsOwn(PlaygroundDriver original, TestServer server) {
        original.openEditor("/").typeCode("print('original')");

        // An opened window inherits the tab's own storage, as a duplicated tab does.
        Page popup = original.page().waitForPopup(() -> original.page().evaluate("() => void window.open('/')"));
        // What waits in the empty document that a window begins with may wait for ever.
        popup.waitForURL(server.uri().toString());
        PlaygroundDriver copy = new PlaygroundDriver(popup, server.uri()).waitForEditor();
        assertEquals("print('original')", copy.code());
        copy.typeCode("print('copy')").reload();
        original.reload();

        assertEquals("print('original')", original.code());
        assertEquals("print('copy')", copy.code());
    }

    @BrowserTest
    void shouldComeBackFromAnExampleToOnesOwnCode(PlaygroundDriver playground) {
        playground.openEditor("/").typeCode("print('mine')").choose("Examples", "Word count");
        assertThat(playground.toast()).containsText("Opened “Word count”. Your own code is kept.");
        assertTrue(playground.code().startsWith("# Word count"), playground.code());
        playground.typeCode("print('a changed example')");

        playground.button("Back to my code").click();

        assertThat(playground.editor()).hasText("print('mine')");
        assertThat(playground.toast()).isHidden();
        assertEquals("print('mine')", playground.reload().code());
    }

    @BrowserTest
    void shouldOfferTheDraftThatAnExampleReplacedToTheNextTab(PlaygroundDriver first, TestServer server) {
        first.openEditor("/").typeCode("print('put aside')").choose("Examples", "Word count");
        assertThat(first.editor()).containsText("# Word count");

        PlaygroundDriver second = new PlaygroundDriver(first.page().context().newPage(), server.uri()).openEditor("/");

        assertEquals("print('put aside')", second.code());
    }
}
