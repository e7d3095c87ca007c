"""How fast this device is, right now: limits of time are meant for one that is not slow, and not busy with something else."""

import time

_TURNS = 50_000
_USUAL_SECONDS = 0.008
"""What they take in a browser on a laptop that has nothing else to do (5 to 8 ms, measured)."""

_LONG_SECONDS = 0.06
"""The system gives whoever has rested a moment of the processor at once. Only over longer times it shows that others want it as well."""

_clock = time.perf_counter


def percent(*, long: bool = False) -> int:
    """How long something takes, in percent of what it usually takes. At least 100."""
    began = _clock()
    _work()
    turns = 1
    while long and _clock() - began < _LONG_SECONDS:
        _work()
        turns += 1
    return max(100, round((_clock() - began) / turns / _USUAL_SECONDS * 100))


def _work() -> None:
    total = 0
    for number in range(_TURNS):
        total += number * number % 7
