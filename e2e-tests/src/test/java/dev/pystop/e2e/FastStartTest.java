package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;

/** Python's library as the worker starts from it: bytecode for whatever a start needs, and the source of everything. */
@SharesPage
final class FastStartTest {
    @BrowserTest
    void shouldHaveCompiledNothingOfTheLibrary(PlaygroundDriver playground) {
        startAnew(playground);
        assertEquals("True\nTrue\n[]\n", playground.runToEnd("""
                        import sys
                        specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
                        library = {spec.origin for spec in specs if spec and "/python314.zip/" in (spec.origin or "")}
                        print("/lib/python314.zip/asyncio/__init__.pyc" in library)
                        print("/lib/python314.zip/pystop_host/session.pyc" in library)
                        print(sorted(file for file in library if not file.endswith(".pyc")))
                        """));
    }

    @BrowserTest
    void shouldPutOffWhatAStartDoesNotUse(PlaygroundDriver playground) {
        startAnew(playground);
        assertEquals(
                "['_colorize', 'pyodide._package_loader', 'subprocess']\nTrue\nFalse\nTrue\n",
                playground.runToEnd("""
                        import sys
                        late = {name for name, module in sys.modules.items() if type(module).__name__ == "LateModule"}
                        print(sorted(late))
                        import pyodide._package_loader as loader
                        before = str(loader.SITE_PACKAGES), str(loader.DSO_DIR)
                        from pyodide._package_loader import get_dynlibs, SITE_PACKAGES, DSO_DIR
                        print(before == (str(SITE_PACKAGES), str(DSO_DIR)) and SITE_PACKAGES.is_dir())
                        loader.init_loaded_packages()
                        import asyncio, ssl, shutil, subprocess, traceback
                        assert asyncio.subprocess.PIPE == subprocess.PIPE and subprocess.Popen.__name__ == "Popen"
                        print(any(type(module).__name__ == "LateModule" for module in (loader, ssl, shutil, subprocess)))
                        try:
                            1 / 0
                        except ZeroDivisionError:
                            print("ZeroDivisionError: division by zero" in traceback.format_exc())
                        """));
    }

    @BrowserTest
    void shouldShowTheSourceOfTheLibrary(PlaygroundDriver playground) {
        assertEquals("True\nTrue\nTrue\nTrue\n", playground.runToEnd("""
                        import inspect, json, textwrap, traceback
                        print(json.__file__.endswith(".pyc"))
                        print("def loads(s, *," in inspect.getsource(json))
                        print("def dedent(text):" in inspect.getsource(textwrap.dedent))
                        try:
                            json.loads("[")
                        except ValueError:
                            print("return _default_decoder.decode(s)" in traceback.format_exc())
                        """));
    }

    private static void startAnew(PlaygroundDriver playground) {
        playground.script("() => window.pystop.reset()", null);
    }
}
