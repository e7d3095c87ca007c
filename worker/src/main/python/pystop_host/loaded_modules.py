"""Loaded modules, and Python's own as they were when they were loaded."""

import os
import sys
import types
from collections.abc import Iterable

import pystop_start
from pystop_host import captures

_LIBRARIES = sys.stdlib_module_names | {"pyodide", "_pyodide"}


class LoadedModules:
    """Which modules are loaded, other than the program's own, and the names in those of the standard library and Pyodide.

    The names in other packages are left alone. Some have a thousand modules, and what they keep there is theirs to know.
    """

    def __init__(self, home: str, *, names_apart_from: Iterable[types.ModuleType]) -> None:
        """``home`` is the folder with the program's own modules."""
        self._home = home
        self._modules = sys.modules
        self._loaded = {name: module for name, module in self._modules.items() if name != "__main__" and not _is_put_off(module)}
        self._names = [
            captures.Names(module)
            for name, module in self._loaded.items()
            if _is_librarys(name) and type(module) is types.ModuleType and module not in names_apart_from
        ]

    def restore(self, replaced: captures.Replaced) -> None:
        """Load again what was unloaded, put back names, and learn about modules that were loaded since the last time."""
        sys.modules = modules = self._modules
        captures.drop_foreign_keys(modules, replaced)
        for name, module in self._loaded.items():
            present = modules.get(name)
            if present is not module:
                replaced.append(present)
                modules[name] = module
        for names in self._names:
            names.put_back_if_unequal(replaced)
        self.learn()

    def learn(self) -> None:
        """Learn about modules that were loaded since the last time."""
        for name in self._modules.keys() - self._loaded.keys():
            self._learn(name)

    def _learn(self, name: str) -> None:
        module = self._modules[name]
        if not issubclass(type(module), types.ModuleType) or _is_put_off(module) or comes_from(self._home, module):
            return
        if getattr(module.__dict__.get("__spec__"), "name", None) != name:
            return  # A module of the program's own making, or the program itself.
        if _is_librarys(name):
            if any(map(_is_patch, module.__dict__.values())):
                # The program has changed it before it could be captured: the next one shall load it afresh.
                del self._modules[name]
                return
            self._names.append(captures.Names(module))
        self._loaded[name] = module


def unload_users(folder: str) -> list[object]:
    """Unload what comes from a folder, and objects that a program has put into a module's place. Returns what was unloaded."""
    return [sys.modules.pop(name) for name, module in sys.modules.copy().items() if _is_users(folder, module)]


def _is_users(folder: str, module: object) -> bool:
    if not issubclass(type(module), types.ModuleType):  # isinstance() would ask the object
        return captures.is_users_own(module)
    return comes_from(folder, module)


def comes_from(home: str, module: types.ModuleType) -> bool:
    """Whether a module, or a package without ``__init__.py``, lies in that folder."""
    names = module.__dict__
    places = [names.get("__file__"), *(getattr(names.get("__spec__"), "submodule_search_locations", None) or ())]
    return any(isinstance(place, str) and place.startswith(home + os.sep) for place in places)


def _is_put_off(module: object) -> bool:
    return type(module) is pystop_start.LateModule


def _is_librarys(name: str) -> bool:
    return name.partition(".")[0] in _LIBRARIES


def _is_patch(value: object) -> bool:
    return issubclass(type(value), (types.FunctionType, type)) and captures.is_users_own(value)
