package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.regex.Pattern;

/** After a run one can go on talking to Python below its output, as in a terminal. */
@SharesPage
final class ReplTest {
    @BrowserTest
    void shouldGoOnInTheNamespaceOfTheLastRun(PlaygroundDriver playground) {
        playground.runToEnd("price = 20\nprint('total', end='')");

        playground.enter("price += 1").enter("price * 2").enter("print('a'); 'b'");

        assertEquals("total\n>>> price += 1\n>>> price * 2\n42\n>>> print('a'); 'b'\na\n'b'\n", playground.output());
        assertThat(playground.outputLog()).containsText(">>> price * 2\n42\n");
        assertThat(playground.prompt()).isFocused();
        assertThat(playground.statusLine()).hasText("Finished.");
        assertEquals("NameError", playground.runToEnd("price").strip().replaceAll("(?s).*\n(\\w+):.*", "$1"));
    }

    @BrowserTest
    void shouldTakeAnEntryOfManyLines(PlaygroundDriver playground, Page page) {
        playground.runToEnd("");
        playground.prompt().click();
        double oneLine = playground.prompt().boundingBox().height;

        page.keyboard().type("def double(x):");
        page.keyboard().press("Enter");
        assertThat(playground.prompt()).hasValue("def double(x):\n    ");
        page.keyboard().type("if x:");
        page.keyboard().press("Enter");
        assertThat(playground.prompt()).hasValue("def double(x):\n    if x:\n        ");
        page.keyboard().type("return 2 * x");
        assertTrue(playground.prompt().boundingBox().height > 2 * oneLine, "the field grows with its lines");
        page.keyboard().press("Enter");
        assertThat(playground.prompt()).hasValue(Pattern.compile("x\n        $"));
        page.keyboard().press("Enter");
        assertThat(playground.prompt()).hasValue("");
        page.keyboard().type("double(");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("21)");
        page.keyboard().press("Enter");

        playground.waitForOutput("... 21)\n42\n");
        assertEquals("""
                >>> def double(x):
                ...     if x:
                ...         return 2 * x
                ...\s
                >>> double(
                ... 21)
                42
                """, playground.output());
        assertEquals(oneLine, playground.prompt().boundingBox().height);
    }

    @BrowserTest
    void shouldExecuteAPasteOfManyLines(PlaygroundDriver playground, Page page) {
        playground.runToEnd("");
        playground.prompt().click();

        page.keyboard().insertText("for i in range(2):\n    i\n\ndef f():\n\n    return 'f'\nf()");
        page.keyboard().press("Enter");

        playground.waitForOutput("0\n1\n'f'\n");
        assertEquals("True", playground.evaluate("f() == 'f'"));
    }

    @BrowserTest
    void shouldLoseNothingThatIsTypedAhead(PlaygroundDriver playground, Page page) {
        playground.runToEnd("");
        playground.prompt().click();

        page.keyboard()
                .type("import time; time.sleep(0.3)\nx = 1\nfor i in range(2):\n    x += i\n\nx * 21\nunfinished");

        playground.waitForOutput("42\n");
        assertThat(playground.prompt()).hasValue("unfinished");
        playground.prompt().fill("");
    }

    @BrowserTest
    void shouldRememberEntriesAlsoAfterAReload(PlaygroundDriver playground, Page page) {
        playground.enter("first = 1").enter("for i in range(2):\n    i\n");
        Locator prompt = playground.prompt();
        prompt.fill("typed");

        page.keyboard().press("ArrowUp");
        assertThat(prompt).hasValue("for i in range(2):\n    i");
        page.keyboard().press("ArrowUp");
        assertThat(prompt).hasValue("for i in range(2):\n    i");
        page.keyboard().press("ArrowUp");
        assertThat(prompt).hasValue("first = 1");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(prompt).hasValue("typed");

        playground.reload().waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
        assertEquals(true, page.evaluate("() => document.activeElement === document.body"), "nothing has the focus");
        assertThat(prompt).hasValue("");
        prompt.press("ArrowUp");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(prompt).hasValue("first = 1");
        page.keyboard().press("Enter");
        playground.waitForOutput(">>> first = 1");
        assertEquals("1", playground.evaluate("first"));
    }

    @BrowserTest
    void shouldCompleteWithTab(PlaygroundDriver playground, Page page) {
        playground.runToEnd("value_one = value_two = 'text'");
        Locator prompt = playground.prompt();
        Locator candidates = page.locator("#prompt-candidates");

        prompt.fill("print(val");
        page.keyboard().press("Tab");
        assertThat(prompt).hasValue("print(value_");
        page.keyboard().press("Tab");
        assertThat(candidates).hasText("value_one  value_two");
        page.keyboard().type("o");
        assertThat(candidates).hasText("");
        page.keyboard().press("Tab");
        assertThat(prompt).hasValue("print(value_one");
        page.keyboard().type(".isdig");
        page.keyboard().press("Tab");
        assertThat(prompt).hasValue("print(value_one.isdigit(");
        page.keyboard().type("))");
        page.keyboard().press("Enter");
        playground.waitForOutput("False");

        prompt.fill("nothing_begins_so");
        page.keyboard().press("Tab");
        assertThat(candidates).hasText("Nothing fits here.");
        prompt.fill("if True:\n");
        page.keyboard().press("Tab");
        assertThat(prompt).hasValue("if True:\n    ");
        prompt.fill("");
        assertThat(playground.statusLine()).hasText("Finished.");
    }

    @BrowserTest
    void shouldKeepTheLastValueAndAwait(PlaygroundDriver playground) {
        playground.runToEnd("import asyncio\nasync def answer():\n    await asyncio.sleep(0.01)\n    return 41");

        playground.enter("await answer()").enter("_ + 1");

        assertEquals(">>> await answer()\n41\n>>> _ + 1\n42\n", playground.output());
    }

    @BrowserTest
    void shouldImportWhatTheEditorDefines(PlaygroundDriver playground) {
        playground.runToEnd("print('running')\ndef half(x):\n    return x / 0");

        playground.enter("from main import half").enter("half(1)");

        assertTrue(playground.output().startsWith("running\n>>> from main import half\n>>> half(1)\nTraceback"));
        assertThat(playground.outputLog()).containsText("ZeroDivisionError: division by zero");
        playground.outputLog().getByText("line 3").click();
        assertThat(playground.editor()).isFocused();
    }

    @BrowserTest
    void shouldHelp(PlaygroundDriver playground) {
        playground.runToEnd("def f():\n    'What f does.'");
        playground.enter("help(f)");
        assertTrue(playground.output().contains("f()\n    What f does."), playground::output);

        playground.prompt().fill("help()");
        playground.prompt().press("Enter");
        playground.waitForState("waiting-input").typeInput("len");
        playground.waitForOutput("len(obj, /)").waitForState("waiting-input").typeInput("q");

        playground.waitForState("ready");
        assertTrue(playground.output().contains("You are now leaving help"), playground::output);
    }

    @BrowserTest
    void shouldAskInTheFieldForInputAndThenGoOnInThePrompt(PlaygroundDriver playground, Page page) {
        playground.runToEnd("");
        playground.prompt().fill("input('name? ')");
        page.keyboard().press("Enter");
        playground.waitForState("waiting-input");
        assertThat(playground.inputField()).isFocused();
        page.keyboard().type("Ada");
        page.keyboard().press("Enter");

        playground.waitForState("ready");
        assertThat(playground.prompt()).isFocused();
        assertEquals(">>> input('name? ')\nname? Ada\n'Ada'\n", playground.output());
    }

    @BrowserTest
    void shouldExplainAnError(PlaygroundDriver playground) {
        playground.runToEnd("total = 1");
        playground.enter("print(totl)");
        assertThat(playground.outputLog().locator(".notice")).containsText("Python does not know the name totl here");
        assertThat(playground.statusLine()).hasText("Finished.");
        playground.enter("x = = 1");
        assertTrue(playground.output().endsWith("SyntaxError: invalid syntax\n"), playground::output);
    }

    @BrowserTest
    void shouldClearTheEntryOrInterruptWithControlC(PlaygroundDriver playground, Page page) {
        playground.runToEnd("");
        playground.prompt().fill("a mistake");
        page.keyboard().press("Control+c");
        assertThat(playground.prompt()).hasValue("");

        page.keyboard().type("while True: pass");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        playground.waitForOutput("while True: pass").waitForStatus("Running…");
        assertThat(playground.prompt()).isDisabled();
        page.keyboard().press("Control+c");

        playground.waitForState("ready");
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        assertThat(playground.prompt()).isFocused();
        assertThat(playground.prompt()).isEnabled();
    }

    @BrowserTest
    void shouldSayHowToBeginAfreshOnControlD(PlaygroundDriver playground) {
        playground.prompt().press("Control+d");
        assertThat(playground.outputLog().locator(".notice").last())
                .hasText("Use Reset Python in the File menu for a fresh start.");
    }

    @BrowserTest
    void shouldStopAnEntryAndKeepTheVariables(PlaygroundDriver playground, Page page) {
        playground.runToEnd("kept = 'yes'");
        for (String entry : new String[] {
            "while True: kept = 'still'\n",
            "import time; time.sleep(600)",
            "import asyncio; await asyncio.sleep(600)",
            "input('? ')"
        }) {
            playground.prompt().fill(entry);
            playground.prompt().press("Enter");
            playground.waitForOutput(entry.strip()).stop();
            playground.waitForState("ready").waitForStatus("Stopped. Variables kept.");
            assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
            playground.enter("kept");
            assertThat(playground.statusLine()).hasText("Finished.");
        }
        assertEquals("'still'", playground.evaluate("kept"));
    }

    @BrowserTest
    void shouldNotExecuteAfterStopWhatWasTypedAhead(PlaygroundDriver playground, Page page) {
        playground.runToEnd("executed = False");
        playground.prompt().fill("import time; time.sleep(600)");
        playground.prompt().press("Enter");
        playground.waitForOutput(">>> import time");
        page.keyboard().type("executed = True\n");
        assertThat(playground.prompt()).hasValue("executed = True\n");

        playground.stop().waitForState("ready").waitForStatus("Stopped. Variables kept.");

        assertEquals("False", playground.evaluate("executed"));
        assertThat(playground.prompt()).hasValue("executed = True\n");
        playground.prompt().fill("");
    }

    @BrowserTest
    void shouldGoOnAfterAnEntryThatOnlyANewInterpreterStops(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors("uncaught exception: undefined"); // Firefox, when a busy worker is terminated
        playground.runToEnd("gone = 1");
        playground.prompt().fill("sum(range(10**12))");
        playground.prompt().press("Enter");
        playground.waitForOutput(">>> sum").stop().waitForState("stopping");
        // The page is a patient one; the second press goes on to the next rungs.
        playground.page().waitForTimeout(600);
        playground.stop();
        playground.page().waitForTimeout(600);
        playground.pressStopUnlessEnded();

        playground
                .waitForState("ready")
                .waitForStatus(
                        "Stopped. Python had to be restarted: your code and files are kept, variables are gone.");
        playground.enter("1 + 1").enter("'gone' in globals()");
        assertTrue(playground.output().endsWith(">>> 1 + 1\n2\n>>> 'gone' in globals()\nFalse\n"), playground::output);
    }

    @BrowserTest
    void shouldExplainAnEntryThatBreaksPython(PlaygroundDriver playground) {
        playground.runToEnd("");
        playground.prompt().fill("import os; os._exit(1)");
        playground.prompt().press("Enter");

        playground.waitForStatus("Python crashed and was restarted: your code and files are kept, variables are gone.");
        assertThat(playground.outputLog().locator(".notice")).containsText("ended Python itself");
        playground.enter("'again'");
        assertTrue(playground.output().endsWith("'again'\n"), playground::output);
    }

    @BrowserTest
    void shouldStandInNobodysWayWhileAProgramRuns(PlaygroundDriver playground, Page page) {
        playground.prompt().fill("half an ent");
        playground.run("import time\nprint('started')\ntime.sleep(600)").waitForOutput("started");
        assertThat(playground.prompt()).isDisabled();

        playground.prompt().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        playground.stop().waitForState("ready");

        assertThat(playground.prompt()).hasValue("half an ent");
        playground.prompt().fill("");
    }
}
