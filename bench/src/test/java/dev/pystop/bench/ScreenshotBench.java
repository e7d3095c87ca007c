package dev.pystop.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;
import java.nio.file.Path;

/** Not a measurement: takes the pictures of the README anew, {@code docs/images/playground.png} and its dark sibling. */
public final class ScreenshotBench {
    private static final Path IMAGES = Path.of("docs", "images");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** The program takes about six seconds to get as far as the picture shows. */
    private static final double LIMIT_MILLIS = 60_000;

    /** Never ends, so that it is Stop that ends it; the pause is where it can be counted on to be when that happens. */
    private static final String PROGRAM = """
            # Leibniz's series: ever better guesses of pi.
            # It never ends. Press Stop when you have seen enough.
            import math
            import time

            guess, sign, terms = 0.0, 1, 0

            while True:
                for _ in range(100_000):
                    guess += sign * 4 / (2 * terms + 1)
                    sign = -sign
                    terms += 1
                error = abs(guess - math.pi)
                print(f"{terms:>9,} terms: {guess:.9f}  off by {error:.0e}")
                time.sleep(0.5)
            """;

    private ScreenshotBench() {}

    public static void main(String[] words) {
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            take(browsers, server, ColorScheme.LIGHT, IMAGES.resolve("playground.png"));
            take(browsers, server, ColorScheme.DARK, IMAGES.resolve("playground-dark.png"));
        }
    }

    private static void take(Browsers browsers, TestServer server, ColorScheme scheme, Path picture) {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(scheme);
        try (BrowserContext context = browsers.get(BrowserKind.CHROMIUM).newContext(options)) {
            Page page = context.newPage();
            PlaygroundDriver playground =
                    new PlaygroundDriver(page, server.uri()).open().run(PROGRAM);
            assertThat(playground.outputLog())
                    .containsText("1,000,000 terms", new ContainsTextOptions().setTimeout(LIMIT_MILLIS));
            playground.stop().waitForState("ready");
            assertThat(playground.statusLine()).hasText("Stopped. Variables kept.");
            // Away from the button that was pressed, which would look different under the pointer.
            page.mouse().move(0, 0);
            page.screenshot(new ScreenshotOptions().setPath(picture).setCaret(ScreenshotCaret.HIDE));
            System.out.println(picture);
        }
    }
}
