package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.util.concurrent.atomic.AtomicInteger;

/** The interpreter is fetched and compiled once for all workers of a page, which makes half of the time of a replacement. */
final class CompiledInterpreterTest {
    @BrowserTest
    void shouldFetchAndCompileTheInterpreterOnce(PlaygroundDriver playground, Page page) {
        AtomicInteger fetched = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("/pyodide.asm.wasm")) {
                fetched.incrementAndGet();
            }
        });
        playground.open();
        assertEquals(1, fetched.get());

        for (int i = 0; i < 2; i++) {
            playground.script("() => window.pystop.reset()", null);
            assertEquals("6\n", playground.runToEnd("print(sum(range(4)))"));
        }

        assertEquals(1, fetched.get());
        playground.reload().waitForState("ready");
        assertEquals(2, fetched.get());
    }
}
