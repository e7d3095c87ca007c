package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pystop.e2e.support.Axe.assertNoViolation;

import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;

/** axe-core finds nothing to complain about, in any state, in light and dark. */
final class AccessibilityTest {

    @BrowserTest
    void shouldHaveNoViolationInAnyStateOfARun(PlaygroundDriver playground) {
        playground.open();
        assertNoViolation(playground, "ready");

        playground.setCode("import time\nprint('working')\ntime.sleep(600)").run();
        assertThat(playground.outputLog()).containsText("working");
        assertNoViolation(playground, "running");
        playground.stop().waitForState("ready");
        assertNoViolation(playground, "stopped");

        playground.setCode("name = input('Name? ')\nage = input('Age? ')").run();
        playground.waitForState("waiting-input").typeInput("Ada");
        assertThat(playground.outputLog()).containsText("Age?");
        playground.waitForState("waiting-input");
        assertNoViolation(playground, "waiting for input");
        playground.typeInput("36").waitForState("ready");

        playground
                .setCode("@property\ndef half(number):  # of it\n    return 1 / number, 'text', True\n\nhalf.fget(0)")
                .run();
        assertThat(playground.page().locator(".cm-error-line")).hasCount(1);
        playground.waitForState("ready");
        assertNoViolation(playground, "error");
    }

    @BrowserTest
    void shouldHaveNoViolationWithRichResults(PlaygroundDriver playground) {
        playground.open().runToEnd("""
                class Markdown:
                    def _repr_markdown_(self):
                        return '# Title\\n\\n*text* [link](https://example.org/) `code`\\n\\n| a | b |\\n|---|---|\\n' + '| 1 | 2 |\\n' * 40
                class Wide:
                    def _repr_html_(self): return '<table><tr>' + '<td>cell</td>' * 99 + '</tr></table>'
                class Drawing:
                    def _repr_svg_(self): return '<svg width="30" height="20"><rect width="30" height="20"/></svg>'
                display(Markdown(), Wide(), Drawing())
                """);
        assertThat(playground.outputLog().locator("table")).hasCount(2);
        assertThat(playground.outputLog().locator("img")).hasCount(1);

        assertNoViolation(playground, "rich results");
    }

    @BrowserTest
    void shouldHaveNoViolationWhereThePageSpeaks(PlaygroundDriver playground) {
        playground.page().addInitScript("delete Navigator.prototype.clipboard");
        playground.openEditor("/#code=print(1)");
        assertThat(playground.notice()).isVisible();
        assertNoViolation(playground, "link notice");

        playground.choose("Examples", "Word count");
        assertThat(playground.toast()).isVisible();
        assertNoViolation(playground, "toast");

        playground.button("Examples").click();
        assertNoViolation(playground, "examples menu");
        playground.button("File").click();
        assertNoViolation(playground, "file menu");
        playground.page().keyboard().press("Escape");

        playground.choose("File", "Copy a link to this code");
        assertThat(playground.page().locator("#share-dialog")).isVisible();
        assertNoViolation(playground, "link dialog");
        playground.page().keyboard().press("Escape");

        playground.choose("File", "Answers in advance");
        assertThat(playground.page().locator("#answers-dialog")).isVisible();
        playground.page().keyboard().type("Ada");
        assertNoViolation(playground, "answers in advance");
    }

    @BrowserTest
    void shouldHaveNoViolationWhenPythonCannotBeLoaded(PlaygroundDriver playground, BrowserSession session) {
        // Pyodide leaves a rejected promise behind; each browser words it in its own way.
        session.allowErrors("Failed to fetch");
        session.allowErrors("NetworkError when attempting to fetch resource");
        session.allowErrors("net::ERR_FAILED"); // Chromium, of every file that a page cannot have
        playground.page().route("**/*.wasm", route -> route.abort());
        playground.openUnready("/").waitForState("failed");
        assertThat(playground.button("Retry")).isVisible();

        assertNoViolation(playground, "failed");
    }

    @BrowserTest
    void shouldHaveNoViolationWithoutIsolation(PlaygroundDriver playground) {
        playground.page().addInitScript("Object.defineProperty(window, 'crossOriginIsolated', {value: false})");
        playground.openEditor("/");
        assertThat(playground.page().locator("#isolation")).isVisible();

        assertNoViolation(playground, "isolation notice");
    }
}
