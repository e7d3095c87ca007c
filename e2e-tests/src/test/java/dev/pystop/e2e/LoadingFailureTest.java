package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.HeldPython;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.BeforeEach;

/** Whatever is wrong with the files that Python is made of, the page says so, and Retry works when it is right again. */
final class LoadingFailureTest {
    /** How a file of the server is damaged. */
    private enum Damage {
        NONE,
        MISSING,
        /** The response ends well, and is too short. */
        CUT_SHORT,
        /** The connection breaks in the middle of the response. */
        BROKEN_OFF,
        /** The response has the right length, and one byte that is wrong. */
        GARBLED
    }

    private volatile Damage damage = Damage.NONE;
    private volatile Pattern damagedFile = Pattern.compile("");

    @SuppressWarnings("NullAway.Init") // JUnit calls start before each test.
    private PyStopServer server;

    @BeforeEach
    void start(BrowserSession session) {
        server = session.owning(
                PyStopServer.start(ServerOptions.defaults().withPort(0), List.of(), DamagingHandler::new));
    }

    @BrowserTest
    void shouldTellHowFarLoadingIs(Page page) {
        HeldPython held = new HeldPython(page);
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).openUnready("/");

        assertThat(page.locator("#loading")).isVisible();
        assertThat(page.locator("#loading-stage")).hasText("Downloading Python");
        assertThat(page.locator("#loading-percent")).hasText(Pattern.compile("[1-9]\\d? %"));
        assertThat(page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Loading Python")))
                .hasAttribute("value", Pattern.compile("[1-9]\\d?"));
        // One can write meanwhile.
        playground.typeCode("print('written early')");

        held.release();
        playground.waitForState("ready");
        assertThat(page.locator("#loading")).isHidden();
        assertThat(playground.statusLine()).hasText("Ready");
        playground.run().waitForOutput("written early");
    }

    @BrowserTest
    void shouldSayWhichFileIsMissing(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page, session, Damage.MISSING, "/pyodide\\.asm\\.wasm", "pyodide\\.asm\\.wasm cannot be had .*404.*");
    }

    @BrowserTest
    void shouldNoticeAFileThatIsTooShort(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page,
                session,
                Damage.CUT_SHORT,
                "/(library-.*|python_stdlib)\\.zip",
                "python_stdlib\\.zip has 7 bytes instead of .*");
    }

    @BrowserTest
    void shouldNoticeADownloadThatBreaksOff(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page, session, Damage.BROKEN_OFF, "/(library-.*|python_stdlib)\\.zip", "python_stdlib\\.zip .*");
    }

    @BrowserTest
    void shouldSayThatTheWorkersScriptIsMissing(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page,
                session,
                Damage.MISSING,
                "/worker-boot\\.mjs",
                "the script of the Python worker cannot be had from the server");
    }

    @BrowserTest
    void shouldSayThatAPartOfTheWorkersScriptIsMissing(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page,
                session,
                Damage.MISSING,
                "/worker\\.js",
                "the script of the Python worker cannot be had from the server");
    }

    @BrowserTest
    void shouldSayThatPyodideItselfIsMissing(Page page, BrowserSession session) {
        assertFailsAndRecovers(page, session, Damage.MISSING, "/pyodide\\.mjs", ".*");
    }

    @BrowserTest
    void shouldStartSlowlyWithoutTheFastLibrary(Page page, BrowserSession session) {
        assertFallsBack(page, session, Damage.MISSING, "HTTP 404");
    }

    @BrowserTest
    void shouldStartSlowlyWhenTheFastLibraryIsTooShort(Page page, BrowserSession session) {
        assertFallsBack(page, session, Damage.CUT_SHORT, " has 7 bytes instead of ");
    }

    @BrowserTest
    void shouldStartSlowlyWhenTheFastLibraryBreaksOff(Page page, BrowserSession session) {
        assertFallsBack(page, session, Damage.BROKEN_OFF, "");
    }

    @BrowserTest
    void shouldStartSlowlyWhenTheFastLibraryIsAnother(Page page, BrowserSession session) {
        assertFallsBack(page, session, Damage.GARBLED, " has other contents than it was built with");
    }

    @BrowserTest
    void shouldTakeThePlainLibraryWhenTheRestOfTheFastOneIsMissing(Page page, BrowserSession session) {
        assertFallsBackLater(page, session, Damage.MISSING, "HTTP 404");
    }

    @BrowserTest
    void shouldTakeThePlainLibraryWhenTheRestOfTheFastOneIsAnother(Page page, BrowserSession session) {
        assertFallsBackLater(page, session, Damage.GARBLED, "other contents than it was built with");
    }

    @BrowserTest
    void shouldSayThatNoLibraryIsWhole(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page,
                session,
                Damage.MISSING,
                "/(library-rest-.*\\.bin|python_stdlib\\.zip)",
                "python_stdlib\\.zip cannot be had .*404.*");
    }

    private void assertFallsBackLater(Page page, BrowserSession session, Damage kind, String expectedReason) {
        session.allowErrors("Failed to load resource");
        damage("/library-rest-.*\\.bin", kind);
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).open();

        assertEquals(
                "/lib/python314.zip/statistics.py\n3\n",
                playground.runToEnd(
                        "import statistics; print(statistics.__file__, statistics.median([1, 3, 9]), sep='\\n')"));
        assertWarned(session, expectedReason);
        // A later interpreter starts from it, and needs the sources of our host.
        playground.script("() => window.pystop.reset()", null);
        assertEquals(
                "/lib/pystop/pystop_host/__init__.py\n",
                playground.runToEnd("import pystop_host; print(pystop_host.__file__)"));
    }

    @BrowserTest
    void shouldSayThatTheHostIsMissingWhereTheFastLibraryIsMissingToo(Page page, BrowserSession session) {
        assertFailsAndRecovers(
                page,
                session,
                Damage.MISSING,
                "/(library-.*\\.zip|host-.*\\.json)",
                "host-.*\\.json cannot be had .*404.*");
    }

    private void assertFallsBack(Page page, BrowserSession session, Damage kind, String expectedReason) {
        session.allowErrors("Failed to load resource");
        session.allowErrors("Content-Length header of network response exceeds response Body");
        damage("/library-.*\\.zip", kind);
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).open();

        assertEquals(
                "/lib/python314.zip/os.py\n/lib/pystop/pystop_host/__init__.py\n",
                playground.runToEnd("import os, pystop_host; print(os.__file__, pystop_host.__file__, sep='\\n')"));
        assertWarned(session, expectedReason);
    }

    private static void assertWarned(BrowserSession session, String expectedReason) {
        List<String> console = session.console().lines();
        assertTrue(
                console.stream()
                        .anyMatch(line -> line.contains("Python starts slowly") && line.contains(expectedReason)),
                console::toString);
    }

    private void damage(String file, Damage kind) {
        damagedFile = Pattern.compile(file + "$");
        damage = kind;
    }

    private void assertFailsAndRecovers(
            Page page, BrowserSession session, Damage kind, String file, String expectedReason) {
        session.allowErrors("Failed to load resource");
        session.allowErrors("Loading Worker from");
        // The page asks for the worker's script as well, ahead of the worker.
        session.allowErrors("Loading module from");
        // Pyodide's own scripts log that they cannot go on, and leave the failed download to nobody.
        session.allowErrors("/pyodide/");
        session.allowErrors("Failed to fetch");
        session.allowErrors("NetworkError when attempting to fetch resource");
        session.allowErrors("Content-Length header of network response exceeds response Body");
        damage(file, kind);
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).openUnready("/");

        playground.waitForState("failed").waitForStatus("Python could not be loaded.");
        String message = page.locator("#failure-message").textContent();
        assertTrue(
                message.matches("Python could not be loaded: " + expectedReason
                        + "\\. Your code is safe\\. Check the connection, then try again\\."),
                message);
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#loading")).isHidden();
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "true");

        damage = Damage.NONE;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry"))
                .click();

        playground.waitForState("ready").waitForStatus("Ready");
        assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
    }

    private final class DamagingHandler extends Handler.Wrapper {
        DamagingHandler(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (damage == Damage.NONE
                    || !damagedFile.matcher(request.getHttpURI().getPath()).find()) {
                return super.handle(request, response, callback);
            }
            switch (damage) {
                case MISSING -> Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                case GARBLED -> {
                    // A refusal of the other encodings, so that what goes through here is the file itself.
                    return super.handle(withoutEncoding(request), garbling(request, response), callback);
                }
                case CUT_SHORT -> response.write(true, bytes("damaged"), callback);
                case BROKEN_OFF -> {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 1_000_000);
                    response.write(
                            false,
                            bytes("the first part"),
                            Callback.from(
                                    () -> callback.failed(new IOException("the test breaks off")), callback::failed));
                }
                case NONE -> throw new IllegalStateException();
            }
            return true;
        }

        private static Request withoutEncoding(Request request) {
            HttpFields headers = HttpFields.build(request.getHeaders(), EnumSet.of(HttpHeader.ACCEPT_ENCODING));
            return new Request.Wrapper(request) {
                @Override
                public HttpFields getHeaders() {
                    return headers;
                }
            };
        }

        /** Turns one bit of the first bytes that are written. */
        private static Response garbling(Request request, Response response) {
            return new Response.Wrapper(request, response) {
                private boolean garbled;

                @Override
                public void write(boolean last, ByteBuffer bytes, Callback callback) {
                    if (garbled || !bytes.hasRemaining()) {
                        super.write(last, bytes, callback);
                        return;
                    }
                    garbled = true;
                    ByteBuffer copy =
                            ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
                    int middle = copy.limit() / 2;
                    copy.put(middle, (byte) (copy.get(middle) ^ 1));
                    super.write(last, copy, callback);
                }
            };
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
