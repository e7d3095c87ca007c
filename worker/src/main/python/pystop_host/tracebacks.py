"""Tracebacks that stay readable: what repeats is shown once, and of what is long only its two ends."""

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

LINES_OF_ERROR = 100
"""So many lines the frames of an error take at most: some twenty calls, more than anybody reads."""

LINES_OF_EARLIER = 30
"""The same for an error that led to it, or that is one of a group."""

_LONGEST_CYCLE = 20
"""Functions that call each other in turn: more of them than this are not looked for, so that looking takes linear time."""

_FEWEST_TURNS = 4
"""Python's own traceback shows three equal lines before it says how many more there are."""

_MOST_EXCEPTIONS = 5
"""Of a chain of exceptions the first is shown, where it all began, and the last ones."""


class Omission(NamedTuple):
    """Frames that are not shown, and the line that says so."""

    text: str
    frames: int
    cycle: Sequence[traceback.FrameSummary]
    """The frames that repeat."""


class Stack(traceback.StackSummary):
    """Frames, from the outermost to the innermost, each shown as Python does it."""

    def __init__(self, frames: list[traceback.FrameSummary], most_lines: int) -> None:
        super().__init__(frames)
        self.most_lines = most_lines
        self.folded = _fold(frames)

    def format(self, **_ignored: object) -> list[str]:
        """The frames as text, at most ``most_lines`` lines; called by ``traceback.TracebackException.format``."""
        # Only what is shown is made into text, which reads source lines and parses them.
        head: list[str] = []
        tail: list[str] = []
        head_lines = tail_lines = 0
        first, end = 0, len(self.folded)
        while first < end:
            from_tail = tail_lines <= head_lines
            text = self._text(self.folded[end - 1 if from_tail else first])
            lines = text.count("\n")
            if head_lines + tail_lines + lines > self.most_lines:
                break
            if from_tail:
                tail.append(text)
                tail_lines += lines
                end -= 1
            else:
                head.append(text)
                head_lines += lines
                first += 1
        if first < end:
            frames = sum(shown.frames if isinstance(shown, Omission) else 1 for shown in self.folded[first:end])
            head.append(f"  [Frames left out here: {frames}]\n")
        return head + tail[::-1]

    def _text(self, shown: traceback.FrameSummary | Omission) -> str:
        return shown.text if isinstance(shown, Omission) else self.format_frame_summary(shown)


def _fold(frames: Sequence[traceback.FrameSummary]) -> list[traceback.FrameSummary | Omission]:
    """The frames, but of those that repeat again and again only the first turn, and then how many turns were like it."""
    numbers: dict[tuple[str, int | None, str], int] = {}
    # Numbers compare faster than places do.
    places = [numbers.setdefault((frame.filename, frame.lineno, frame.name), len(numbers)) for frame in frames]
    folded: list[traceback.FrameSummary | Omission] = []
    start = 0
    while start < len(places):
        length, turns = _cycle_at(places, start)
        cycle = frames[start : start + length]
        folded += cycle
        if turns > 1:
            what = "line" if length == 1 else f"{length} frames"
            text = f"  [Previous {what} repeated {turns - 1} more times]\n"
            folded.append(Omission(text, length * (turns - 1), cycle))
        start += length * turns
    return folded


def _cycle_at(places: Sequence[int], start: int) -> tuple[int, int]:
    """How long a cycle begins at ``start``, and how many turns it takes; one frame, once, if none does."""
    for length in range(1, _LONGEST_CYCLE + 1):
        end = start
        while end + length < len(places) and places[end] == places[end + length]:
            end += 1
        turns = (end - start) // length + 1
        if turns >= _FEWEST_TURNS:
            return length, turns
    return 1, 1


class Chain:
    """An exception, and those that it was caused by or raised in handling, the last of them first."""

    def __init__(self, error: BaseException) -> None:
        self._exceptions = [error]
        known = {id(error)}
        while (earlier := _led_to(self._exceptions[-1])) is not None and id(earlier) not in known:
            known.add(id(earlier))
            self._exceptions.append(earlier)

    @property
    def left_out(self) -> int:
        """How many exceptions between the first and the last ones are too many to show."""
        return max(0, len(self._exceptions) - _MOST_EXCEPTIONS)

    @property
    def origin(self) -> BaseException:
        """The exception with which it all began."""
        return self._exceptions[-1]

    @contextmanager
    def cut(self) -> Iterator[None]:
        """Meanwhile the chain is in two parts, the last exceptions and the first one, if any are left out.

        Python follows a chain to its end to describe it. After a thousand calls that all handle an error by raising another,
        that would be half a million frames.
        """
        ends = [self._exceptions[_MOST_EXCEPTIONS - 2], self.origin] if self.left_out else []
        links = [(end, _CAUSE.__get__(end), _CONTEXT.__get__(end), _SUPPRESS.__get__(end)) for end in ends]
        try:
            for end in ends:
                _CAUSE.__set__(end, None)
                _CONTEXT.__set__(end, None)
            yield
        finally:
            for end, cause, context, suppress in links:
                _CAUSE.__set__(end, cause)
                _CONTEXT.__set__(end, context)
                _SUPPRESS.__set__(end, suppress)


# Not as attributes of an exception, which a program's own class may have made something else of.
_CAUSE, _CONTEXT, _SUPPRESS = BaseException.__cause__, BaseException.__context__, BaseException.__suppress_context__


def _led_to(error: BaseException) -> BaseException | None:
    """The exception that is shown above another."""
    cause = _CAUSE.__get__(error)
    if cause is not None or _SUPPRESS.__get__(error):
        return cause
    return _CONTEXT.__get__(error)
