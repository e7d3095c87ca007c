package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;

/** What a program prints goes from WebAssembly into shared memory without JavaScript, and nobody can tell but by the clock. */
final class DirectWritesTest {
    /** Keeps in {@code calls} what would be written by JavaScript, in its place. Not in Python, which cannot be called during a write. */
    private static final String KEEP_CALLS = """
            import js, pyodide_js
            calls = js.Array.new()
            operations = pyodide_js.FS.getStream(1).stream_ops
            original = operations.write
            operations.write = calls.push.bind(calls)
            try:
                %s
            finally:
                operations.write = original
            """;

    /** Text, bytes that no text has, and both streams in turn, in writes below and above what goes the short way. */
    private static final String EVERY_KIND_OF_WRITE = """
            import os, sys
            for size in (1, 7, 4095, 4096, 4097, 20_000):
                for stream in (1, 2):
                    os.write(stream, b"x" * size + b"\\n")
                    os.write(stream, b"\\xff" * size + b"\\n")
            for i in range(1000):
                print(i, file=(sys.stdout, sys.stderr)[i % 2])
            for byte in range(256):
                os.write(1, bytes([byte]))
            """;

    @BrowserTest
    void shouldPrintWithoutJavaScript(PlaygroundDriver playground) {
        String output = playground.open().runToEnd(KEEP_CALLS.formatted("for i in range(100): print(i)"));

        assertTrue(output.startsWith("0\n1\n2\n") && output.endsWith("98\n99\n"), output);
        assertEquals("0", playground.evaluate("calls.length"));
    }

    @BrowserTest
    void shouldLeaveLongWritesToJavaScript(PlaygroundDriver playground) {
        playground.open().runToEnd(KEEP_CALLS.formatted("print('x' * 10_000)"));

        // Else the test above would prove nothing.
        assertEquals("True", playground.evaluate("calls.length > 0"));
    }

    @BrowserTest
    void shouldShowEveryByteInItsPlace(PlaygroundDriver playground) {
        assertEquals(everyKindOfWrite(), playground.open().runToEnd(EVERY_KIND_OF_WRITE));
    }

    @BrowserTest
    void shouldFollowADescriptorThatIsClosedOrLeadsElsewhere(PlaygroundDriver playground) {
        String output = playground.open().runToEnd("""
                import os, sys
                print("before")
                page = os.dup(1)
                file = os.open("elsewhere", os.O_CREAT | os.O_RDWR)
                os.dup2(file, 1)
                print("into the file")
                os.dup2(page, 1)
                print("back")
                os.write(page, b"by another number\\n")
                os.dup2(1, 2)
                print("as stderr", file=sys.stderr)
                os.close(1)
                try:
                    print("nowhere")
                except OSError as error:
                    os.write(2, f"{error.strerror}\\n".encode())
                """);

        assertEquals("before\nback\nby another number\nas stderr\nBad file descriptor\n", output);
        assertEquals("'into the file\\n'", playground.evaluate("open('elsewhere').read()"));
        assertEquals("anew\n", playground.runToEnd("print('anew')"));
    }

    @BrowserTest
    void shouldFollowAProgramThatHasPyodideWriteElsewhere(PlaygroundDriver playground) {
        playground.open().runToEnd("""
                import js, pyodide_js
                heard = js.Array.new()
                pyodide_js.setStdout(batched=heard.push.bind(heard))
                print("to the program itself")
                """);

        assertEquals("['to the program itself']", playground.evaluate("heard.to_py()"));
        assertEquals("anew\n", playground.runToEnd("print('anew')"));
    }

    @BrowserTest
    void shouldPrintTheLongWayWhereABrowserRefusesTheModule(Page page, BrowserSession session, TestServer server) {
        page.route("**/python-files.json", DirectWritesTest::breakTheModule);
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).open();

        assertTrue(
                session.console().lines().stream().anyMatch(line -> line.contains("output takes the long way")),
                () -> "no warning in " + session.console().lines());
        playground.runToEnd(KEEP_CALLS.formatted("print('a')"));
        assertEquals("True", playground.evaluate("calls.length > 0"));
        assertEquals(everyKindOfWrite(), playground.runToEnd(EVERY_KIND_OF_WRITE));
    }

    private static void breakTheModule(Route route) {
        APIResponse response = route.fetch();
        String broken = response.text().replaceFirst("\"terminalWriter\":\"[^\"]*\"", "\"terminalWriter\":\"AAAA\"");
        route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(broken));
    }

    private static String everyKindOfWrite() {
        StringBuilder expected = new StringBuilder();
        for (int size : new int[] {1, 7, 4095, 4096, 4097, 20_000}) {
            for (int stream = 1; stream <= 2; stream++) {
                expected.append("x".repeat(size)).append('\n');
                expected.append("\uFFFD".repeat(size)).append('\n');
            }
        }
        for (int i = 0; i < 1000; i++) {
            expected.append(i).append('\n');
        }
        for (int character = 0; character < 0x80; character++) {
            expected.append((char) character);
        }
        // Lead bytes without what should follow them, and bytes that lead nowhere: each is one replacement.
        return expected.append("\uFFFD".repeat(0x80)).toString();
    }
}
