package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything can be done without a pointer, and whoever does it is told where they are and what happens. */
final class KeyboardTest {
    private static final String ENDLESS = "print('started')\nwhile True:\n    pass";

    @BrowserTest
    void shouldRunAndStopFromEditorOutputAndInputField(PlaygroundDriver playground) {
        playground.openEditor("/");
        Locator status = playground.page().getByRole(AriaRole.STATUS).and(playground.statusLine());
        assertThat(status).hasText(Pattern.compile("Loading Python…|Ready"));
        playground.open();
        assertThat(status).hasText("Ready");

        playground.setCode(ENDLESS).editor().focus();
        press(playground, "Control+Enter");
        assertThat(status).hasText("Running…");
        assertThat(playground.outputLog()).containsText("started");
        press(playground, "Control+.");
        assertThat(status).hasText("Stopped. Variables kept.");
        assertThat(playground.editor()).isFocused();
        assertEquals(ENDLESS, playground.code());

        playground.outputLog().focus();
        press(playground, "Control+Enter");
        assertThat(playground.outputLog()).containsText("started");
        assertThat(status).hasText("Running…");
        press(playground, "Control+.");
        assertThat(status).hasText("Stopped. Variables kept.");
        assertThat(playground.outputLog()).isFocused();

        playground.setCode("input('? ')");
        press(playground, "Control+Enter");
        assertThat(status).hasText("Waiting for input");
        assertThat(playground.inputField()).isFocused();
        press(playground, "Control+.");
        assertThat(status).hasText("Stopped. Variables kept.");
        assertThat(playground.outputLog()).isFocused();

        playground.setCode("1 / 0").run();
        assertThat(status).hasText("Ended with an error in line 1: ZeroDivisionError");
    }

    @BrowserTest
    void shouldKeepTheFocusOnRunAndStopWhenTheyArePressed(PlaygroundDriver playground) {
        playground.open().setCode(ENDLESS);

        playground.runButton().focus();
        press(playground, "Enter");
        playground.waitForState("running");
        assertThat(playground.outputLog()).containsText("started");
        assertThat(playground.runButton()).isFocused();
        assertThat(playground.runButton()).isDisabled();

        press(playground, "Tab");
        assertThat(playground.stopButton()).isFocused();
        press(playground, "Space");
        playground.waitForState("ready");
        assertThat(playground.statusLine()).hasText("Stopped. Variables kept.");
        assertThat(playground.stopButton()).isFocused();
        assertThat(playground.stopButton()).isDisabled();

        // The field goes away with the question; the button in it must not take the focus along.
        playground
                .setCode("try:\n    input('? ')\nexcept EOFError:\n    print('no more')")
                .run();
        playground.waitForState("waiting-input");
        press(playground, "Tab");
        assertThat(playground.button("End input")).isFocused();
        press(playground, "Enter");
        playground.waitForState("ready");
        assertThat(playground.outputLog()).containsText("no more");
        assertThat(playground.outputLog()).isFocused();
    }

    @BrowserTest
    void shouldLeadToTheEditorWhenANoticeGoesThatHadTheFocus(PlaygroundDriver playground) {
        playground.openEditor("/#code=print('linked')");
        assertThat(playground.notice()).isVisible();
        playground.editor().focus();
        press(playground, "Escape");
        press(playground, "Tab");
        assertThat(playground.button("Back to my draft")).isFocused();
        press(playground, "Enter");
        assertThat(playground.editor()).containsText("# Welcome!");
        assertThat(playground.editor()).isFocused();

        playground.button("Examples").focus();
        press(playground, "ArrowDown");
        press(playground, "w");
        press(playground, "Enter");
        playground.button("Back to my code").focus();
        press(playground, "Enter");
        assertThat(playground.editor()).containsText("# Welcome!");
        assertThat(playground.editor()).isFocused();
    }

    @BrowserTest
    void shouldReachEverythingByTabAndLeaveTheEditorByEscape(PlaygroundDriver playground) {
        playground.open().setCode("pass");
        playground.runButton().focus();

        List<String> stops = new ArrayList<>(List.of(focused(playground)));
        while (!stops.getLast().equals("Code editor")) {
            press(playground, "Tab");
            stops.add(focused(playground));
        }
        press(playground, "Tab");
        assertEquals("    pass", playground.code(), "Tab indents");
        press(playground, "Escape");
        press(playground, "Tab");
        stops.add(focused(playground));
        while (!stops.getLast().equals("Output")) {
            press(playground, "Tab");
            stops.add(focused(playground));
        }

        assertEquals(
                List.of(
                        "Run",
                        "Stop",
                        "Exercises",
                        "Examples",
                        "File",
                        "Theme: automatic",
                        "Code editor",
                        "Resize editor and output",
                        "Clear",
                        "Output"),
                stops);
    }

    @BrowserTest
    void shouldUseMenusByKeyboard(PlaygroundDriver playground) {
        playground.openEditor("/").button("Examples").focus();

        press(playground, "ArrowDown");
        assertThat(item(playground, "Say hello")).isFocused();
        press(playground, "ArrowDown");
        assertThat(item(playground, "Prime sieve")).isFocused();
        press(playground, "End");
        assertThat(item(playground, "Handles Stop")).isFocused();
        press(playground, "ArrowDown");
        assertThat(item(playground, "Say hello")).isFocused();
        press(playground, "w");
        assertThat(item(playground, "Word count")).isFocused();
        press(playground, "Escape");
        assertThat(item(playground, "Word count")).isHidden();
        assertThat(playground.button("Examples")).isFocused();

        press(playground, "ArrowUp");
        assertThat(item(playground, "Handles Stop")).isFocused();
        press(playground, "Enter");
        assertThat(playground.editor()).containsText("# Handles Stop");
        assertThat(playground.button("Examples")).isFocused();
        assertThat(playground.button("Examples")).hasAttribute("aria-expanded", "false");

        // A fast typist's next key must find the focus in the menu already.
        assertEquals("Handles Stop", playground.page().evaluate("""
                        () => {
                            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowUp', bubbles: true}));
                            return document.activeElement.firstChild.textContent.trim();
                        }"""));
    }

    @BrowserTest
    void shouldLeaveThePromptByTabAfterEscape(PlaygroundDriver playground, Page page) {
        playground.open().prompt().fill("x");
        page.keyboard().press("Shift+Tab");
        assertThat(playground.outputLog()).isFocused();
        page.keyboard().press("Tab");
        assertThat(playground.prompt()).isFocused();

        page.keyboard().press("Escape");
        page.keyboard().press("Tab");

        assertThat(playground.prompt()).not().isFocused();
        assertThat(playground.prompt()).hasValue("x");
    }

    @BrowserTest
    void shouldMoveTheDividerByKeyboard(PlaygroundDriver playground) {
        playground.openEditor("/");
        Locator divider = playground
                .page()
                .getByRole(AriaRole.SEPARATOR, new Page.GetByRoleOptions().setName("Resize editor and output"));
        divider.focus();
        double even = playground.editor().boundingBox().width;

        press(playground, "ArrowRight");
        assertThat(divider).hasAttribute("aria-valuenow", "55");
        press(playground, "Home");
        assertThat(divider).hasAttribute("aria-valuenow", "20");
        assertEquals(-1, Math.signum(playground.editor().boundingBox().width - even), "narrower");
        press(playground, "End");
        assertThat(divider).hasAttribute("aria-valuenow", "80");
        assertEquals(1, Math.signum(playground.editor().boundingBox().width - even), "wider");
        assertThat(divider).isFocused();
    }

    private static Locator item(PlaygroundDriver playground, String name) {
        return playground.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(PlaygroundDriver playground, String key) {
        Keyboard keyboard = playground.page().keyboard();
        keyboard.press(key);
    }

    /** The accessible name of what has the focus, as the page gives it. */
    private static String focused(PlaygroundDriver playground) {
        return (String) playground
                .page()
                .evaluate("() => document.activeElement.getAttribute('aria-label')"
                        + " || document.activeElement.textContent.trim()");
    }
}
