"""What Tab offers before the cursor: names, attributes, keys of dictionaries, modules.

Nothing is called but an object's ``__dir__``: no property is asked, and no ``__getattr__``. Nothing is imported.
"""

import builtins
import inspect
import keyword
import re
import sys
import types
from collections.abc import Callable, Iterable
from importlib.machinery import PathFinder
from typing import Any

_MOST_MATCHES = 100

_NAME = r"[^\W\d]\w*"
_DOTTED = rf"(?<![\w.]){_NAME}(?:\.{_NAME})*"
_BEGINNING = r"(?:^|[:;])\s*"  # of a statement

_COMMENT_OR_STRING = re.compile(r"""(\#)[^\n]*|('''|\"{3}|'|")(?:\\.|(?!\2)[^\\])*(\2|\Z)""", re.DOTALL)
_DICTIONARY = re.compile(rf"({_DOTTED})\[\Z")
_MODULE = re.compile(rf"{_BEGINNING}(?:from\s+|import\s+(?:.*,\s*)?)((?:{_NAME}\.)*)(\w*)\Z")
_PART_OF_MODULE = re.compile(rf"{_BEGINNING}from\s+([\w.]+)\s+import\s+\(?(?:.*,\s*)?(\w*)\Z")
_ATTRIBUTE = re.compile(rf"({_DOTTED})\.(\w*)\Z")
_GLOBAL = re.compile(rf"(?<![\w.]){_NAME}\Z")

_UNKNOWN = object()


def complete(source: str, cursor: int, namespace: dict[str, Any]) -> tuple[int, list[str]]:
    """The position where what is to be completed begins, and what can stand from there to the cursor, a hundred at most.

    Positions count UTF-16 code units, as JavaScript's do. What can be called ends with a parenthesis, if none is there.
    Raises what a ``__dir__`` of the program's raises, unless it is an ``Exception``.
    """
    encoded = source.encode("utf-16-le", "surrogatepass")
    before = encoded[: 2 * cursor].decode("utf-16-le", "replace")
    prefix, matches = _find_matches(before, namespace, is_called=encoded.startswith(b"(\0", 2 * cursor))
    start = before.removesuffix(prefix).encode("utf-16-le", "surrogatepass")
    return len(start) // 2, matches[:_MOST_MATCHES]


def _find_matches(before: str, namespace: dict[str, Any], *, is_called: bool) -> tuple[str, list[str]]:
    """What is before the cursor of the thing to complete, and what that may be."""
    for found in _COMMENT_OR_STRING.finditer(before):
        if found.end() == len(before) and not found[3]:
            return _find_keys(before[: found.start()], found[2], before[found.end(2) :], namespace)
    line = before.rpartition("\n")[2]
    if found := _MODULE.search(line):
        return found[2], _beginning_with(found[2], _modules_in(found[1].split(".")[:-1]))
    if found := _PART_OF_MODULE.search(line):
        names = {*_names_in(sys.modules.get(found[1], _UNKNOWN)), *_modules_in(found[1].split("."))}
        return found[2], _beginning_with(found[2], names)
    if found := _ATTRIBUTE.search(line):
        owner = _look_up(found[1], namespace)
        names = _beginning_with(found[2], _names_in(owner))
        return found[2], names if is_called else _open_calls(names, lambda name: _attribute(owner, name))
    if found := _GLOBAL.search(line):
        values = {**builtins.__dict__, **namespace}
        names = _beginning_with(found[0], {*values, *keyword.kwlist, *keyword.softkwlist})
        return found[0], names if is_called else _open_calls(names, values.get)
    return "", []


def _find_keys(before: str, quote: str | None, prefix: str, namespace: dict[str, Any]) -> tuple[str, list[str]]:
    found = _DICTIONARY.search(before) if quote in ("'", '"') else None
    dictionary = _look_up(found[1], namespace) if found else None
    if not issubclass(type(dictionary), dict):
        return "", []
    return prefix, [
        key
        for key in dict.keys(dictionary)
        if type(key) is str and key.startswith(prefix) and key.isprintable() and quote not in key and "\\" not in key
    ]


def _beginning_with(prefix: str, names: Iterable[Any]) -> list[str]:
    # What begins with an underscore is nobody's business, unless that is asked for, or there is nothing else.
    private = {"": "_", "_": "__"}.get(prefix)
    known = sorted(name for name in {*names} if type(name) is str and name.isidentifier() and name.startswith(prefix))
    return [name for name in known if not private or not name.startswith(private)] or known


def _open_calls(names: list[str], find: Callable[[str], Any]) -> list[str]:
    return [f"{name}(" if callable(find(name)) else name for name in names[:_MOST_MATCHES]]


def _look_up(path: str, namespace: dict[str, Any]) -> Any:
    first, *rest = path.split(".")
    value = namespace.get(first, builtins.__dict__.get(first, _UNKNOWN))
    for name in rest:
        value = _attribute(value, name)
    return value


def _attribute(owner: Any, name: str) -> Any:
    """An attribute that is there without anything of the program's being asked for it, or ``_UNKNOWN``."""
    value = _UNKNOWN if owner is _UNKNOWN else inspect.getattr_static(owner, name, _UNKNOWN)
    kind = type(value)
    if kind in (staticmethod, classmethod):
        return value.__func__
    if kind in (types.MemberDescriptorType, types.GetSetDescriptorType) and not issubclass(type(owner), type):
        return value.__get__(owner)
    is_computed = not callable(value) and inspect.getattr_static(kind, "__get__", None) is not None
    return _UNKNOWN if is_computed else value


def _names_in(owner: Any) -> list[str]:
    try:
        return [] if owner is _UNKNOWN else dir(owner)
    except Exception:  # noqa: BLE001 - its __dir__ may raise anything
        return []


def _modules_in(packages: list[str]) -> set[str]:
    """The names of all modules in a package (or of all there are), imported or not."""
    import pkgutil  # Not above, where it would be a part of every start.

    path = None
    try:
        for package in packages:
            spec = PathFinder.find_spec(package, path)
            path = spec and spec.submodule_search_locations
            if not path:
                return set()
        names = {module.name for module in pkgutil.iter_modules(path)}
    except Exception:  # noqa: BLE001 - there may be anything on a program's sys.path
        return set()
    return names if packages else names.union(sys.builtin_module_names) - {"pystop_host"}
