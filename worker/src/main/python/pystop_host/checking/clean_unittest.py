"""``unittest`` as it is, whatever a program has done to it: a check must not be fooled by an ``assertEqual`` of the student's own.

Has to be imported before anything else imports ``unittest`` for the host.
"""

import sys
import types
from typing import Any

from pystop_host import captures


def _import_afresh() -> dict[str, types.ModuleType]:
    # It may have been imported, and changed, by an earlier program.
    for name in _names():
        del sys.modules[name]
    import unittest  # noqa: F401

    return {name: sys.modules[name] for name in _names()}


def _names() -> list[str]:
    return [name for name in sys.modules.copy() if isinstance(name, str) and name.partition(".")[0] == "unittest"]


_modules = _import_afresh()
# What decides on a verdict; who loads and prints has no say here.
_judges = [_modules[name] for name in ("unittest", "unittest.case", "unittest.suite", "unittest.result", "unittest.util")]
_classes = {
    value
    for module in _judges
    for value in module.__dict__.values()
    if captures.Attributes.can_change(value) and value.__module__ in _modules
}
_owners = [*_judges, *_classes]
_captured = [(owner, dict(owner.__dict__)) for owner in _owners]
_parts = [*map(captures.Names, _judges), *map(captures.Attributes, _classes)]


def is_changed() -> bool:
    """Whether something is not what it was. What was merely added does not count: Python itself keeps caches there."""
    for owner, captured in _captured:
        present = owner.__dict__
        for name, value in captured.items():
            if present.get(name) is not value:
                return True
    return False


def restore() -> None:
    """Put everything back."""
    replaced: list[Any] = []
    for name, module in _modules.items():
        if sys.modules.get(name) is not module:
            replaced.append(sys.modules.get(name))
            sys.modules[name] = module
    for part in _parts:
        part.restore(replaced)
