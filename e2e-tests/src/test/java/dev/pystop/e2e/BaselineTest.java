package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.TestServer;
import org.junit.jupiter.api.BeforeEach;

/** The page that all benchmarks compare with really does what Pyodide's documentation promises of it. */
final class BaselineTest {
    private static final double LOAD_LIMIT_MILLIS = 60_000;

    @BeforeEach
    void openBaseline(Page page, TestServer server) {
        page.navigate(server.baselineUri().toString());
        assertThat(page.locator("html"))
                .hasAttribute("data-state", "ready", new HasAttributeOptions().setTimeout(LOAD_LIMIT_MILLIS));
    }

    @BrowserTest
    void shouldPrintWhatAProgramWrites(Page page) {
        run(page, "for i in range(3):\n    print('line', i)");

        assertThat(output(page)).hasText("line 0\nline 1\nline 2\n");
        assertState(page, "ready");
    }

    @BrowserTest
    void shouldStopAPlainLoopThroughTheInterruptBuffer(Page page, BrowserSession session) {
        // Pyodide's event loop also throws the interrupt of a runPythonAsync where nobody can catch it.
        session.allowErrors("KeyboardInterrupt");
        run(page, "print('started')\nwhile True:\n    pass");
        assertThat(output(page)).containsText("started");

        pressStopUntilItCounts(page);

        assertState(page, "ready");
        assertThat(output(page)).containsText("KeyboardInterrupt");
    }

    /**
     * Presses Stop once a second until the run has ended, as a person would. Pyodide reads the interrupt buffer and clears it in two steps, so
     * that it never sees a press between them: 22 of 1000 presses on a plain loop in Chromium.
     */
    private static void pressStopUntilItCounts(Page page) {
        page.waitForFunction("""
                () => {
                    const ended = document.documentElement.dataset.state === "ready";
                    ended || document.getElementById("stop").click();
                    return ended;
                }
                """, null, new WaitForFunctionOptions().setPollingInterval(1000));
    }

    private static void run(Page page, String program) {
        page.locator("#code").fill(program);
        page.locator("#run").click();
    }

    private static Locator output(Page page) {
        return page.locator("#output");
    }

    private static void assertState(Page page, String state) {
        assertThat(page.locator("html")).hasAttribute("data-state", state);
    }
}
