package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pystop.e2e.support.AboutBytecodeStart;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;

/** Python's library as the worker starts from it: bytecode for whatever a start needs, and the source of everything. */
@SharesPage
@AboutBytecodeStart
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
    void shouldHaveEverythingThatAPlainStartHasWhenAProgramRuns(PlaygroundDriver playground) {
        startAnew(playground);
        assertEquals("[]\n[]\n/lib/python3.14/site-packages True\n-1\n", playground.runToEnd("""
                        import asyncio, sys, types
                        print([name for name, module in sys.modules.items() if type(module).__name__ == "LateModule"])
                        plain = ("_colorize", "pathlib", "pyodide._package_loader", "random", "shutil", "ssl", "subprocess", "tempfile", "zipfile")
                        print([name for name in plain if name not in sys.modules])
                        loader = sys.modules["pyodide._package_loader"]
                        print(loader.SITE_PACKAGES, loader.SITE_PACKAGES.is_dir())
                        print(asyncio.subprocess.PIPE)
                        """));
    }

    @BrowserTest
    void shouldUndoWhatAProgramDoesToAModuleThatWasPutOff(PlaygroundDriver playground) {
        playground.reload().waitForState("ready");
        playground.runToEnd("import subprocess, _colorize; subprocess.run = _colorize.get_theme = None");
        assertEquals("run\nget_theme\n", playground.runToEnd("""
                        import subprocess, _colorize
                        print(subprocess.run.__name__)
                        print(_colorize.get_theme.__name__)
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
