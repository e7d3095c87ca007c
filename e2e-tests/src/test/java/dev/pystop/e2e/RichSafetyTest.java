package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program displays runs no script, loads nothing, and does not touch the page around it. */
@SharesPage
final class RichSafetyTest {
    /** Each sets a flag or asks the server for a file, if the browser lets it. */
    private static final List<String> ATTACKS = List.of(
            "<script>window.attacked = 1</script>",
            "<ScRiPt src=/attack.js></sCrIpT>",
            "<script type=module>import '/attack.js'</script>",
            "<img src=x onerror='window.attacked = 1'>",
            "<img src=/attack.png>",
            "<img src=//localhost/attack.png srcset='/attack.png 2x'>",
            "<img src='data:image/png;base64,x' onerror=window.attacked=1>",
            "<image src=x href=/attack.png onerror=window.attacked=1>",
            "<picture><source srcset=/attack.png><img></picture>",
            "<svg onload=window.attacked=1>",
            "<svg><script>window.attacked = 1</script></svg>",
            "<svg><script href=/attack.js /></svg>",
            "<svg><animate onbegin=window.attacked=1 attributeName=x dur=1s>",
            "<svg><foreignObject><img src=x onerror=window.attacked=1></foreignObject></svg>",
            "<svg><use href='/attack.svg#x'></svg>",
            "<svg><image href=/attack.png></svg>",
            "<svg></p><style><a id='</style><img src=x onerror=window.attacked=1>'>",
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=window.attacked=1&gt;'>",
            "<math><annotation-xml encoding='text/html'><img src=x onerror=window.attacked=1></annotation-xml></math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.attacked=1>",
            "<noscript><p title='</noscript><img src=x onerror=window.attacked=1>'>",
            "<noembed><p title='</noembed><img src=x onerror=window.attacked=1>'>",
            "<style><p title='</style><img src=x onerror=window.attacked=1>'>",
            "<textarea><p title='</textarea><img src=x onerror=window.attacked=1>'>",
            "<template><img src=x onerror=window.attacked=1></template>",
            "<iframe src=/attack.html></iframe>",
            "<iframe srcdoc='<script>parent.attacked = 1</script>'></iframe>",
            "<object data=/attack.html></object><embed src=/attack.html>",
            "<video src=/attack.mp4 autoplay onerror=window.attacked=1></video><audio src=/attack.mp3 autoplay></audio>",
            "<link rel=stylesheet href=/attack.css><link rel=prefetch href=/attack.js>",
            "<style>@import '/attack.css'; body { background: url(/attack.png) }</style>",
            "<div style='background: url(/attack.png); background-image: url(/attack.png); list-style: url(/attack.png)'>x</div>",
            "<div style='color: red; cursor: url(/attack.png), auto; content: url(/attack.png)'>x</div>",
            "<base href=/attack/><meta http-equiv=refresh content='0; url=/attack.html'>",
            "<body onload=window.attacked=1 background=/attack.png><table background=/attack.png><tr><td background=/attack.png>",
            "<details open ontoggle=window.attacked=1><summary>x</summary></details>",
            "<input autofocus onfocus=window.attacked=1><select autofocus onfocus=window.attacked=1>",
            "<p tabindex=1 onfocus=window.attacked=1 autofocus id=x>x</p>",
            "<marquee onstart=window.attacked=1>x</marquee>",
            "<p onanimationstart=window.attacked=1 style='animation: pulse 1ms'>x</p>",
            "<a href='javascript:window.attacked=1' class=attack>x</a>",
            "<a href=' &#1; java&#10;script:window.attacked=1' class=attack>x</a>",
            "<a href='data:text/html,<script>opener.attacked=1</script>'>x</a>",
            "<a href='#code=attack'>x</a><a href='/attack.html' ping=/attack>x</a>",
            "<form action=/attack.html><button formaction='javascript:window.attacked=1'>x</button></form>",
            "<button popovertarget=output>x</button>",
            "<b>unclosed <i>and <table><tr><td onclick=window.attacked=1>nested",
            "<x-attack is=x onclick=window.attacked=1>x</x-attack>",
            "<!--><img src=x onerror=window.attacked=1>-->",
            "<![CDATA[<img src=x onerror=window.attacked=1>]]>",
            "<?xml version='1.0'?><img src=x onerror=window.attacked=1>");

    private static final List<String> MARKDOWN_ATTACKS = List.of(
            "[x](javascript:window.attacked=1)",
            "![x](/attack.png)",
            "![x](x\"onerror=\"window.attacked=1)",
            "<img src=x onerror=window.attacked=1>",
            "[x]: javascript:window.attacked=1\n[x]",
            "```\"><img src=x onerror=window.attacked=1>\ncode\n```",
            "<javascript:window.attacked=1>");

    private static final List<String> SVG_ATTACKS = List.of(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"parent.attacked = 1\"><script>parent.attacked = 1</script></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/attack.png\" width=\"9\" height=\"9\"/></svg>",
            "<svg><style>@import '/attack.css';</style></svg>");

    private static final String CLASSES = """
            class HTML:
                def __init__(self, data): self.data = data
                def _repr_html_(self): return self.data
            class Markdown(HTML):
                _repr_html_ = None
                def _repr_markdown_(self): return self.data
            class SVG(HTML):
                _repr_html_ = None
                def _repr_svg_(self): return self.data
            """;

    @BrowserTest
    void shouldRunNoScriptAndLoadNothing(PlaygroundDriver playground, Page page, BrowserSession session) {
        // Chromium, of handlers and a base address that it meets while the sanitizer parses what it then removes.
        session.allowErrors("violates the following Content Security Policy directive");
        session.allowErrors("ERR_INVALID_URL"); // Chromium, of an image that is no base64
        List<String> requests = new ArrayList<>();
        Consumer<Request> listener = request -> requests.add(request.url());
        page.onRequest(listener);
        int frames = page.frames().size();

        playground.runToEnd(CLASSES
                + displayAll("HTML", ATTACKS)
                + displayAll("Markdown", MARKDOWN_ATTACKS)
                + displayAll("SVG", SVG_ATTACKS)
                + "display(HTML('<b>the last one</b>'))");
        assertThat(playground.outputLog().locator("b").last()).hasText("the last one");
        // Whatever can be pressed or focused, whatever a timer or a frame brings.
        page.evaluate("""
                () => {
                    for (const element of document.querySelectorAll('.rich *')) {
                        for (const type of ['click', 'focus', 'mouseover', 'toggle', 'animationstart']) {
                            if (type !== 'click' || !element.closest('a[href], .rich-save')) {
                                element.dispatchEvent(new Event(type, {bubbles: true}));
                            }
                        }
                    }
                    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                }""");

        assertEquals(true, page.evaluate("() => window.attacked === undefined"));
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> url.contains("attack") && !url.startsWith("data:"))
                        .toList());
        assertEquals(frames, page.frames().size());
        assertEquals("", page.evaluate("""
                        () => {
                            const found = [];
                            for (const element of document.querySelectorAll('.rich-text *')) {
                                if (/^(script|style|link|iframe|object|embed|form|input|button|base|meta|svg|math|template)$/i.test(element.localName)) {
                                    found.push(element.localName);
                                }
                                for (const { name, value } of element.attributes) {
                                    if (/^(on|id$|name$|class$|is$|srcset$|ping$|action$|form|background$|popover)/.test(name)
                                        || /script:/i.test(value.replace(/\\s/g, ''))) {
                                        found.push(name + '=' + value);
                                    }
                                }
                            }
                            return found.join('\\n');
                        }"""));
        page.offRequest(listener);
    }

    @BrowserTest
    void shouldNotTakeTheNamesOfThePage(PlaygroundDriver playground, Page page) {
        playground.runToEnd(CLASSES + """
                display(HTML('''<div id="output" name="output">x</div><img name="getElementById"><form id="pystop" name="pystop"></form>
                    <a id="attacked" name="attacked" href="https://example.org/">x</a><p id="code-editor" class="notice source-link">x</p>'''))
                """);
        assertThat(playground.outputLog().locator(".rich-text a")).hasCount(1);

        assertEquals(1, page.locator("#output").count());
        assertEquals(true, page.evaluate("() => window.attacked === undefined"));
        assertEquals("function", page.evaluate("() => typeof document.getElementById"));
        assertEquals("ready", page.evaluate("() => window.pystop.state"));
        assertThat(playground.outputLog().locator(".rich-text [class], .rich-text [id], .rich-text [name]"))
                .hasCount(0);
    }

    @BrowserTest
    void shouldNotLeaveItsBox(PlaygroundDriver playground, Page page) {
        playground.runToEnd(CLASSES + """
                display(HTML('''<style>body { display: none }</style><p style="position: fixed; inset: 0; z-index: 9999; transform: scale(99)">x</p>
                    <p style="margin: -2000px; width: 9000px; height: 30px">x</p><p style="--pane: red; opacity: 0; color: rgb(1, 2, 3)">x</p>'''))
                """);
        assertThat(playground.outputLog().locator(".rich-text p").last()).hasCSS("color", "rgb(1, 2, 3)");

        assertThat(playground.outputLog().locator(".rich-text p").first()).hasCSS("position", "static");
        assertThat(playground.outputLog().locator(".rich-text p").first()).hasCSS("transform", "none");
        assertThat(playground.outputLog().locator(".rich-text p").last()).hasCSS("opacity", "1");
        assertThat(playground.runButton()).isVisible();
        // What is where the buttons are is still the buttons: the click is not taken by anything above them.
        playground.runButton().click(new Locator.ClickOptions().setTrial(true));
        playground.editor().click(new Locator.ClickOptions().setTrial(true));
        assertEquals(
                true,
                page.evaluate("() => { const log = document.getElementById('output');"
                        + " return log.scrollWidth <= log.clientWidth; }"));
    }

    private static String displayAll(String type, List<String> attacks) {
        Stream<String> sources = attacks.stream().map(attack -> "display(" + type + "(" + literal(attack) + "))\n");
        return sources.collect(Collectors.joining());
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
