"""A ``time.sleep`` that a signal wakes at once, and that goes on sleeping if the signal's handler returns (PEP 475)."""

import time

from pystop_host import bridge, interrupts

_LONGEST_SECONDS = 2**63 / 1e9
"""CPython counts time in 64-bit nanoseconds."""


def sleep(seconds, /):
    """Delay execution for a given number of seconds.  The argument may be a floating-point number for subsecond precision."""
    if not hasattr(seconds, "__float__") and not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer or float")
    seconds = float(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds >= _LONGEST_SECONDS:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    end = time.monotonic() + seconds
    while True:
        bridge.check_signals()
        # Where Python's stack was set aside, the signal may have been noticed on another one.
        interrupts.deliver_pending()
        remaining = end - time.monotonic()
        if remaining <= 0:
            return
        bridge.wait(remaining)


def install() -> None:
    """Put :func:`sleep` in the place of ``time.sleep``, before any program can have imported the original."""
    time.sleep = sleep
