"""What happens when a program wants more memory than there is."""

from pystop_host import bridge

_RESERVE_BYTES = 4 * 1024 * 1024
"""Enough to describe an error with a long traceback, and to look at variables afterwards."""

_LARGEST_LIMIT_MEGABYTES = 4096
"""What WebAssembly's 32-bit addresses can reach."""

_reserve: bytearray | None = None


def hold_reserve() -> None:
    """Put memory aside before a program begins, which :func:`release_reserve` gives back when it has used up all the rest."""
    global _reserve
    if _reserve is None:
        try:
            _reserve = bytearray(_RESERVE_BYTES)
        except MemoryError:
            _reserve = None


def release_reserve() -> None:
    """Give back what was put aside: the program is over, and may have left nothing to work with."""
    global _reserve
    _reserve = None


def explain_shortage(error: BaseException) -> None:
    """Add a note to a ``MemoryError`` of Python's own that says plainly what to do; does nothing for any other exception."""
    limit = bridge.memory_limit_megabytes()
    if not limit or type(error) is not MemoryError or error.args:
        return
    note = f"The program wanted more memory than this page gives it ({limit} MB)."
    more = min(2 * limit, _LARGEST_LIMIT_MEGABYTES)
    if more > limit:
        note += f" To give it more, open the page with ?memory-limit={more} in its address."
    error.add_note(note)
