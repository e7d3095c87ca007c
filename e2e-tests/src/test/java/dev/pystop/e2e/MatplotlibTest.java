package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code pyplot.show()} draws into the output, with a <b>stand-in</b> for matplotlib: a wheel of this test's own, because matplotlib's for
 * Pyodide cannot be had from where this is built. It chooses its backend as matplotlib does, by {@code MPLBACKEND}, and has the names that our
 * backend uses; its canvas draws a square of one colour. It shows that the backend is found and drawn by way of {@code display()}, and not
 * that matplotlib itself works.
 */
final class MatplotlibTest {
    private static final Map<String, String> STAND_IN = Map.of(
            "matplotlib/__init__.py", "",
            "matplotlib/backends/__init__.py", "",
            "matplotlib/_pylab_helpers.py", """
                    class Gcf:
                        figs = {}
                        @classmethod
                        def get_all_fig_managers(cls): return list(cls.figs.values())
                        @classmethod
                        def destroy_all(cls): cls.figs.clear()
                    """,
            "matplotlib/figure.py", """
                    class Figure:
                        def __init__(self, side): self.side = side
                        def __repr__(self): return f'<Figure size {self.side}x{self.side}>'
                        def savefig(self, file, *, format): self.canvas.print_png(file)
                    """,
            "matplotlib/backends/backend_agg.py", """
                    import struct, zlib
                    class FigureCanvasAgg:
                        def __init__(self, figure):
                            self.figure = figure
                            figure.canvas = self
                        def print_png(self, file):
                            side = self.figure.side
                            def chunk(kind, data):
                                return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
                            file.write(b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', side, side, 8, 0, 0, 0, 0))
                                + chunk(b'IDAT', zlib.compress((b'\\0' + b'\\x80' * side) * side)) + chunk(b'IEND', b''))
                    """,
            "matplotlib/pyplot.py", """
                    import importlib, os, types
                    from matplotlib._pylab_helpers import Gcf
                    from matplotlib.figure import Figure
                    _backend = importlib.import_module(os.environ['MPLBACKEND'].removeprefix('module://'))
                    def figure(side):
                        made = Figure(side)
                        Gcf.figs[len(Gcf.figs)] = types.SimpleNamespace(canvas=_backend.FigureCanvas(made))
                        return made
                    def show(*args, **kwargs): return _backend.show(*args, **kwargs)
                    def get_fignums(): return sorted(Gcf.figs)
                    """,
            "matplotlib_stand_in-0.0.dist-info/METADATA",
                    "Metadata-Version: 2.1\nName: matplotlib-stand-in\nVersion: 0.0\n",
            "matplotlib_stand_in-0.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            "matplotlib_stand_in-0.0.dist-info/RECORD", "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @BrowserTest
    void shouldDrawFiguresIntoTheOutput(Page page) throws IOException {
        writeStandIn();
        ServerOptions options = ServerOptions.defaults().withPort(0).withPackages(folder);
        try (PyStopServer server = PyStopServer.start(options)) {
            PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).open();

            playground.runToEnd("""
                    import matplotlib.pyplot as plt
                    print('before')
                    plt.figure(20)
                    kept = plt.figure(30)
                    plt.show()
                    print('after', plt.get_fignums())
                    """);

            assertPicture(playground, "<Figure size 20x20>", 20);
            assertPicture(playground, "<Figure size 30x30>", 30);
            assertEquals("before\n<Figure size 20x20>\n<Figure size 30x30>\nafter []\n", playground.output());

            playground.runToEnd("import matplotlib.pyplot as plt");
            playground.enter("plt.figure(40)");
            assertPicture(playground, "<Figure size 40x40>", 40);

            page.navigate("about:blank"); // So that nothing asks the server while it closes.
        }
    }

    private static void assertPicture(PlaygroundDriver playground, String description, int width) {
        Locator picture = playground.outputLog().getByAltText(description);
        assertThat(picture).hasCount(1);
        assertThat(picture).hasJSProperty("naturalWidth", width);
    }

    private void writeStandIn() throws IOException {
        Path wheel = folder.resolve("matplotlib_stand_in-0.0-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (Map.Entry<String, String> file : STAND_IN.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
