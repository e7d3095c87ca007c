"""Which source files are the user's.

Tracebacks show only these, and ``KeyboardInterrupt`` is raised only while one of them is on the stack.
"""

import os
import sys
from pathlib import Path

PROGRAM_FILE = "main.py"
"""The name under which the editor's text is compiled."""

_HOST = str(Path(__file__).parent) + os.sep
_LIBRARY = tuple(
    {str(Path(os.__file__).parent) + os.sep, *(path + os.sep for path in sys.path if path.endswith("site-packages"))}
)


def is_users(filename: str) -> bool:
    """Whether code compiled under this name belongs to the user's program, rather than to a library, Python or this host."""
    # JavaScript's frames are named after the URL of their script.
    return not filename.startswith((_HOST, "<frozen ", *_LIBRARY)) and "://" not in filename
