"""Makes a fresh interpreter of one whose memory is a copy of another's.

What an import has drawn at random or noted down for good would be the same in every copy. Of what a start imports that is the state of
:mod:`random` and the time from which :mod:`logging` counts; :mod:`uuid`, :mod:`secrets` and :mod:`tempfile` ask the system each time. Seeds of
hashes stay as they are: the dictionaries that exist are built on them.
"""

import logging
import random
import sys
import time

from pystop_host import import_caches


def freshen() -> None:
    """Called once, first of all. Nothing comes of it where the memory is no copy."""
    random.seed()
    logging._startTime = time.time_ns()
    # Pyodide puts it there at each start, and the copied one has done so before.
    if sys.path[:2] == ["", ""]:
        del sys.path[0]
    # The zip of the library may be another than the one that was there when the copy was made: the same, and more.
    import_caches.forget_zips()
