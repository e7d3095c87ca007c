"""Rebuilds Python's standard library as a zip from which it starts fast. Runs in Pyodide itself, at build time (python-library.mjs).

It differs from the zip in Pyodide's package in four ways, each of which saves time at every start:

- The modules that a start imports have their bytecode beside their source: nearly all of a plain start is Python compiling them.
  Only these, because bytecode costs a first visit bytes. The source stays, since tracebacks and ``inspect`` show it.
- It comes in two parts: that bytecode, a zip of its own, and what makes it the whole library when it is put in place of that zip's
  directory. A start needs only the first, which is a third of what is sent. The second has bytecode as well, of what a start puts off and
  of what many programs import.
- Our host Python is in it, as bytecode alone: no traceback shows its source.
- Nothing is compressed inside. Python need not inflate it, and Brotli makes the whole smaller than it makes a zip of deflated files.

The same inputs make the same bytes: fixed dates, sorted names, and hashes that do not differ between runs (PYTHONHASHSEED=0).
"""

import sys

import pystop_start

# Before this script's own imports, which are not a start's.
MODULES_OF_A_START = [module for module in sys.modules.values() if type(module) is not pystop_start.LateModule]

import importlib._bootstrap_external  # noqa: E402
import marshal  # noqa: E402
import os  # noqa: E402
import pathlib  # noqa: E402
import zipfile  # noqa: E402

LIBRARY = "/lib/python314.zip"
# Before this, a zip cannot date a file.
DATE = (1980, 1, 1, 0, 0, 0)
SOURCE_HASH_UNUSED = bytes(8)


def paths_in_library(modules):
    """Where in the library those of the modules are that come from there, without suffixes."""
    specs = [module.__spec__ for module in modules if getattr(module, "__spec__", None)]
    origins = [spec.origin for spec in specs if (spec.origin or "").startswith(f"{LIBRARY}/")]
    return {os.path.splitext(origin.removeprefix(f"{LIBRARY}/"))[0] for origin in origins}


def bytecode(name, source):
    """Contents of a ``.pyc`` that Python takes without looking at the source (PEP 552: "unchecked hash")."""
    code = compile(source, f"{LIBRARY}/{name}.py", "exec", dont_inherit=True, optimize=0)
    unchecked_hash = 0b01
    return (
        importlib._bootstrap_external.MAGIC_NUMBER
        + unchecked_hash.to_bytes(4, "little")
        + SOURCE_HASH_UNUSED
        + marshal.dumps(code)
    )


def write_library(host, common, target):
    """Writes the library, with the packages in the folder ``host``, and returns how many modules a start has as bytecode, and an offset.

    What a start puts off, and modules that are named in ``common``, have bytecode as well, with what they import. ``target`` is the zip
    of what a start needs. With the contents of ``target.rest`` from that offset on, in place of its directory, it is the zip of everything.
    """
    # A start puts it off, but whatever shows an error needs it, perhaps before the second part has come.
    compiled = paths_in_library(MODULES_OF_A_START) | {"_colorize"}
    pystop_start.complete()
    for name in common:
        importlib.import_module(name)
    with zipfile.ZipFile(LIBRARY) as plain:
        files = {info.filename: plain.read(info) for info in plain.infolist() if not info.is_dir()}
    start = {f"{name}.pyc": bytecode(name, files[f"{name}.py"]) for name in compiled}
    host_modules = sorted(pathlib.Path(host).rglob("*.py"))
    for path in host_modules:
        name = str(path.relative_to(host).with_suffix(""))
        start[f"{name}.pyc"] = bytecode(name, path.read_bytes())
    put_off = {f"{name}.pyc": bytecode(name, files[f"{name}.py"]) for name in paths_in_library(sys.modules.values()) - compiled}
    write_zip(target, start)
    write_zip(f"{target}.whole", start, files | put_off)
    with zipfile.ZipFile(target) as first, open(f"{target}.whole", "rb") as whole, open(f"{target}.rest", "wb") as rest:
        whole.seek(first.start_dir)
        rest.write(whole.read())
    return len(start), first.start_dir


def write_zip(target, *parts):
    """Writes parts one behind the other; each has contents by path."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as library:
        for part in parts:
            for path in sorted(part):
                library.writestr(zipfile.ZipInfo(path, DATE), part[path])
