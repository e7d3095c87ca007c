"""The time limit of a test: what goes on when its time is up.

The page keeps the time, as it is the one that still has a clock when Python is busy. What is limited has a number, its *turn*; when the page
says that the time of the present turn is up, :class:`TimeLimitExceeded` is raised in the test's own code, and again each time that the page
repeats its signal. Where that is caught and the code goes on, it is insisted upon (``insistence``).

First it is measured whether something else keeps the device busy. If so, the test has as much longer, and the page is told.

Nothing is raised in the code that runs the tests, nor for a turn that is over: a signal that comes late must not break the next test.
"""

import time
from collections.abc import Callable, Container, Iterable
from types import CodeType, FrameType

from pystop_host import bridge, frames, insistence, pace

_RAISED_BEFORE_INSISTING = 3
"""The page repeats its signal every 30 ms. So long a test may take to unwind by itself."""


_MOST_PERCENT = 500
"""However busy the device is, there is an end."""

_clock = time.perf_counter


class TimeLimitExceeded(BaseException):
    """Raised in a test whose time is up. Unlike ``KeyboardInterrupt``, unittest takes it for a failure and goes on."""


Place = tuple[str, int]
"""A file and a line of it."""

_turn = 0
_last_turn = 0
_raised = 0
_began = 0.0
_due: float | None = None
_is_measuring = False
_on_slow: Callable[[int, int], None] = lambda turn, percent: None
_places: list[Place] = []
_test_files: frozenset[str] = frozenset()


def reset() -> None:
    """A run begins, in which nothing is limited yet."""
    global _turn, _last_turn, _raised, _test_files  # noqa: PLW0603 - there is one interpreter
    _turn = _last_turn = _raised = 0
    _test_files = frozenset()
    _places.clear()


def prepare(test_files: Iterable[str], on_slow: Callable[[int, int], None]) -> None:
    """A check begins.

    ``test_files`` are what calls the code that is tested: ``subTest`` in them has to be left the regular way to go on. ``on_slow`` is called
    with a turn and how slow the device is, in percent, if the turn gets longer because of that.
    """
    global _test_files, _on_slow  # noqa: PLW0603
    _test_files, _on_slow = frozenset(test_files), on_slow


def begin() -> int:
    """What comes next has a time of its own. Returns the number of its turn, by which the page knows it."""
    global _turn, _last_turn, _raised, _began, _due  # noqa: PLW0603
    _last_turn += 1
    _turn, _raised, _began, _due = _last_turn, 0, _clock(), None
    _places.clear()
    return _turn


def take() -> list[Place] | None:
    """Where the user's code was when its time was up, innermost first; None if it was not. Ends the turn if it was."""
    global _turn, _raised  # noqa: PLW0603
    if not _raised:
        return None
    places = _places.copy()
    _turn = _raised = 0
    insistence.end()
    return places


def enforce(frame: FrameType | None, loop_entries: Container[CodeType]) -> None:
    """Raise :class:`TimeLimitExceeded` if the time is up and the interrupted frame belongs to what is limited."""
    global _raised  # noqa: PLW0603
    if not _turn or not bridge.is_time_up(_turn) or not _is_limited(frame, loop_entries):
        return
    if not _raised and not _is_due():
        return
    if not _raised:
        _places.extend(_users_places(frame))
    _raised += 1
    if _raised > _RAISED_BEFORE_INSISTING:
        insistence.insist(TimeLimitExceeded, _test_files)
    raise TimeLimitExceeded


def _is_due() -> bool:
    global _due, _is_measuring  # noqa: PLW0603
    if _is_measuring:
        return False
    if _due is None:
        _due = now = _clock()
        _is_measuring = True
        try:
            percent = min(pace.percent(long=True), _MOST_PERCENT)
            if percent > 100:
                _due = _began + (now - _began) * percent / 100
                _on_slow(_turn, percent)
        except Exception:  # noqa: BLE001 - the program has broken Python, and gets no more time for that
            pass
        finally:
            _is_measuring = False
    return _clock() >= _due


def _is_limited(frame: FrameType | None, loop_entries: Container[CodeType]) -> bool:
    while frame is not None and not frames.is_checking(frame.f_code.co_filename):
        if frames.is_users_frame(frame) or frame.f_code in loop_entries:
            return True
        frame = frame.f_back
    return False


def _users_places(frame: FrameType | None) -> list[Place]:
    places = []
    while frame is not None and not frames.is_checking(frame.f_code.co_filename):
        if frames.is_users_frame(frame):
            places.append((frame.f_code.co_filename, frame.f_lineno or 0))
        frame = frame.f_back
    return places
