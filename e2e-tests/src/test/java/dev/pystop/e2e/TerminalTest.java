package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.List;

/** The output has a terminal's manners: a line that is written anew, colours, a size. */
@SharesPage
final class TerminalTest {
    @BrowserTest
    void shouldWriteTheLastLineAnew(PlaygroundDriver playground) {
        playground.runToEnd("""
                import sys
                print("before")
                for percent in range(101):
                    print(f"\\r{percent:3}% {'#' * (percent // 10)}", end="", flush=True)
                print()
                print("\\rworking...\\r\\x1b[Kdone")
                print("abc\\b\\bX")
                print("a\\tb", "\\x1b]0;a title\\x07\\x1b[2J\\x1b[?25lend")
                print("\\x1b[5Gfive\\x1b[3D_", file=sys.stderr)
                """);

        assertEquals("before\n100% ##########\ndone\naXc\na\tb end\n    f_ve\n", shown(playground));
    }

    @BrowserTest
    void shouldShowWhatIsInTheLastLineAtOnce(PlaygroundDriver playground) {
        playground.run("""
                import time
                print("12 %", end="")
                time.sleep(0.2)
                print("\\r34 %", end="")
                time.sleep(600)
                """);

        assertThat(playground.outputLog().locator(".stdout")).hasText("34 %");

        playground.stop().waitForState("ready");
    }

    @BrowserTest
    void shouldShowStyles(PlaygroundDriver playground) {
        playground.runToEnd("""
                print("\\x1b[1mbold\\x1b[0m \\x1b[3mitalic\\x1b[0m \\x1b[4munderlined\\x1b[0m \\x1b[9mstruck\\x1b[0m")
                print("\\x1b[1;31mtwo \\x1b[22mone\\x1b[0m \\x1b[7minverse\\x1b[0m")
                """);

        assertEquals("bold italic underlined struck\ntwo one inverse\n", shown(playground));
        assertThat(playground.outputLog().getByText("bold")).hasCSS("font-weight", "700");
        assertThat(playground.outputLog().getByText("italic")).hasCSS("font-style", "italic");
        assertThat(playground.outputLog().getByText("underlined")).hasCSS("text-decoration-line", "underline");
        assertThat(playground.outputLog().getByText("struck")).hasCSS("text-decoration-line", "line-through");
        assertThat(playground.outputLog().getByText("two")).hasCSS("font-weight", "700");
        assertThat(playground.outputLog().getByText("one", new GetByTextOptions().setExact(true)))
                .hasCSS("font-weight", "400");
        assertThat(playground.outputLog().getByText("inverse")).hasCSS("color", paneColour(playground));
    }

    @BrowserTest
    void shouldKeepEveryColourReadableInBothThemes(PlaygroundDriver playground, Page page) {
        playground.runToEnd("""
                for number in [*range(30, 38), *range(90, 98)]:
                    print(f"\\x1b[{number}mcolour {number}\\x1b[0m")
                for number in [*range(40, 48), *range(100, 108)]:
                    print(f"\\x1b[{number}mon {number}\\x1b[0m", end=" ")
                    if number != 43:
                        print(f"\\x1b[33;{number}myellow on {number}\\x1b[0m")
                for number in range(256):
                    print(f"\\x1b[38;5;{number}mcolour {number}\\x1b[0m \\x1b[48;5;{number}mon {number}\\x1b[0m", end=" ")
                for red in range(0, 256, 51):
                    for green in range(0, 256, 51):
                        for blue in range(0, 256, 51):
                            print(f"\\x1b[38;2;{red};{green};{blue}mrgb\\x1b[0m", end=" ")
                """);
        for (String theme : List.of("light", "dark")) {
            chooseTheme(page, theme);
            assertEquals(List.of(), unreadable(page), theme);
        }
        chooseTheme(page, "auto");
    }

    @BrowserTest
    void shouldTellAProgramThatItIsOnATerminal(PlaygroundDriver playground) {
        assertEquals("True True True xterm-256color truecolor True\n", playground.runToEnd("""
                import os, shutil, sys
                size = os.get_terminal_size()
                print(sys.stdin.isatty(), sys.stdout.isatty(), os.isatty(2), os.environ["TERM"], os.environ["COLORTERM"],
                      shutil.get_terminal_size() == size == os.get_terminal_size(sys.stderr.fileno()))
                """));
    }

    @BrowserTest
    void shouldTellItsSizeAndFollowResizing(PlaygroundDriver playground, Page page) {
        String fill = """
                import os
                columns = os.get_terminal_size().columns
                print("x" * columns)
                print("y" * (columns + 1))
                """;
        playground.runToEnd(fill);
        int before = Integer.parseInt(playground.evaluate("columns"));
        assertEquals(List.of(1, 2), linesOf(page), () -> before + " columns");

        playground.run("""
                import os, time
                size = os.get_terminal_size()
                print("watching")
                while os.get_terminal_size() == size:
                    time.sleep(0.01)
                """);
        playground.waitForOutput("watching");
        page.setViewportSize(700, 900);

        playground.waitForState("ready").waitForStatus("Finished.");
        playground.runToEnd(fill);
        int after = Integer.parseInt(playground.evaluate("columns"));
        assertNotEquals(before, after);
        assertEquals(List.of(1, 2), linesOf(page), () -> after + " columns");
    }

    @BrowserTest
    void shouldShowWhatIsNoTextAsReplacementCharacters(PlaygroundDriver playground) {
        assertEquals("a\uFFFDb\0c\n\uFFFDé\n\uFFFD", playground.runToEnd("""
                import sys
                sys.stdout.buffer.write(b"a\\xffb\\x00c\\n")
                sys.stdout.buffer.write(b"\\xe2\\x82")
                sys.stdout.buffer.write("é\\n€".encode()[:-1])
                """));

        assertEquals("a\uFFFDb\uFFFDc\n\uFFFDé\n\uFFFD", shown(playground));
    }

    /** What the log shows, without the field for input and the page's own words. */
    private static String shown(PlaygroundDriver playground) {
        return (String) playground
                .outputLog()
                .evaluate(
                        "log => [...log.querySelectorAll('span:not(.notice)')].map(span => span.textContent).join('')");
    }

    private static String paneColour(PlaygroundDriver playground) {
        return (String)
                playground.page().locator("#output-pane").evaluate("pane => getComputedStyle(pane).backgroundColor");
    }

    private static void chooseTheme(Page page, String theme) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
    }

    /** On how many lines of the screen each line of x and of y stands. */
    private static Object linesOf(Page page) {
        return page.evaluate("""
                () => [...'xy'].map(letter => {
                    const walker = document.createTreeWalker(document.getElementById('output'), NodeFilter.SHOW_TEXT);
                    const rows = new Set();
                    while (walker.nextNode()) {
                        const text = walker.currentNode.data;
                        if (text.includes(letter)) {
                            const range = document.createRange();
                            range.setStart(walker.currentNode, text.indexOf(letter));
                            range.setEnd(walker.currentNode, text.lastIndexOf(letter) + 1);
                            [...range.getClientRects()].forEach(rectangle => rows.add(Math.round(rectangle.top)));
                        }
                    }
                    return rows.size;
                })
                """);
    }

    /** What has less contrast than it must: text on the page's ground 4.5 to 1 (WCAG 2.2, 1.4.3), on a ground of the program's 3 to 1. */
    private static Object unreadable(Page page) {
        return page.evaluate("""
                () => {
                    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
                    const pixel = colour => {
                        canvas.clearRect(0, 0, 1, 1);
                        canvas.fillStyle = colour;
                        canvas.fillRect(0, 0, 1, 1);
                        return [...canvas.getImageData(0, 0, 1, 1).data];
                    };
                    const luminance = ([red, green, blue]) => [red, green, blue]
                        .map(value => value / 255)
                        .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
                        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
                    const contrast = (one, other) => {
                        const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
                        return (light + 0.05) / (dark + 0.05);
                    };
                    const pane = pixel(getComputedStyle(document.getElementById('output-pane')).backgroundColor);
                    return [...document.querySelectorAll('#output span')]
                        .filter(span => span.textContent.trim() !== '')
                        .map(span => {
                            const style = getComputedStyle(span);
                            const ground = pixel(style.backgroundColor);
                            const isOnPane = ground[3] === 0;
                            const ratio = contrast(pixel(style.color), isOnPane ? pane : ground);
                            return ratio < (isOnPane ? 4.5 : 3) ? `${span.textContent}: ${ratio.toFixed(2)}` : '';
                        })
                        .filter(complaint => complaint !== '');
                }
                """);
    }
}
