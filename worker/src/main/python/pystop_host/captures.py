"""Kinds of interpreter state that can be captured and put back, whatever a program has put there meanwhile.

A program may leave objects anywhere that raise, or worse, when they are compared, hashed or looked at. So values are told apart
by identity, which runs no code of theirs, and what is replaced is handed to the caller, who lets go of it (and lets finalisers
run) when everything is in its place again.
"""

import types

# Bound here, because this runs before a program's own versions of them are gone.
from builtins import BaseException, all, any, dict, getattr, isinstance, len, list, map, set, str, type
from collections.abc import Callable, Iterable
from itertools import repeat
from operator import is_
from typing import Any

from pystop_host import frames

_ABSENT = object()
_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE
_IMMUTABLE_TYPE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE

Replaced = list[Any]
"""What was replaced: to be let go of later."""


class Setting:
    """A value inside the interpreter that one function reads and another one sets."""

    def __init__(self, read: Callable[[], Any], write: Callable[[Any], Any]) -> None:
        self._write = write
        self._value = read()

    def restore(self, replaced: Replaced) -> None:
        self._write(self._value)


class Action:
    """Something that cannot be captured, but done away with."""

    def __init__(self, undo: Callable[[], Any]) -> None:
        self._undo = undo

    def restore(self, replaced: Replaced) -> None:
        self._undo()


class Names:
    """The names in a module. What was added stays by default: submodules and caches are added all the time."""

    def __init__(self, module: types.ModuleType, *, keep_additions: bool = True, apart_from: Iterable[str] = ()) -> None:
        self._namespace = module.__dict__
        self._keep_additions = keep_additions
        self._apart_from = set(apart_from)
        self._captured = {name: value for name, value in self._namespace.items() if name not in self._apart_from}
        self._values = [*self._namespace.values()] if not self._apart_from else None

    def restore(self, replaced: Replaced) -> None:
        """Put back what is not the captured object itself."""
        self.put_back(replaced)
        if not self._keep_additions:
            for name in self._namespace.keys() - self._captured.keys() - self._apart_from:
                replaced.append(self._namespace.pop(name))

    def put_back(self, replaced: Replaced) -> None:
        """The same, but keep what was added."""
        namespace = self._namespace
        if self._values is not None and len(namespace) == len(self._values) and all(map(is_, namespace.values(), self._values)):
            return
        drop_foreign_keys(namespace, replaced)
        for name, value in self._captured.items():
            present = namespace.get(name, _ABSENT)
            if present is not value:
                replaced.append(present)
                namespace[name] = value

    def put_back_if_unequal(self, replaced: Replaced) -> None:
        """The same several times faster; is deceived by an object that claims to equal the one whose place it has taken."""
        try:
            is_equal = [*self._namespace.values()] == self._values
        except BaseException:  # noqa: BLE001 - raised by the comparison of an object of the program's
            is_equal = False
        if not is_equal:
            self.put_back(replaced)


class Attributes:
    """The attributes of a class that is written in Python."""

    def __init__(self, owner: type) -> None:
        self._owner = owner
        self._captured = dict(owner.__dict__)
        self._values = [*self._captured.values()]

    @staticmethod
    def can_change(candidate: object) -> bool:
        """Whether this is a class whose attributes a program can set."""
        return isinstance(candidate, type) and candidate.__flags__ & (_HEAP_TYPE | _IMMUTABLE_TYPE) == _HEAP_TYPE

    def restore(self, replaced: Replaced) -> None:
        present = self._owner.__dict__
        if len(present) == len(self._values) and all(map(is_, present.values(), self._values)):
            return
        for name, value in self._captured.items():
            if present.get(name, _ABSENT) is not value:
                replaced.append(present.get(name))
                type.__setattr__(self._owner, name, value)
        for name in [*present]:
            if name not in self._captured:
                replaced.append(present[name])
                type.__delattr__(self._owner, name)


class Items:
    """The items of a list that others hold, too."""

    def __init__(self, items: list[Any], *, keep: Callable[[Any], bool] = lambda item: False, changed: Callable[[], Any] = lambda: None):
        """``keep`` says which additions stay; ``changed`` is called when the items have been put back."""
        self._items = items
        self._captured = [*items]
        self._keep = keep
        self._changed = changed

    def restore(self, replaced: Replaced) -> None:
        items = self._items
        if len(items) == len(self._captured) and all(map(is_, items, self._captured)):
            return
        additions = [item for item in items if not any(map(is_, self._captured, repeat(item)))]
        replaced += items
        items[:] = self._captured + [item for item in additions if self._keep(item)]
        self._changed()


class Entries:
    """The entries of a dictionary that others hold, too."""

    def __init__(self, entries: dict[Any, Any], *, changed: Callable[[], Any] = lambda: None) -> None:
        self._entries = entries
        self._captured = dict(entries)
        self._changed = changed

    def restore(self, replaced: Replaced) -> None:
        entries = self._entries
        if (
            len(entries) == len(self._captured)
            and all(map(is_, entries, self._captured))
            and all(map(is_, entries.values(), self._captured.values()))
        ):
            return
        for entry in entries.items():
            replaced += entry
        entries.clear()
        entries.update(self._captured)
        self._changed()


def drop_foreign_keys(namespace: dict[Any, Any], replaced: Replaced) -> None:
    """Drop keys that are no plain strings: looking up a name beside them may call code of theirs."""
    if all(map(is_, map(type, namespace), repeat(str))):
        return
    entries = [*namespace.items()]
    replaced += entries
    namespace.clear()
    for name, value in entries:
        if type(name) is str:
            namespace[name] = value


def is_users_own(thing: Any) -> bool:
    """Whether a function, a class or an instance of a class is defined by the user's program rather than by a library."""
    try:
        code = getattr(thing, "__code__", None)
        if isinstance(code, types.CodeType) and code.co_filename != "<string>":  # which is generated code, of whomever
            return frames.is_users(code.co_filename)
        owner = thing if isinstance(thing, type) else type(thing)
        return frames.is_users_module(type.__getattribute__(owner, "__module__"))
    except BaseException:  # noqa: BLE001 - only a program's own object is as bad as that
        return True
