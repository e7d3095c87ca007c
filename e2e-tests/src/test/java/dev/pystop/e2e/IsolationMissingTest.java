package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Behind a proxy that drops the isolation headers there is no shared memory; the rest works, and the page says what does not. */
final class IsolationMissingTest {
    @SuppressWarnings("NullAway.Init") // JUnit calls start before the tests.
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.startWithoutIsolation();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BrowserTest
    void shouldSayWhatIsMissingAndWorkWithoutSharedMemory(Page page, BrowserSession session) {
        session.allowErrors(
                "ERR_FILE_NOT_FOUND"); // Chromium, when the worker finds that the URL it watches was revoked
        session.allowErrors("uncaught exception: undefined"); // Firefox, when a busy worker is terminated
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).openPatient();
        assertEquals(false, page.evaluate("crossOriginIsolated"));
        assertThat(page.locator("#isolation-message"))
                .containsText("Stop is slower here, and has to restart Python more often, so that variables are lost.");
        assertThat(page.locator("#isolation-message"))
                .containsText("The headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy did not arrive");

        // Both browsers can set Python's stack aside (JSPI), so programs can ask and sleep.
        playground.run("""
                import asyncio, time
                name = input("name? ")
                time.sleep(0.01)
                await asyncio.sleep(0.01)
                print("Hello,", name)
                """);
        playground.waitForState("waiting-input").typeInput("Grüße 🐍").waitForState("ready");
        assertEquals("name? Grüße 🐍\nHello, Grüße 🐍\n", playground.output());
        assertEquals("'Grüße 🐍'", playground.evaluate("name"));
        playground.runToEnd("class Rich:\n    def _repr_html_(self): return '<b>rich</b>'\ndisplay(Rich())");
        assertThat(playground.outputLog().locator("b")).hasText("rich");
        playground.run("input()").waitForState("waiting-input");
        playground.inputField().press("Control+d");
        playground.waitForState("ready").waitForStatus("Ended with an error in line 1: EOFError");

        for (String program : List.of(
                "print('started')\nwhile True:\n    pass",
                // Python looks for a signal so much the more seldom, the longer each step takes.
                "for _ in range(3_000_000):\n    pass\nprint('started')\nwhile True:\n    sum(range(1_000_000))",
                "import time\nprint('started')\ntime.sleep(60)",
                "import asyncio\nprint('started')\nawait asyncio.sleep(60)",
                "input('started')")) {
            playground.start("kept = 'yes'\n" + program).waitForOutput("started");

            playground.stop();

            assertStopped(playground, program, "signal", true);
            playground.waitForState("ready").waitForStatus("Stopped. Variables kept.");
            assertEquals("'yes'", playground.evaluate("kept"));
            assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
            assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
        }

        playground.start("print('started')\nsum(range(10**12))").waitForOutput("started");
        playground.stop();
        assertStopped(playground, "a computation in C", "replace", false);
        playground
                .waitForState("ready")
                .waitForStatus(
                        "Stopped. Python had to be restarted: your code and files are kept, variables are gone.");
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));

        page.getByLabel("Close this notice").last().click();
        assertThat(page.locator("#isolation")).isHidden();
    }

    private static void assertStopped(PlaygroundDriver playground, String program, String rung, boolean variablesKept) {
        RunResult result = playground.result();
        assertEquals("stopped", result.status(), program);
        RunResult.Stop stop = result.stop();
        assertNotNull(stop, program);
        assertEquals(rung, stop.rung(), program);
        assertEquals(variablesKept, stop.variablesKept(), program);
    }
}
