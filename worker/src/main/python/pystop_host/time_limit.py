"""The time limit of a test: what goes on when its time is up.

The page keeps the time, as it is the one that still has a clock when Python is busy. What is limited has a number, its *turn*; when the page
says that the time of the present turn is up, :class:`TimeLimitExceeded` is raised in the test's own code, and again each time that the page
repeats its signal. Where that is caught and the code goes on, it is insisted upon (``insistence``).

Limits are meant for a device that is not slow, and not busy with something else. Whenever a test's time is up, it is measured how slow the
device is; as long as it turns out to be slower than was known, the test has more time, and the page is told. One measurement does not do: a
busy device is three times quicker at one moment than at the next.

Nothing is raised in the code that runs the tests, nor for a turn that is over: a signal that comes late must not break the next test.
"""

import time
from collections.abc import Callable, Container, Iterable
from types import CodeType, FrameType

from pystop_host import bridge, frames, insistence, pace

_RAISED_BEFORE_INSISTING = 3
"""The page repeats its signal every 30 ms. So long a test may take to unwind by itself."""

_MOST_PERCENT = 1000
"""However busy the device is, there is an end."""

_LEAST_MEASURED_SECONDS = 0.06
_MEASURED_PART = 1 / 20
"""Of the time that a test has had, so long is measured. (With six programs beside it on two processors, of measurements over 60 ms one in twenty
is less than half of the mean, of those over 250 ms one in ten less than three fifths.)"""

_BENEFIT_OF_DOUBT = 3 / 2
"""What is measured may be so much less than the mean since the test began."""

_clock = time.perf_counter


class TimeLimitExceeded(BaseException):
    """Raised in a test whose time is up. Unlike ``KeyboardInterrupt``, unittest takes it for a failure and goes on."""


Place = tuple[str, int]
"""A file and a line of it."""

_turn = 0
_last_turn = 0
_raised = 0
_began = 0.0
_limit_seconds = 0.0
_due = 0.0
_is_measuring = False
_percent = 100
_on_slow: Callable[[int, int, int], None] = lambda turn, percent, milliseconds: None
_places: list[Place] = []
_test_files: frozenset[str] = frozenset()


def reset() -> None:
    """A run begins, in which nothing is limited yet."""
    global _turn, _last_turn, _raised, _test_files  # noqa: PLW0603 - there is one interpreter
    _turn = _last_turn = _raised = 0
    _test_files = frozenset()
    _places.clear()


def prepare(test_files: Iterable[str], on_slow: Callable[[int, int, int], None]) -> int:
    """A check begins. Returns how slow the device is, in percent; the page's limits have to be so much longer.

    ``test_files`` are what calls the code that is tested: ``subTest`` in them has to be left the regular way to go on. ``on_slow`` is called
    with a turn if it gets longer because the device is slower than was known, with how slow that is, in percent, and with the milliseconds that
    the turn has from now on.
    """
    global _test_files, _on_slow, _percent  # noqa: PLW0603
    _test_files, _on_slow = frozenset(test_files), on_slow
    _percent = min(pace.percent(), _MOST_PERCENT)
    return _percent


def begin() -> int:
    """What comes next has a time of its own. Returns the number of its turn, by which the page knows it."""
    global _turn, _last_turn, _raised, _began, _limit_seconds, _due  # noqa: PLW0603
    _last_turn += 1
    _turn, _raised, _began, _limit_seconds, _due = _last_turn, 0, _clock(), 0.0, 0.0
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
    """Whether the test has had its time, also if the device is as slow as it seems now."""
    global _limit_seconds, _due, _is_measuring, _percent  # noqa: PLW0603
    now = _clock()
    if _is_measuring or now < _due:
        return False
    elapsed = now - _began
    if not _limit_seconds:
        _limit_seconds = elapsed * 100 / _percent
    _is_measuring = True
    try:
        measured = _measure(elapsed)
        if measured <= _percent:
            return True
        _percent = measured
        _due = _began + _limit_seconds * _percent / 100
        _on_slow(_turn, _percent, max(round((_due - _clock()) * 1000), 0))
    except Exception:  # noqa: BLE001 - the program has broken Python, and gets no more time for that
        return True
    finally:
        _is_measuring = False
    return False


def _measure(elapsed: float) -> int:
    percent = pace.percent(seconds=max(elapsed * _MEASURED_PART, _LEAST_MEASURED_SECONDS))
    return min(round(percent * _BENEFIT_OF_DOUBT), _MOST_PERCENT) if percent > 100 else percent


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
