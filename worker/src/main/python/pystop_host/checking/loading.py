"""From a file's source to tests that can be run."""

import ast
import linecache
import sys
import types
import unittest
from pathlib import PurePosixPath

from pystop_host.checking import comparisons, listing
from pystop_host.checking.exercise_files import ExerciseFiles
from pystop_host.checking.listing import ListedTest


class TestFile:
    """A file of tests, parsed; ``error`` says why it could not be."""

    def __init__(self, name: str, files: ExerciseFiles) -> None:
        self.name = name
        self.path = files.path(name)
        self.error: SyntaxError | None = None
        self._source = files.text(name)
        self.tests: list[ListedTest]
        try:
            self._tree = ast.parse(self._source, self.path)
            self.tests = listing.tests_of(name, self._source, self._tree)
        except SyntaxError as error:
            self.error = error
            self.tests = [listing.whole_file(name)]
        except (ValueError, RecursionError, MemoryError) as error:  # a NUL in it, or too deep
            self.error = SyntaxError(str(error))
            self.tests = [listing.whole_file(name)]

    def load(self) -> types.ModuleType:
        """Import it, and with it the student's program. Raises what it raises."""
        if self.error is not None:
            raise self.error
        # Not by import: the code is not quite what the file has.
        code = compile(comparisons.keep_operands(self._tree), self.path, "exec", dont_inherit=True)
        module = types.ModuleType(str(PurePosixPath(self.name).with_suffix("")).replace("/", "."))
        module.__file__ = self.path
        sys.modules[module.__name__] = module
        linecache.cache[self.path] = (len(self._source), None, self._source.splitlines(keepends=True), self.path)
        exec(code, module.__dict__)
        return module

    def unlisted_tests(self, module: types.ModuleType) -> list[ListedTest]:
        """Tests that the file has made while it was imported, and that its text does not show."""
        known = {test.id for test in self.tests}
        found = []
        for owner, value in module.__dict__.copy().items():
            if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == module.__name__:
                found += [listing.unlisted(self.name, owner, name) for name in vars(value) if name.startswith("test") and callable(vars(value)[name])]
        return [test for test in found if test.id not in known]


def runnable(test: ListedTest, module: types.ModuleType) -> unittest.TestCase:
    """The test as unittest runs it. Raises ``LookupError`` or what the test's class raises."""
    if not test.owner:
        return _PlainTest(_found(module, test.method))
    owner = _found(module, test.owner)
    if isinstance(owner, type) and issubclass(owner, unittest.TestCase):
        _found(owner, test.method)
        return owner(test.method)
    return _PlainTest(getattr(owner(), test.method))


def _found(owner: object, name: str) -> object:
    try:
        return getattr(owner, name)
    except AttributeError:
        raise LookupError(f"The test {name} is written down, but not there when the file has been imported.") from None


class _PlainTest(unittest.FunctionTestCase):
    """A function, or a method of a class that is no ``TestCase``."""
