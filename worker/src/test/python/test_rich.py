"""What ``display()`` and the prompt hand to the page."""

import base64
import builtins
import json
import sys
import types
import unittest
from unittest import mock

from host_test_case import HostTestCase, terminal

from pystop_host import bridge

PNG = b"\x89PNG\r\n\x1a\n\x00\xff"


class RichTestCase(HostTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.shown: list[dict[str, str]] = []
        self._patch(bridge, "show", self._show)
        self.addCleanup(builtins.__dict__.pop, "display", None)

    def _show(self, record: str) -> bool:
        self.assertTrue(record.isascii())
        self.assertEqual("\x1e", record[0])
        self.assertEqual(len(record) - 1, record.index("\n"))
        self.shown.append(json.loads(record[1:]))
        return True

    def run_rich(self, methods: str, end: str = "display(Thing())"):
        body = "\n".join("    " + line for line in methods.splitlines())
        return self.run_program(f"class Thing:\n{body}\n    def __repr__(self): return 'plain'\n{end}\n")


class ChoiceTest(RichTestCase):
    def test_should_show_each_representation(self) -> None:
        image = base64.b64encode(PNG).decode()
        svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
        cases = [
            ("_repr_html_", "'<b>x</b>'", "text/html", "<b>x</b>"),
            ("_repr_markdown_", "'*ä*'", "text/markdown", "*ä*"),
            ("_repr_svg_", repr(svg), "image/svg+xml", base64.b64encode(svg.encode()).decode()),
            ("_repr_png_", repr(PNG), "image/png", image),
            ("_repr_png_", repr(bytearray(PNG)), "image/png", image),
            ("_repr_png_", repr(image[:4] + "\n" + image[4:]), "image/png", image),
            ("_repr_jpeg_", f"({PNG!r}, {{'width': 3}})", "image/jpeg", image),
        ]
        for name, value, media_type, data in cases:
            with self.subTest(name, value=value):
                outcome = self.run_rich(f"def {name}(self): return {value}")
                self.assertEqual([{"mime": media_type, "data": data, "plain": "plain"}], self.shown)
                self.assertEqual(("", ""), (outcome.stdout, outcome.stderr))
                self.shown.clear()

    def test_should_show_the_richest_of_several(self) -> None:
        self.run_rich("def _repr_png_(self): return b''\ndef _repr_svg_(self): return '<svg/>'\ndef _repr_html_(self): return None")

        self.assertEqual(["image/svg+xml"], [item["mime"] for item in self.shown])

    def test_should_make_an_image_of_an_svg_that_was_meant_for_html(self) -> None:
        self.run_rich("def _repr_svg_(self): return '<svg width=\"1\"/>'")

        self.assertEqual(b'<svg xmlns="http://www.w3.org/2000/svg" width="1"/>', base64.b64decode(self.shown[0]["data"]))

    def test_should_take_a_bundle_before_the_methods(self) -> None:
        self.run_rich(
            "def _repr_html_(self): return 'method'\n"
            "def _repr_mimebundle_(self, include=None, exclude=None):\n"
            "    return {'text/plain': 'x', 'text/markdown': 'bundle'}, {}"
        )

        self.assertEqual([("text/markdown", "bundle")], [(item["mime"], item["data"]) for item in self.shown])

    def test_should_take_the_methods_where_the_bundle_has_nothing_to_show(self) -> None:
        self.run_rich("def _repr_html_(self): return 'method'\ndef _repr_mimebundle_(self, **_): return {'application/json': '1'}")

        self.assertEqual(["method"], [item["data"] for item in self.shown])

    def test_should_print_what_has_only_a_repr(self) -> None:
        outcome = self.run_program("display('a', 2)\ndisplay(None)")

        self.assertEqual("'a'\n2\nNone\n", outcome.stdout)
        self.assertEqual([], self.shown)

    def test_should_not_ask_classes_nor_objects_that_answer_to_everything(self) -> None:
        outcome = self.run_rich(
            "def _repr_html_(self): return 'x'",
            "class Any:\n    def __getattr__(self, name): return lambda *a, **k: 'x'\n    def __repr__(self): return 'any'\n"
            "display(Thing, Any())",
        )

        self.assertEqual("<class '__main__.Thing'>\nany\n", outcome.stdout)
        self.assertEqual([], self.shown)


class FailureTest(RichTestCase):
    def test_should_show_an_error_as_the_programs_own_and_keep_the_repr(self) -> None:
        outcome = self.run_rich("def _repr_html_(self):\n    return 1 / 0", "display(Thing())\nprint('goes on')")

        self.assertEqual("finished", outcome.status)
        self.assertEqual("plain\ngoes on\n", outcome.stdout)
        self.assertIn('File "main.py", line 3, in _repr_html_', outcome.stderr)
        self.assertIn("ZeroDivisionError: division by zero", outcome.stderr)
        self.assertNotIn("pystop_host", outcome.stderr)

    def test_should_say_which_type_was_wrong(self) -> None:
        outcome = self.run_rich("def _repr_png_(self): return 3\ndef _repr_svg_(self): return b''\ndef _repr_mimebundle_(self, **_): return 'x'")

        self.assertEqual("plain\n", outcome.stdout)
        self.assertEqual(
            "Thing._repr_mimebundle_() returned str, not dict.\nThing._repr_svg_() returned bytes, not str.\nThing._repr_png_() returned int, not bytes.\n",
            outcome.stderr,
        )

    def test_should_say_what_is_too_large(self) -> None:
        outcome = self.run_rich("def _repr_png_(self): return bytes(13_000_000)\ndef _repr_html_(self): return None")
        self.assertEqual("plain\n", outcome.stdout)
        self.assertEqual("image/png of 16.5 MB is too large to be shown: at most 16 MB are.\n", outcome.stderr)

        outcome = self.run_rich("def _repr_html_(self): return 'x' * 1_000_000")
        self.assertEqual("text/html of 0.954 MB is too large to be shown: at most 0.25 MB are.\n", outcome.stderr)
        self.assertEqual([], self.shown)

    def test_should_let_an_interrupt_through(self) -> None:
        outcome = self.run_rich("def _repr_html_(self):\n    press_stop()\n    while True: pass")

        self.assertEqual("interrupted", outcome.status)
        self.assertEqual("", outcome.stdout)

    def test_should_give_a_record_again_that_a_handled_signal_has_cut(self) -> None:
        answers = iter([False, False, True])
        with mock.patch.object(bridge, "show", lambda record: next(answers) and self._show(record)):
            self.run_rich("def _repr_html_(self): return 'x'")

        self.assertEqual(1, len(self.shown))


class PlaceTest(RichTestCase):
    def test_should_print_the_repr_where_output_is_redirected(self) -> None:
        outcome = self.run_rich(
            "def _repr_html_(self): return 'x'",
            "import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()) as out:\n    display(Thing())\nprint([out.getvalue()])",
        )

        self.assertEqual("['plain\\n']\n", outcome.stdout)
        self.assertEqual([], self.shown)

    def test_should_survive_what_a_program_does_to_it(self) -> None:
        self.run_program("import builtins, sys\nbuiltins.display = builtins.print = None\nsys.displayhook = None")

        self.assertEqual("1\n", self.run_program("display(1)").stdout)
        self.assertEqual("2\n", self.interact("2").stdout)

    def test_should_be_over_with_the_program(self) -> None:
        self.run_rich("def _repr_html_(self): return 'x'", "import atexit\nkept = Thing()")
        self.assertFalse(terminal.leads_to_page(sys.stdout))

    def test_should_show_the_value_of_an_entry(self) -> None:
        self.run_rich("def _repr_html_(self): return 'x'", "")
        outcome = self.interact("Thing(); 3\nNone")

        self.assertEqual("3\n", outcome.stdout)
        self.assertEqual([("text/html", "plain")], [(item["mime"], item["plain"]) for item in self.shown])
        self.interact("Thing()")
        self.assertEqual("plain\n", self.interact("print(_)").stdout)

    def test_should_show_nothing_of_an_assignment(self) -> None:
        self.run_rich("def _repr_html_(self): return 'x'", "")
        self.interact("thing = Thing()")
        self.assertEqual([], self.shown)


class MatplotlibTest(RichTestCase):
    """With a stand-in for the four modules and the names that the backend uses of matplotlib."""

    def test_should_show_and_close_all_figures(self) -> None:
        figures = []

        class Figure:
            def savefig(self, file, format):
                file.write(f"{format} of {figures.index(self)}".encode())

        class Gcf:
            destroy_all = figures.clear

            @staticmethod
            def get_all_fig_managers():
                return [types.SimpleNamespace(canvas=types.SimpleNamespace(figure=figure)) for figure in figures]

        figures += [Figure(), Figure()]
        modules = {
            "matplotlib": types.ModuleType("matplotlib"),
            "matplotlib.backends": types.ModuleType("matplotlib.backends"),
            "matplotlib._pylab_helpers": types.SimpleNamespace(Gcf=Gcf),
            "matplotlib.backends.backend_agg": types.SimpleNamespace(FigureCanvasAgg=object),
            "matplotlib.figure": types.SimpleNamespace(Figure=Figure),
        }
        with mock.patch.dict(sys.modules, modules):
            self.run_program(
                "import importlib, os\n"
                "importlib.import_module(os.environ['MPLBACKEND'].removeprefix('module://')).show(block=True)"
            )
        sys.modules.pop("pystop_host.matplotlib_backend", None)

        self.assertEqual([b"png of 0", b"png of 1"], [base64.b64decode(item["data"]) for item in self.shown])
        self.assertEqual([], figures)


if __name__ == "__main__":
    unittest.main()
