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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

/** Nothing of the output is lost, doubled or out of order, and a person can do with it what one does with text. */
@SharesPage
final class OutputTest {
    /**
     * Writes pieces of text, cut anywhere, to both streams in every way that there is, and keeps what it wrote: {@code seed} is put before
     * it. {@code shown(writes)} is what has to be shown of it, each stream being decoded by itself.
     */
    private static final String RANDOM_WRITES = """
            import codecs, os, random, sys, time

            def shown(writes):
                decoders = [codecs.getincrementaldecoder("utf-8")("replace") for _ in range(3)]
                return "".join(decoders[stream].decode(data) for stream, data in writes)

            writes = []
            chance = random.Random(seed)
            alphabet = "abc xyz0123456789é€🐍\\n\\n\\n"
            print("started")
            while True:
                text = "".join(chance.choices(alphabet, k=chance.choice([1, 3, 20, 100, 700])))
                stream = chance.choice([1, 1, 2])
                file = sys.stdout if stream == 1 else sys.stderr
                data = text.encode()
                match chance.randrange(4):
                    case 0:
                        writes.append((stream, data))
                        file.write(text)
                    case 1:
                        cut = chance.randrange(len(data) + 1)
                        for part in (data[:cut], data[cut:]):
                            writes.append((stream, part))
                            os.write(stream, part)
                    case 2:
                        writes.append((stream, data))
                        file.buffer.write(data)
                        file.flush()
                    case 3:
                        writes.append((stream, data))
                        print(text, end="", flush=True, file=file)
                if chance.random() < 0.05:
                    time.sleep(chance.random() * 0.02)
            """;

    @BrowserTest
    void shouldShowExactlyWhatWasWrittenWheneverItIsStopped(PlaygroundDriver playground) {
        Random chance = new Random(20_261_126);
        for (int round = 0; round < 8; round++) {
            int seed = chance.nextInt(1_000_000);
            playground.start("seed = " + seed + "\n" + RANDOM_WRITES);
            playground.waitSinceOutput("started", Duration.ofMillis(chance.nextInt(400)));

            playground.stop();

            playground.result();
            String output = playground.output();
            String printed = output.substring("started\n".length());
            String all = textOf(playground, "shown(writes)");
            String allButLast = textOf(playground, "shown(writes[:-1])");
            // The interrupt came before the last write, or after it, or between the two.
            String written = printed.startsWith(all) ? all : allButLast;
            assertTrue(printed.startsWith(written), () -> "seed " + seed + ": printed\n" + printed + "\nwrote\n" + all);
            String rest = printed.substring(written.length());
            assertTrue(
                    rest.startsWith("Traceback (most recent call last):\n")
                            || rest.startsWith("\uFFFD")
                            || rest.equals("KeyboardInterrupt\n"),
                    () -> "seed " + seed + ": after what was written came\n" + rest);
            assertEquals(
                    tail(output), tail(playground.outputLog().textContent().replace("End input", "")), "seed " + seed);
        }
    }

    @BrowserTest
    void shouldKeepAllOfAFloodAndSayHowMuchIsHidden(PlaygroundDriver playground) {
        String output = playground.runToEnd("for number in range(100_000): print(number)");

        assertEquals(588_890, output.length(), "every line once");
        assertTrue(output.startsWith("0\n1\n2\n") && output.endsWith("99998\n99999\n"));
        Locator note = playground.outputLog().locator(".hidden-lines");
        assertThat(note).containsText("earlier lines are not shown here");
        int hidden = Integer.parseInt(note.textContent().replaceAll("\\D", ""));
        assertTrue(
                playground.outputLog().locator(".stdout").first().textContent().startsWith(hidden + "\n"),
                "the first line that is shown comes after those hidden");
    }

    @BrowserTest
    void shouldNotReadAFloodToThoseWhoListen(PlaygroundDriver playground) {
        playground.run("while True: print('again')");
        assertThat(playground.outputLog()).hasAttribute("aria-live", "off");

        playground.stop().waitForState("ready");

        assertThat(playground.outputLog()).hasAttribute("aria-live", "polite");
        playground.runToEnd("print('calm')");
        assertThat(playground.outputLog()).hasAttribute("aria-live", "polite");
    }

    @BrowserTest
    void shouldBringBackWhatWasCleared(PlaygroundDriver playground) {
        playground.run("print('before', end='')\nprint(input(' prompt '))");
        playground.waitForState("waiting-input");
        playground.button("Clear").click();
        assertThat(playground.outputLog()).not().containsText("before");

        playground.typeInput("after").waitForState("ready");
        assertThat(playground.outputLog()).not().containsText("before");
        playground.toast().getByRole(AriaRole.BUTTON).click();

        assertEquals("before prompt after\nafter\n", shown(playground));
        assertEquals("before prompt after\nafter\n", playground.output(), "the transcript had it all the time");
    }

    @BrowserTest
    void shouldOfferToBringBackWhatWasClearedUntilTheNextRun(PlaygroundDriver playground) {
        playground.runToEnd("print('past')");
        playground.button("Clear").click();
        assertThat(playground.toast()).isVisible();

        playground.runToEnd("print('present')");

        assertThat(playground.toast()).isHidden();
        assertEquals("present\n", shown(playground));
    }

    @BrowserTest
    void shouldSaveTheOutputAsAFile(PlaygroundDriver playground, Page page) {
        String output = playground.runToEnd("print('Grüße 🐍')\nprint('\\x1b[31mred\\x1b[0m')");
        // Firefox's driver does not tell of downloads, so this ends where the page gives the file to the browser.
        page.evaluate("""
                () => {
                    const { createObjectURL } = URL;
                    const { click } = HTMLAnchorElement.prototype;
                    URL.createObjectURL = blob => { window.saved = blob; return '#saved'; };
                    HTMLAnchorElement.prototype.click = function() {
                        window.savedAs = this.download;
                        Object.assign(URL, { createObjectURL });
                        Object.assign(HTMLAnchorElement.prototype, { click });
                    };
                }
                """);

        playground.choose("File", "Download the output");

        assertEquals("output.txt", page.evaluate("() => window.savedAs"));
        assertEquals(output, page.evaluate("() => window.saved.text()"));
    }

    @BrowserTest
    void shouldCopyWhatWasPrintedAndNothingElse(PlaygroundDriver playground) {
        String output = playground.runToEnd("""
                import sys
                print("x" * 20_000)
                print("\\x1b[31mred\\x1b[0m\\tand plain")
                1 / 0
                """);

        assertEquals(
                output.replaceAll("\u001B\\[[0-9;]*m", ""),
                playground.outputLog().evaluate("""
                log => {
                    let copied = null;
                    const keep = event => { copied = event.clipboardData.getData('text/plain'); };
                    document.addEventListener('copy', keep);
                    getSelection().selectAllChildren(log);
                    document.execCommand('copy');
                    document.removeEventListener('copy', keep);
                    getSelection().removeAllRanges();
                    return copied;
                }
                """));
    }

    @BrowserTest
    void shouldGoToTheLineOfATraceback(PlaygroundDriver playground, Page page) {
        playground.runToEnd("def half(number):\n    return number / 0\n\n\nhalf(1)");

        playground
                .outputLog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("line 2"))
                .press("Enter");

        assertThat(playground.editor()).isFocused();
        assertThat(page.locator(".cm-activeLine")).hasText("    return number / 0");
        playground.outputLog().getByText("line 5").click();
        assertThat(page.locator(".cm-activeLine")).hasText("half(1)");
    }

    @BrowserTest
    void shouldSayWhatABeginnersErrorMeans(PlaygroundDriver playground) {
        String hint =
                "Python does not know the name totl here: check its spelling, give it a value first, or put it in quotes if"
                        + " it is text.";
        playground.start("total = 1\nprint(totl)");

        assertEquals(hint, playground.page().evaluate("async () => (await window.startedByTest).error.hint"));

        assertThat(playground.outputLog().locator(".notice")).hasText(hint);
        assertTrue(
                playground.output().endsWith("Did you mean: 'total'?\n"),
                "the transcript has what the program printed");
        playground.runToEnd("raise ValueError('mine')");
        assertThat(playground.outputLog().locator(".notice")).hasCount(0);
    }

    private static String textOf(PlaygroundDriver playground, String expression) {
        String quoted = playground.evaluate(expression + ".encode().hex()");
        return new String(HexFormat.of().parseHex(quoted.substring(1, quoted.length() - 1)), StandardCharsets.UTF_8);
    }

    /** The part that the view holds in any case, and short enough to be read when a test fails. */
    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 20_000));
    }

    /** What the log shows, without the field for input and the page's own words. */
    private static String shown(PlaygroundDriver playground) {
        return (String) playground
                .outputLog()
                .evaluate(
                        "log => [...log.querySelectorAll('span:not(.notice)')].map(span => span.textContent).join('')");
    }
}
