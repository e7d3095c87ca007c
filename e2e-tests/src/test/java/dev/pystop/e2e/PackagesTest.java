package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Packages come from the folder that the server was given, or the program is told how to get them. */
final class PackagesTest {
    private static final String PROGRAM = "import tinypkg\nprint(tinypkg.shout('it works'))";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @BrowserTest
    void shouldImportAPackageFromTheFolder(Page page) throws IOException {
        writeWheel();
        ServerOptions options = ServerOptions.defaults().withPort(0).withPackages(folder);
        try (PyStopServer server = PyStopServer.start(options)) {
            PlaygroundDriver playground =
                    new PlaygroundDriver(page, server.uri()).open().run(PROGRAM).waitForState("ready");

            assertThat(playground.statusLine()).hasText("Finished.");
            assertEquals("IT WORKS!\n", playground.output());

            page.navigate("about:blank"); // So that nothing asks the server while it closes.
        }
    }

    /** No Python runs then that could see the signal. */
    @BrowserTest
    void shouldStopWhileAPackageIsDownloaded(Page page) throws IOException {
        writeWheel();
        ServerOptions options = ServerOptions.defaults().withPort(0).withPackages(folder);
        try (PyStopServer server = PyStopServer.start(options)) {
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/*.whl", held::add);
            PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).openPatient();
            playground.runToEnd("import js\njs.kept = 'in this interpreter'");
            Request download = page.waitForRequest("**/*.whl", () -> playground.start(PROGRAM));

            playground.stop();

            RunResult.Stop stop = playground.result().stop();
            assertNotNull(stop, download::url);
            assertEquals("signal", stop.rung());
            playground.waitForState("ready").waitForStatus("Stopped. Variables kept.");
            assertEquals("in this interpreter\n", playground.runToEnd("import js\nprint(js.kept)"));
            page.unroute("**/*.whl");
            held.forEach(Route::resume);
            assertEquals("IT WORKS!\n", playground.runToEnd(PROGRAM));

            page.navigate("about:blank");
        }
    }

    @BrowserTest
    void shouldSayWhatToDoWhenThePackageIsNotThere(PlaygroundDriver playground) {
        playground.open().run(PROGRAM).waitForState("ready");

        assertThat(playground.statusLine()).hasText("Ended with an error in line 1: ModuleNotFoundError");
        assertTrue(
                playground
                        .output()
                        .endsWith("ModuleNotFoundError: No module named 'tinypkg'\n"
                                + "This page does not offer a package with a module 'tinypkg'. Check the spelling. If it is"
                                + " a package, whoever runs this server can add it: pystop --packages DIR"
                                + " (see docs/packages.md).\n"),
                playground.output());
    }

    private void writeWheel() throws IOException {
        Map<String, String> files = Map.of(
                "tinypkg/__init__.py", "def shout(words):\n    return words.upper() + '!'\n",
                "tinypkg-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tinypkg\nVersion: 1.0\n",
                "tinypkg-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                "tinypkg-1.0.dist-info/RECORD", "");
        Path wheel = folder.resolve("tinypkg-1.0-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
