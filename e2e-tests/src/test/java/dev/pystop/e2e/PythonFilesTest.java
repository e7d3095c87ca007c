package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.AboutBytecodeStart;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What Python is made of is fetched and compiled once for all workers of a page, which makes half of the time of a replacement. */
@AboutBytecodeStart
final class PythonFilesTest {
    @BrowserTest
    void shouldFetchEachFileOnce(PlaygroundDriver playground, Page page) {
        List<String> fetched = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            String name = request.url().substring(request.url().lastIndexOf('/') + 1);
            if (name.matches(".*\\.(wasm|zip|bin|json)")) {
                fetched.add(name.replaceAll("-[0-9a-f]{16}", ""));
            }
        });
        playground.open();
        // A program waits for the rest of the library.
        assertEquals("3\n", playground.runToEnd("import statistics; print(statistics.median([1, 3, 9]))"));
        List<String> once = fetched.stream()
                .filter(name -> !name.startsWith("host"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "library-rest.bin",
                        "library.zip",
                        "pyodide-lock.json",
                        "pyodide.asm.wasm",
                        "python-files.json"),
                once);

        for (int i = 0; i < 2; i++) {
            playground.script("() => window.pystop.reset()", null);
            assertEquals("6\n", playground.runToEnd("print(sum(range(4)))"));
        }

        assertEquals(once, fetched.stream().sorted().toList());
    }
}
