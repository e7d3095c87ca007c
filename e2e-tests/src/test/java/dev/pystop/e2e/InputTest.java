package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;

/** A program asks, a person answers in the output, as in a terminal. */
@SharesPage
final class InputTest {
    @BrowserTest
    void shouldShowThePromptThenTheFieldAndEchoTheAnswer(PlaygroundDriver playground, Page page) {
        playground.run("""
                name = input("What is your name? ")
                print(f"Hello, {name}!")
                """);

        playground.waitForState("waiting-input").waitForStatus("Waiting for input");
        // No waiting here: the prompt has to be there before the field is.
        assertEquals("What is your name? ", playground.output());
        assertThat(playground.inputField()).isVisible();
        assertThat(playground.inputField()).isFocused();
        page.keyboard().type("Jürgen 世界 ");
        page.keyboard().insertText("👩‍👩‍👧🐍");
        page.keyboard().press("Enter");

        playground.waitForState("ready");
        assertEquals("What is your name? Jürgen 世界 👩‍👩‍👧🐍\nHello, Jürgen 世界 👩‍👩‍👧🐍!\n", playground.output());
        assertThat(playground.outputLog()).containsText("What is your name? Jürgen 世界 👩‍👩‍👧🐍\nHello");
        assertThat(playground.inputField()).isHidden();
        assertEquals("True", playground.evaluate("name == 'Jürgen 世界 👩‍👩‍👧🐍'"));
    }

    @BrowserTest
    void shouldTakeEachPastedLineForAnAnswer(PlaygroundDriver playground, Page page) {
        playground.start("print([input(), input(), input('Last? ')])").waitForState("waiting-input");
        playground.setCode("da\n\nGra").editor().click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().press("ControlOrMeta+C");

        playground.inputField().fill("A");
        playground.inputField().press("ControlOrMeta+V");

        playground.waitForOutput("Last?").waitForState("waiting-input");
        assertThat(playground.inputField()).hasValue("Gra");
        assertThat(playground.inputField()).isFocused();
        page.keyboard().type("ce");
        page.keyboard().press("Enter");
        playground.waitForState("ready");
        assertEquals("Ada\n\nLast? Grace\n['Ada', '', 'Grace']\n", playground.output());
    }

    @BrowserTest
    void shouldTakeWhatIsTypedBeforeTheProgramAsks(PlaygroundDriver playground, Page page) {
        playground.run("""
                import signal
                asked = False
                def ask(number, frame):
                    global asked
                    asked = True
                signal.signal(signal.SIGUSR1, ask)
                print("working")
                while not asked:
                    pass
                print([input("one? "), input("two? "), input("three? ")])
                """);
        playground.waitForOutput("working").outputLog().click();

        page.keyboard().type("1");
        assertThat(playground.inputField()).hasValue("1");
        page.keyboard().type("st\n2nd\n3r");
        page.evaluate("() => window.pystop.signal(10)");

        playground.waitForOutput("three?").waitForState("waiting-input");
        assertThat(playground.inputField()).hasValue("3r");
        assertThat(playground.inputField()).isFocused();
        page.keyboard().type("d\n");
        playground.waitForState("ready");
        assertThat(playground.inputField()).isHidden();
        assertEquals("working\none? 1st\ntwo? 2nd\nthree? 3rd\n['1st', '2nd', '3rd']\n", playground.output());
    }

    @BrowserTest
    void shouldGiveEachRunTheAnswersInAdvance(PlaygroundDriver playground, Page page) {
        playground.choose("File", "Answers in advance");
        Locator answers = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Answers in advance"));
        assertThat(answers).isFocused();
        page.keyboard().type("Ada\n\n36");
        page.keyboard().press("Escape");
        assertThat(answers).isHidden();
        String program = "print([input('a? '), input('b? '), input('c? '), input('d? ')])";
        for (int round = 0; round < 2; round++) {
            playground.run(program).waitForOutput("d?").waitForState("waiting-input");
            playground.typeInput("mine").waitForState("ready");
            assertEquals("a? Ada\nb? \nc? 36\nd? mine\n['Ada', '', '36', 'mine']\n", playground.output());
        }

        playground.reload().waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
        playground.button("3 answers").click();
        assertThat(answers).hasValue("Ada\n\n36");
        answers.fill("1");
        playground.button("Done").click();
        assertThat(playground.button("1 answer")).isFocused();
        playground.runToEnd("print(input())");
        assertEquals("1\n1\n", playground.output());
        playground.button("1 answer").click();
        answers.fill("");
        playground.button("Done").click();
        assertThat(playground.button("1 answer")).isHidden();
    }

    @BrowserTest
    void shouldHideASecret(PlaygroundDriver playground, Page page) {
        playground.start("from getpass import getpass\nprint(len(getpass('Secret? ')), input('Open? '))");
        playground.waitForState("waiting-input");
        Locator field = page.getByLabel("Program input");
        assertThat(field).hasAttribute("type", "password");
        assertThat(field).isFocused();
        page.keyboard().type("sesame");
        page.keyboard().press("Enter");

        playground.waitForOutput("Open?").waitForState("waiting-input");
        assertThat(field).hasAttribute("type", "text");
        playground.typeInput("yes").waitForState("ready");
        assertEquals("Secret? \nOpen? yes\n6 yes\n", playground.output());
    }

    @BrowserTest
    void shouldForgetWhatWasTypedForAnotherProgram(PlaygroundDriver playground) {
        playground.run("input()").waitForState("waiting-input");
        playground.inputField().fill("half an ans");
        playground.stop().waitForState("ready");

        playground.run("input()").waitForState("waiting-input");

        assertThat(playground.inputField()).hasValue("");
        playground.typeInput("").waitForState("ready");
    }

    @BrowserTest
    void shouldTakeLinesOfAnyLengthAndNumber(PlaygroundDriver playground, Page page) {
        playground.start("""
                line = input("? ")
                print(len(line), len(line.encode()), line == "äb🐍" * 100_000)
                total = 0
                while True:
                    number = int(input())
                    if number < 0:
                        break
                    total += number
                print(total)
                """);
        playground.waitForState("waiting-input");

        playground.script("""
                async () => {
                    window.pystop.sendInput('äb🐍'.repeat(100_000));
                    // All at once: the program takes them when it asks.
                    for (let number = 0; number < 2_000; number++) window.pystop.sendInput('' + number);
                    window.pystop.sendInput('-1');
                }""", null);

        assertEquals("finished", playground.result().status());
        String output = playground.output();
        // Each line is echoed where the program read it, however early it was sent.
        StringBuilder expected =
                new StringBuilder("? ").append("äb🐍".repeat(100_000)).append("\n300000 700000 True\n");
        for (int number = 0; number < 2_000; number++) {
            expected.append(number).append('\n');
        }
        expected.append("-1\n1999000\n");
        assertTrue(output.contentEquals(expected), "the answers did not arrive whole, or not in the right places");
    }

    @BrowserTest
    void shouldReadStandardInputAsATerminalDoes(PlaygroundDriver playground) {
        playground.run("""
                import sys
                print("readline", repr(sys.stdin.readline()))
                for line in sys.stdin:
                    print("iteration", repr(line))
                print("the end")
                print("read after the end", repr(sys.stdin.read()))
                """);
        playground.waitForState("waiting-input").typeInput("one");
        playground.waitForOutput("readline 'one\\n'");
        playground.waitForState("waiting-input").typeInput("");
        playground.waitForOutput("iteration '\\n'");
        playground.waitForState("waiting-input").typeInput("three");
        playground.waitForOutput("iteration 'three\\n'");
        playground.waitForState("waiting-input");

        playground.inputField().press("Control+d");

        playground.waitForOutput("the end");
        playground.waitForState("waiting-input");
        playground.inputField().press("Control+d");
        playground.waitForState("ready").waitForStatus("Finished.");
        assertTrue(playground.output().endsWith("the end\nread after the end ''\n"), playground::output);
    }

    @BrowserTest
    void shouldEndInputByKeyAndByButton(PlaygroundDriver playground, Page page) {
        playground.run("""
                try:
                    input("first? ")
                except EOFError as error:
                    print("EOFError:", error)
                print(input("second? "))
                input("third? ")
                """);
        playground.waitForState("waiting-input").inputField().press("Control+d");
        playground.waitForOutput("EOFError: EOF when reading a line");
        playground.waitForState("waiting-input").typeInput("goes on");
        playground.waitForOutput("third? ");
        playground.waitForState("waiting-input");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End input"))
                .click();

        playground.waitForState("ready").waitForStatus("Ended with an error in line 6: EOFError");
        assertTrue(playground.output().contains("second? goes on\ngoes on\nthird? "), playground::output);
    }

    @BrowserTest
    void shouldStopAndAskAgainInTheNextRun(PlaygroundDriver playground) {
        playground.run("kept = 1\ntry:\n    input('wait ')\nfinally:\n    print('finally')");
        playground.waitForState("waiting-input");
        playground.inputField().fill("half a li");

        playground.stop().waitForState("ready").waitForStatus("Stopped. Variables kept.");

        assertThat(playground.inputField()).isHidden();
        assertTrue(playground.output().startsWith("wait finally\nTraceback"), playground::output);
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        assertEquals("1", playground.evaluate("kept"));
        playground.run("print(repr(input('again ')))").waitForState("waiting-input");
        assertThat(playground.inputField()).hasValue("");
        playground.typeInput("yes").waitForState("ready");
        assertEquals("again yes\n'yes'\n", playground.output());
    }
}
