"""Makes the imports of a start quick: most of its time goes there.

From :func:`begin` to :func:`end`, with a library that has what a start needs as bytecode (``compile_library.py``):

- A module is found by one look into the directory of the library's zip, and its bytecode comes with one read. :mod:`zipimport`, itself
  written in Python, opens the zip anew for each, after all others on ``sys.meta_path`` have been asked.
- What a start imports but does not use is put off (``_LATE``), to :func:`complete`, which no program has to know of: it is called before the first.
- ``asyncio`` is left without what it can do without and no browser lets it use (``_MISSING``).

What is imported here is in the interpreter itself: anything else would be imported before it is quick.
"""

import marshal
import posix
import site
import sys
import zipimport
from _frozen_importlib_external import spec_from_file_location

LIBRARY = "/lib/python314.zip"

_MISSING = {"ssl"}


class _Folder:
    """As a path is written; a start has no need of :mod:`pathlib`."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


def _package_loader() -> dict[str, object]:
    # Pyodide's snapshots count on this being imported here.
    from pyodide_js import loadedPackages  # noqa: PLC0415

    return {
        "loadedPackages": loadedPackages,
        "SITE_PACKAGES": _Folder(site.getsitepackages()[0]),
        "DSO_DIR": _Folder("/usr/lib"),
        # It looks for packages that are installed. There are none yet.
        "init_loaded_packages": lambda: None,
    }


_LATE = {
    "_colorize": dict,
    "pyodide._package_loader": _package_loader,
    # asyncio has these as defaults of parameters.
    "subprocess": lambda: {"PIPE": -1, "STDOUT": -2, "DEVNULL": -3},
}
"""Modules that are put off, each with what gives what a start asks of it."""

_ModuleType = type(sys)


class LateModule(_ModuleType):
    """A module whose code is executed when something is asked of it that it does not have yet."""

    def __getattr__(self, name: str) -> object:
        _load(self)
        return getattr(self, name)


def _load(module: LateModule) -> None:
    code = module.__spec__.loader.get_code(module.__name__)
    module.__class__ = _ModuleType
    try:
        exec(code, vars(module))  # noqa: S102 - as imports do
    except BaseException:
        module.__class__ = LateModule
        raise


class _LateLoader:
    def __init__(self, loader: zipimport.zipimporter) -> None:
        self._loader = loader

    def create_module(self, spec: object) -> LateModule:
        return LateModule(spec.name)

    def exec_module(self, module: LateModule) -> None:
        module.__spec__.loader = module.__loader__ = self._loader
        vars(module).update(_LATE[module.__name__]())


class _Importer(zipimport.zipimporter):
    """Takes bytecode the quick way, as long as there is a finder."""

    def get_code(self, fullname: str) -> object:
        return _finder and _finder.bytecode(fullname) or super().get_code(fullname)


class _Finder:
    """Finds what the library has as bytecode."""

    def __init__(self, library: str) -> None:
        self._library = library
        self._importers = {library: _Importer(library)}
        self._directory = zipimport._zip_directory_cache[library]
        self._file = posix.open(library, posix.O_RDONLY)

    def find_spec(self, name: str, path: object = None, target: object = None) -> object:
        if name in _MISSING:
            raise ModuleNotFoundError(f"{name} has no use at a start", name=name)
        entry = self._entry(name)
        if name in _LATE:
            # Perhaps the part of the library that has it has not come yet.
            file = entry[0] if entry else f"{self._library}/{name.replace('.', '/')}.pyc"
            return self._spec(name, file, is_late=True)
        return self._spec(name, entry[0]) if entry else None

    def bytecode(self, name: str) -> object:
        """The code object of a module, or None if there is none."""
        entry = self._entry(name)
        if entry is None:
            return None
        path, _, size, _, offset, *_ = entry
        header = 30 + len(path) - len(self._library) - 1
        content = posix.pread(self._file, header + size, offset)
        if content[28:30] != bytes(2):
            return None  # Zips may have more in front of a file. Ours have not.
        return marshal.loads(memoryview(content)[header + 16 :])

    def close(self) -> None:
        """Let go of the zip."""
        posix.close(self._file)

    def _entry(self, name: str) -> tuple | None:
        path = name.replace(".", "/")
        return self._directory.get(f"{path}.pyc") or self._directory.get(f"{path}/__init__.pyc")

    def _spec(self, name: str, file: str, is_late: bool = False) -> object:
        folder = file.rpartition("/")[0]
        is_package = file.endswith("/__init__.pyc")
        importer = self._importer(folder.rpartition("/")[0] if is_package else folder)
        return spec_from_file_location(
            name,
            file,
            loader=_LateLoader(importer) if is_late else importer,
            submodule_search_locations=[folder] if is_package else None,
        )

    def _importer(self, folder: str) -> _Importer:
        if folder not in self._importers:
            self._importers[folder] = _Importer(folder)
        return self._importers[folder]


_finder = None
_library = LIBRARY


def begin(library: str = LIBRARY) -> None:
    """From now on imports are quick. Without such a library nothing changes."""
    global _finder, _library  # noqa: PLW0603 - there is one start
    try:
        _finder, _library = _Finder(library), library
    except (OSError, zipimport.ZipImportError):
        return
    sys.meta_path.insert(0, _finder)


def end() -> None:
    """The start has imported what it needs; what follows is imported the usual way."""
    global _finder  # noqa: PLW0603
    if _finder is not None:
        sys.meta_path.remove(_finder)
        _finder.close()
        _finder = None


def complete() -> None:
    """Import what the start has put off, once the library is whole.

    It comes from the library, whatever files of the same names a user may have. What cannot be loaded now is loaded when it is used.
    """
    path = [*sys.path]
    folder = _library.rpartition("/")[0]
    sys.path[:] = [entry for entry in path if entry.startswith(f"{folder}/")]
    try:
        for name in _LATE:
            module = sys.modules.get(name)
            if type(module) is LateModule:
                _load(module)
        for name in _MISSING:
            __import__(name)
    except Exception:  # noqa: BLE001 - no library, or no memory: whoever uses it is told
        return
    finally:
        sys.path[:] = path
