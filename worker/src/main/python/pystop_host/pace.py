"""How fast this device is, right now: limits of time are meant for one that is not slow, and not busy with something else."""

import time

_TURNS = 50_000
_USUAL_SECONDS = 0.008
"""What they take in a browser on a laptop that has nothing else to do (5 to 8 ms, measured)."""

_LEAST_SECONDS = _USUAL_SECONDS / 4
"""No device is quicker. What seems so comes of a coarse clock: browsers have them for privacy, up to 0.1 s."""

_NOISE_PERCENT = 125
"""Less than this is chance."""

_clock = time.perf_counter

_best_seconds = _USUAL_SECONDS
"""The shortest that this device has taken, or the usual time if it has never been that quick."""


def percent(*, seconds: float = 0.0) -> int:
    """How long something takes, in percent of what it takes on this device at its best, or usually if that is less. At least 100.

    It is measured for so many ``seconds``, and for once at least. The system gives whoever has rested a moment of the processor at once: only
    over longer times it shows that others want it as well.
    """
    global _best_seconds  # noqa: PLW0603 - there is one device
    began = now = _clock()
    turns = 0
    while not turns or now - began < seconds:
        before = now
        _work()
        now = _clock()
        turns += 1
        _best_seconds = min(_best_seconds, max(_LEAST_SECONDS, now - before))
    result = round((now - began) / turns / _best_seconds * 100)
    return result if result >= _NOISE_PERCENT else 100


def _work() -> None:
    total = 0
    for number in range(_TURNS):
        total += number * number % 7
