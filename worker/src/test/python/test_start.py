"""The quick imports of a start, from a zip that is made like our library."""

import contextlib
import importlib
import importlib._bootstrap_external
import marshal
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest import mock

import pystop_start

PACKAGE = {"quick/__init__": "from quick.inner import value", "quick/inner": "value = 42"}


class StartTest(unittest.TestCase):
    def setUp(self) -> None:
        resources = contextlib.ExitStack()
        self.addCleanup(resources.close)
        self.library = str(Path(resources.enter_context(tempfile.TemporaryDirectory())) / "library.zip")
        resources.callback(pystop_start.end)
        resources.enter_context(mock.patch.object(pystop_start, "_library", pystop_start.LIBRARY))
        resources.enter_context(mock.patch.dict(sys.modules))
        resources.enter_context(mock.patch.dict(pystop_start._LATE, {"late": lambda: {"known": "before"}}))
        resources.enter_context(mock.patch.object(sys, "path", [*sys.path, self.library]))

    def write_library(self, sources: dict[str, str]) -> None:
        header = importlib._bootstrap_external.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)
        with zipfile.ZipFile(self.library, "w") as library:
            for path, source in sources.items():
                code = compile(source, f"{self.library}/{path}.py", "exec")
                library.writestr(f"{path}.pyc", header + marshal.dumps(code))
        importlib.invalidate_caches()

    def test_modules_are_as_zipimport_makes_them(self) -> None:
        self.write_library(PACKAGE)
        importlib.import_module("quick")
        usual = [sys.modules.pop(name) for name in ("quick", "quick.inner")]
        pystop_start.begin(self.library)
        with mock.patch("zipimport._get_data", side_effect=AssertionError("the zip is opened again")):
            importlib.import_module("quick")
        quick = [sys.modules[name] for name in ("quick", "quick.inner")]
        for one, other in zip(usual, quick):
            self.assertIsNot(one, other)
            for name in ("__name__", "__file__", "__package__", "__cached__", "__path__"):
                self.assertEqual(getattr(one, name, None), getattr(other, name, None))
            self.assertEqual(one.__spec__.origin, other.__spec__.origin)
            self.assertIsInstance(other.__loader__, type(one.__loader__))
        self.assertEqual(42, quick[0].value)

    def test_everything_else_is_found_as_ever(self) -> None:
        self.write_library(PACKAGE)
        pystop_start.begin(self.library)
        sys.modules.pop("colorsys", None)
        self.assertTrue(importlib.import_module("colorsys").__file__.endswith("colorsys.py"))
        with self.assertRaises(ModuleNotFoundError):
            importlib.import_module("quick.missing")

    def test_after_the_end_modules_come_the_usual_way(self) -> None:
        self.write_library(PACKAGE)
        finders = [*sys.meta_path]
        pystop_start.begin(self.library)
        package = importlib.import_module("quick")
        pystop_start.end()
        self.assertEqual(finders, sys.meta_path)
        self.assertEqual(42, importlib.reload(package).value)

    def test_what_no_browser_can_use_is_missing_at_a_start_only(self) -> None:
        self.write_library(PACKAGE)
        sys.modules.pop("ssl", None)
        pystop_start.begin(self.library)
        with self.assertRaises(ImportError):
            importlib.import_module("ssl")
        pystop_start.end()
        self.assertEqual("ssl", importlib.import_module("ssl").__name__)

    def test_a_late_module_is_loaded_when_it_is_used(self) -> None:
        self.write_library({"late": "known = 'now'; import sys; sys.late_is_loaded = True"})
        self.addCleanup(lambda: delattr(sys, "late_is_loaded"))
        pystop_start.begin(self.library)
        late = importlib.import_module("late")
        importlib.import_module("late")
        self.assertEqual("before", late.known)
        self.assertEqual("late", late.__spec__.name)
        self.assertFalse(hasattr(sys, "late_is_loaded"))
        with self.assertRaises(AttributeError):
            late.nothing  # noqa: B018
        self.assertTrue(sys.late_is_loaded)
        self.assertEqual("now", late.known)
        self.assertIs(type(sys), type(late))

    def test_what_was_put_off_is_imported_before_any_program_once_the_library_is_whole(self) -> None:
        self.write_library(PACKAGE)
        pystop_start.begin(self.library)
        late = importlib.import_module("late")
        pystop_start.end()
        pystop_start.complete()
        self.assertIs(pystop_start.LateModule, type(late))

        self.write_library({**PACKAGE, "late": "from needed_late import value", "needed_late": "value = 42"})
        late.__loader__.invalidate_caches()
        with tempfile.TemporaryDirectory() as home:
            Path(home, "needed_late.py").write_text("value = 'of a file of the user'")
            path = [home, "", *sys.path]
            with mock.patch.object(sys, "path", [*path]):
                pystop_start.complete()
                self.assertEqual(path, sys.path)
        self.assertIs(type(sys), type(late))
        self.assertEqual(42, late.value)

    def test_what_cannot_be_loaded_is_an_error_of_whoever_uses_it(self) -> None:
        self.write_library({"late": "raise MemoryError"})
        pystop_start.begin(self.library)
        late = importlib.import_module("late")
        pystop_start.end()
        pystop_start.complete()
        with self.assertRaises(MemoryError):
            late.value  # noqa: B018

    def test_without_a_library_nothing_changes(self) -> None:
        finders = [*sys.meta_path]
        pystop_start.begin(self.library)
        self.assertEqual(finders, sys.meta_path)


if __name__ == "__main__":
    unittest.main()
