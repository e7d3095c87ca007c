"""What Python remembers of where modules are.

Narrower than :func:`importlib.invalidate_caches`, which would import ``importlib.metadata`` and have Python read the directory of the library
anew, both for nothing.
"""

import sys
from importlib.machinery import FileFinder
from zipimport import zipimporter


def forget_folders() -> None:
    """Files may have come or gone."""
    for path, finder in [*sys.path_importer_cache.items()]:
        if finder is None:
            del sys.path_importer_cache[path]
        elif isinstance(finder, FileFinder):
            finder.invalidate_caches()


def forget_zips() -> None:
    """A zip may have become another one."""
    for finder in [*sys.path_importer_cache.values()]:
        if isinstance(finder, zipimporter):
            finder.invalidate_caches()
