package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.SharesPage;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** {@code display()} and the prompt show pictures, tables and formatted text. */
@SharesPage
final class RichTest {
    /** A class for each representation, and a picture of 2 by 1 pixels. */
    private static final String CLASSES = """
            import base64
            class Thing:
                def __init__(self, data, plain='<Thing>'): self.data, self.plain = data, plain
                def __repr__(self): return self.plain
            class HTML(Thing):
                def _repr_html_(self): return self.data
            class Markdown(Thing):
                def _repr_markdown_(self): return self.data
            class SVG(Thing):
                def _repr_svg_(self): return self.data
            class PNG(Thing):
                def _repr_png_(self): return self.data
            class JPEG(Thing):
                def _repr_jpeg_(self): return self.data
            class Bundle(Thing):
                def _repr_mimebundle_(self, include=None, exclude=None): return self.data
            png = base64.b64decode('%s')
            """;

    private static final String PNG_DATA =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg==";

    private static final String PROGRAM = CLASSES.formatted(PNG_DATA);

    @BrowserTest
    void shouldShowATable(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM + """
                display(HTML('''<style scoped>.dataframe { color: red }</style>
                    <table border="1" class="dataframe"><thead><tr style="text-align: right;"><th>name</th></tr></thead>
                    <tbody><tr><td style="color: rgb(0, 128, 0); position: fixed">Ada</td></tr></tbody></table>''', 'plain table'))
                """);

        Locator cell = playground.outputLog().getByRole(AriaRole.CELL);
        assertThat(cell).hasText("Ada");
        assertThat(cell).hasCSS("color", "rgb(0, 128, 0)");
        assertThat(cell).hasCSS("position", "static");
        assertThat(playground.outputLog().locator("thead tr")).hasCSS("text-align", Pattern.compile("right|end"));
        assertThat(playground.outputLog()).not().containsText("dataframe");
        assertEquals("plain table\n", playground.output());
    }

    @BrowserTest
    void shouldShowMarkdown(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM + "display(Markdown('# Title\\n\\n*soft* [link](https://example.org/)'))");

        Locator log = playground.outputLog();
        assertThat(log.getByRole(AriaRole.HEADING)).hasText("Title");
        assertThat(log.locator("em")).hasText("soft");
        Locator link = log.getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", "https://example.org/");
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
    }

    @BrowserTest
    void shouldShowPictures(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM + """
                display(PNG(png, '<a png>'))
                display(SVG('<svg width="30" height="20"><rect width="30" height="20" style="fill: teal"/></svg>', '<an svg>'))
                display(Bundle(({'image/png': base64.b64encode(png).decode(), 'text/plain': 'x'}, {}), '<a bundle>'))
                """);

        assertPicture(playground, "<a png>", 2);
        assertPicture(playground, "<an svg>", 30);
        assertPicture(playground, "<a bundle>", 2);
        assertEquals("<a png>\n<an svg>\n<a bundle>\n", playground.output());
    }

    /** The browser itself makes the picture, which no library here can. */
    @BrowserTest
    void shouldShowAJpeg(PlaygroundDriver playground, Page page) {
        String jpeg = (String) page.evaluate("""
                () => {
                    const canvas = document.createElement('canvas');
                    canvas.width = 7;
                    canvas.height = 5;
                    canvas.getContext('2d').fillRect(0, 0, 7, 5);
                    return canvas.toDataURL('image/jpeg').split(',')[1];
                }""");

        playground.runToEnd(PROGRAM + "display(JPEG(base64.b64decode('" + jpeg + "'), '<a jpeg>'))");

        assertPicture(playground, "<a jpeg>", 7);
    }

    @BrowserTest
    void shouldFitThePaneAndEnlargeNothing(PlaygroundDriver playground, Page page) {
        playground.runToEnd(PROGRAM + """
                display(SVG('<svg width="4000" height="400"><rect width="4000" height="400"/></svg>', '<wide>'))
                display(PNG(png, '<small>'))
                """);

        assertPicture(playground, "<small>", 2);
        assertPicture(playground, "<wide>", 4000);
        assertEquals(2, playground.outputLog().getByAltText("<small>").boundingBox().width);
        assertTrue(playground.outputLog().getByAltText("<wide>").boundingBox().width
                < playground.outputLog().boundingBox().width);
        assertEquals(
                true,
                page.evaluate("() => { const log = document.getElementById('output');"
                        + " return log.scrollWidth <= log.clientWidth; }"));
    }

    @BrowserTest
    void shouldKeepTheOrderWithWhatIsPrinted(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM + """
                import sys
                print('one', end='')
                display(HTML('<b>two</b>', '2'), 'three')
                print('four', file=sys.stderr)
                display(HTML('<b>five</b>', '5'))
                print('six')
                """);

        assertThat(playground.outputLog().locator("b")).hasCount(2);
        assertThat(playground.outputLog())
                .containsText(Pattern.compile("one\\s*two\\s*'three'\\s*four\\s*five\\s*six"));
        assertEquals("one\n2\n'three'\nfour\n5\nsix\n", playground.output());
    }

    @BrowserTest
    void shouldShowTheValueOfAnEntry(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM);

        playground.enter("HTML('<b>rich</b>')").enter("_");

        assertThat(playground.outputLog().locator("b")).hasText(new String[] {"rich", "rich"});
        assertEquals(">>> HTML('<b>rich</b>')\n<Thing>\n>>> _\n<Thing>\n", playground.output());
    }

    @BrowserTest
    void shouldSaveThePictureAsItIs(PlaygroundDriver playground, Page page) {
        playground.runToEnd(PROGRAM + "display(PNG(png, '<a png>'))");
        page.evaluate("""
                () => {
                    const create = URL.createObjectURL;
                    URL.createObjectURL = blob => { window.savedByTest = blob; return create.call(URL, blob); };
                    // Firefox's driver does not tell of downloads, so this ends where the page gives the file to the browser.
                    HTMLAnchorElement.prototype.click = function () { window.nameByTest = this.download; };
                }""");

        Locator save = playground
                .outputLog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save image <a png>"));
        save.focus();
        page.keyboard().press("Enter");

        assertEquals("image.png", page.evaluate("() => window.nameByTest"));
        assertEquals("image/png", page.evaluate("() => window.savedByTest.type"));
        @SuppressWarnings("unchecked")
        List<Integer> bytes = (List<Integer>)
                page.evaluate("async () => [...new Uint8Array(await window.savedByTest.arrayBuffer())]");
        byte[] sent = Base64.getDecoder().decode(PNG_DATA);
        assertArrayEquals(sent, toBytes(bytes));
        page.reload();
        playground.waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
    }

    @BrowserTest
    void shouldSayThatAPictureIsDamaged(PlaygroundDriver playground) {
        playground.runToEnd(
                PROGRAM + "display(PNG(b'not a png', '<broken>'))\ndisplay(SVG('<svg', '<half>'))\nprint('on')");

        assertThat(playground.outputLog())
                .containsText(Pattern.compile("<broken>\\s*The image is damaged, so that it cannot be shown.\\s*"
                        + "<half>\\s*The image is damaged, so that it cannot be shown.\\s*on"));
    }

    /** A program can write to the page what it wants, but the page believes nothing of it. */
    @BrowserTest
    void shouldSurviveRecordsThatAreBroken(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors("ERR_INVALID_URL"); // Chromium, of an image that is no base64
        playground.runToEnd(PROGRAM + """
                import _pystop_worker, json
                for record in ['', 'x', '\\n', '\\x1e{\\n', '\\x1e[]\\n', '\\x1enull\\n', '\\x1e{"mime": 1}\\n', '\\x1e{"mime": "text/html"}\\n',
                               '\\x1e' + json.dumps({'mime': 'text/unknown', 'data': 'x', 'plain': 'unknown'}) + '\\n',
                               '\\x1e' + json.dumps({'mime': 'image/png', 'data': '"><b>', 'plain': 'quote'}) + '\\n', '\\x1e{"mime']:
                    _pystop_worker.show(record)
                display(HTML('<b>good</b>'))
                """);

        assertThat(playground.outputLog().locator("b")).hasText("good");
        assertThat(playground.outputLog()).containsText("unknown");
        assertEquals("unknown\nquote\n<Thing>\n", playground.output());
    }

    @BrowserTest
    void shouldSayWhatIsTooLarge(PlaygroundDriver playground) {
        assertEquals(
                "image/png of 16.5 MB is too large to be shown: at most 16 MB are.\n<Thing>\n",
                playground.runToEnd(PROGRAM + "display(PNG(bytes(13_000_000)))"));
    }

    @BrowserTest
    void shouldShowAVeryLargePicture(PlaygroundDriver playground) {
        // Behind its end a PNG may have anything.
        playground.runToEnd(PROGRAM + "display(PNG(png + bytes(700_000), '<large>'))\nprint('on')");

        assertPicture(playground, "<large>", 2);
        assertEquals("<large>\non\n", playground.output());
    }

    @BrowserTest
    void shouldStopWhileAPictureIsWritten(PlaygroundDriver playground) {
        playground.start(PROGRAM + """
                large = PNG(png + bytes(700_000), '<large>')
                print('begins')
                while True:
                    display(large)
                """);
        assertThat(playground.outputLog().getByAltText("<large>").first()).isVisible();
        playground.stop();

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        playground.waitForState("ready");
        String output = playground.output();
        assertEquals("begins\n" + "<large>\n".repeat(output.split("<large>", -1).length - 1), beforeTraceback(output));
        playground.runToEnd(PROGRAM + "display(HTML('<b>next</b>'))");
        assertThat(playground.outputLog().locator("b")).hasText("next");
    }

    @BrowserTest
    void shouldStayResponsiveAndBoundedInAFlood(PlaygroundDriver playground, Page page) {
        page.evaluate("""
                () => {
                    window.mostImagesByTest = 0;
                    new MutationObserver(records => {
                        const added = records.flatMap(record => [...record.addedNodes]);
                        const images = added.filter(node => node.nodeName === 'IMG').length;
                        window.mostImagesByTest = Math.max(window.mostImagesByTest, images);
                    }).observe(document.getElementById('output'), { subtree: true, childList: true });
                }""");
        playground.start(PROGRAM + """
                n = 0
                while True:
                    n += 1
                    display(HTML(f'<table><tr><td>{n}</td><td style="color: red">x</td></tr></table>', 'row'), PNG(png))
                """);
        playground.waitForOutput("earlier lines are not shown here");
        page.evaluate("""
                () => new Promise(resolve => {
                    let last = performance.now();
                    const end = last + 2000;
                    window.longestGapByTest = 0;
                    const timer = setInterval(() => {
                        const now = performance.now();
                        window.longestGapByTest = Math.max(window.longestGapByTest, now - last);
                        last = now;
                        if (now > end) {
                            clearInterval(timer);
                            resolve();
                        }
                    }, 4);
                })""");
        playground.stop();
        assertEquals("stopped", playground.result().status());
        playground.waitForState("ready");

        double gap = ((Number) page.evaluate("() => window.longestGapByTest")).doubleValue();
        // However fast the machine is: at once, the page makes no more images than it shows.
        int images = ((Number) page.evaluate("() => window.mostImagesByTest")).intValue();
        assertTrue(images > 0 && images <= 101, () -> images + " images were made at once");
        // Beside other programs a page waits for its turn as well; on a quiet machine these are 0.1 to 0.2 s.
        assertTrue(gap < 5000, () -> "the page was blocked for " + gap + " ms");
        int shown = playground.outputLog().locator(".rich").count();
        assertTrue(shown > 100 && shown <= 201, () -> shown + " are shown");
    }

    @BrowserTest
    void shouldBeClearedAndBroughtBack(PlaygroundDriver playground) {
        playground.runToEnd(PROGRAM + "display(HTML('<b>x</b>'))\ndisplay(PNG(png, '<a png>'))");
        assertThat(playground.outputLog().locator("b")).hasCount(1);
        assertPicture(playground, "<a png>", 2);

        playground.button("Clear").click();
        assertThat(playground.outputLog().locator(".rich")).hasCount(0);
        playground.button("Undo").click();

        assertThat(playground.outputLog().locator("b")).hasCount(1);
        assertPicture(playground, "<a png>", 2);
        playground.runToEnd("print('next')");
        assertThat(playground.outputLog().locator(".rich")).hasCount(0);
    }

    @BrowserTest
    void shouldScrollAWideTableInItsOwnBox(PlaygroundDriver playground, Page page) {
        playground.runToEnd(PROGRAM + "display(HTML('<table><tr>' + '<td>a wide cell</td>' * 60 + '</tr></table>'))");

        Locator box = playground
                .outputLog()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Formatted output"));
        assertThat(box.getByRole(AriaRole.CELL)).hasCount(60);
        assertEquals(true, box.evaluate("box => box.scrollWidth > box.clientWidth"));
        assertEquals(
                true,
                page.evaluate("() => { const log = document.getElementById('output');"
                        + " return log.scrollWidth <= log.clientWidth; }"));
        box.focus();
        assertThat(box).isFocused();
    }

    @BrowserTest
    void shouldCopyThePlainText(PlaygroundDriver playground, Page page) {
        playground.runToEnd(PROGRAM + "print('a')\ndisplay(PNG(png, '<a png>'))\nprint('b')");
        assertPicture(playground, "<a png>", 2);

        Object copied = page.evaluate("""
                () => {
                    getSelection().selectAllChildren(document.getElementById('output'));
                    const event = new ClipboardEvent('copy', {clipboardData: new DataTransfer(), cancelable: true, bubbles: true});
                    document.getElementById('output').dispatchEvent(event);
                    getSelection().removeAllRanges();
                    return event.clipboardData.getData('text/plain');
                }""");

        assertEquals("a\n<a png>\nb\n", copied);
    }

    private static void assertPicture(PlaygroundDriver playground, String description, int width) {
        Locator picture = playground.outputLog().getByAltText(description);
        assertThat(picture).hasCount(1);
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).hasJSProperty("naturalWidth", width);
        assertFalse(picture.boundingBox().width > width);
    }

    private static String beforeTraceback(String output) {
        int traceback = output.indexOf("Traceback");
        return traceback < 0 ? output : output.substring(0, traceback);
    }

    private static byte[] toBytes(List<Integer> numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i).byteValue();
        }
        return bytes;
    }
}
