"""Which source files are the user's.

Tracebacks show only these, and ``KeyboardInterrupt`` is raised only while one of them is on the stack.
"""

import os
import sys
from types import FrameType

PROGRAM_FILE = "main.py"
"""The name under which a program is compiled that has no other."""

_ENTRY_FILE = "<input-"

_HOST = os.path.dirname(__file__) + os.sep
_CHECKING = _HOST + "checking" + os.sep
_LIBRARY = tuple(
    {os.path.dirname(os.__file__) + os.sep, *(path + os.sep for path in sys.path if path.endswith("site-packages"))}
)
_EVENT_LOOP = os.path.join(os.path.dirname(os.__file__), "asyncio", "")


def entry_file(number: int) -> str:
    """The name under which the prompt's entry of this number is compiled."""
    return f"{_ENTRY_FILE}{number}>"


def is_entry(filename: str) -> bool:
    """Whether this is an entry of the prompt."""
    return filename.startswith(_ENTRY_FILE)


def is_checking(filename: str) -> bool:
    """Whether this is the part of this host that runs tests, which a test's time limit must leave alone."""
    return filename.startswith(_CHECKING)


def may_be_cut(filename: str) -> bool:
    """Whether code may be left at any line: not this host, nor what everything stands on, importing and the event loop."""
    return not filename.startswith((_HOST, "<frozen ", _EVENT_LOOP)) and "://" not in filename


def is_users(filename: str) -> bool:
    """Whether code compiled under this name belongs to the user's program, rather than to a library, Python or this host."""
    # JavaScript's frames are named after the URL of their script.
    return not filename.startswith((_HOST, "<frozen ", *_LIBRARY)) and "://" not in filename


def is_users_frame(frame: FrameType) -> bool:
    """Whether the code of a frame belongs to the user's program. Generated code belongs to whoever generated it."""
    filename = frame.f_code.co_filename
    if filename != "<string>":
        return is_users(filename)
    namespace = frame.f_globals
    if str(namespace.get("__name__")).startswith("namedtuple_"):
        return False
    module_file = namespace.get("__file__")
    return not isinstance(module_file, str) or is_users(module_file)


def is_users_module(name: object) -> bool:
    """Whether a loaded module of this name is the user's: the program itself, or a file of the user's."""
    if name == "__main__":
        return True
    file = getattr(sys.modules.get(name), "__file__", None)
    return isinstance(file, str) and is_users(file)
