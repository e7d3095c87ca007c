"""As much of ``pytest`` as exercises need: marks that do nothing, ``raises``, ``fail`` and ``skip``. The real one is not there."""

import re
import types
import unittest
from typing import Any


class _Mark:
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _decorator


def _decorator(*arguments: Any, **keywords: Any) -> Any:
    # Of "@mark.slow" the one argument is what is decorated; "@mark.task(1)" returns what decorates.
    if len(arguments) == 1 and not keywords and isinstance(arguments[0], (type, types.FunctionType)):
        return arguments[0]
    return lambda decorated: decorated


class _Raises:
    def __init__(self, expected: Any, match: str | None) -> None:
        self._expected = expected
        self._match = match
        self.value: Any = None
        self.type: Any = None

    def __enter__(self) -> "_Raises":
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        if kind is None:
            names = self._expected if isinstance(self._expected, tuple) else (self._expected,)
            raise AssertionError(" or ".join(name.__name__ for name in names) + " was not raised")
        if not issubclass(kind, self._expected):
            return False
        self.type, self.value = kind, error
        if self._match is not None and not re.search(self._match, str(error)):
            raise AssertionError(f"{str(error)!r} does not match {self._match!r}")
        return True


def _raises(expected: Any, *, match: str | None = None) -> _Raises:
    return _Raises(expected, match)


def _fail(reason: str = "") -> None:
    raise AssertionError(reason)


def _skip(reason: str = "") -> None:
    raise unittest.SkipTest(reason)


def pytest_module() -> types.ModuleType:
    """A module to be imported as ``pytest``, new each time, so that nobody finds what another has left in it."""
    module = types.ModuleType("pytest", __doc__)
    module.__dict__.update(mark=_Mark(), raises=_raises, fail=_fail, skip=_skip)
    return module
