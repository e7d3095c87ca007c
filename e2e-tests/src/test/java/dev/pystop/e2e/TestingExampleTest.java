package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.TestServer;
import java.util.List;
import java.util.Map;

/** The example of docs/testing-with-playwright.md, which quotes all that stands between the two markers. */
final class TestingExampleTest {
    @BrowserTest
    void shouldWorkAsDocumented(Page page, TestServer server) {
        driveAPage(page, server.uri().toString());
    }

    // begin of the example
    private static void driveAPage(Page page, String address) {
        page.navigate(address);
        // window.pystop comes shortly after the page itself, Python some seconds later.
        waitUntil(page, "window.pystop?.state === 'ready'");

        // Run a program to its end. run() gives a promise, and evaluate() waits for it.
        setCode(page, "answer = 6 * 7\nprint('It is', answer)");
        Map<?, ?> result = (Map<?, ?>) page.evaluate("() => window.pystop.run()");
        assertEquals("finished", result.get("status"));
        assertEquals("It is 42\n", page.evaluate("() => window.pystop.output()"));

        // What the program left in its variables, as Python's repr().
        assertEquals("42", page.evaluate("() => window.pystop.evaluate('answer')"));

        // Answer a program that asks. Here the promise is kept for later, and evaluate() returns at once.
        setCode(page, "name = input('Who? ')\nprint('Hello,', name)");
        page.evaluate("() => { window.greeting = window.pystop.run(); }");
        waitUntil(page, "window.pystop.state === 'waiting-input'");
        page.evaluate("() => window.pystop.sendInput('Ada')");
        result = (Map<?, ?>) page.evaluate("() => window.greeting");
        assertEquals("finished", result.get("status"));
        assertEquals("Who? Ada\nHello, Ada\n", page.evaluate("() => window.pystop.output()"));

        // Stop an endless loop. "running" alone would not say that the program is in the loop already: its output does.
        setCode(page, "count = 0\nprint('counting')\nwhile True:\n    count += 1");
        page.evaluate("() => { window.pystop.run(); }");
        waitUntil(page, "window.pystop.output().includes('counting')");
        Object stopped = page.evaluate("async () => { const { status, error, stop } = await window.pystop.stop();"
                + " return [status, error.type, stop.variablesKept]; }");
        assertEquals(List.of("stopped", "KeyboardInterrupt", true), stopped);
        assertEquals("True", page.evaluate("() => window.pystop.evaluate('count >= 0')"));
    }

    private static void setCode(Page page, String program) {
        page.evaluate("program => window.pystop.setCode(program)", program);
    }

    private static void waitUntil(Page page, String condition) {
        page.waitForFunction("() => " + condition, null, new WaitForFunctionOptions().setTimeout(60_000));
    }
    // end of the example
}
