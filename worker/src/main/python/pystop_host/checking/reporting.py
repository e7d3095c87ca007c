"""What the page is told while a check is under way: one JSON object for each event (docs/protocol.md lists them)."""

import json
from typing import Any

from pystop_host import bridge, time_limit
from pystop_host.checking.listing import ListedTest

# Bound here, because a program may have other ideas of what these are.
_encode = json.JSONEncoder().encode
_begin_turn = time_limit.begin


def listed(tests: list[ListedTest], percent: int) -> None:
    """These are the tests; so slow this device is (see :mod:`pace`)."""
    _report({"event": "listed", "tests": [test.as_json() for test in tests], "percent": percent})


def listed_later(tests: list[ListedTest]) -> None:
    """There are these tests as well, which have turned up when a file was imported."""
    listed(tests, 0)


def loading(file: str) -> None:
    """A file of tests is imported from here on, within a time of its own."""
    _report({"event": "loading", "file": file, "turn": _begin_turn()})


def started(test_id: str) -> None:
    """A test runs from here on, within a time of its own."""
    _report({"event": "started", "id": test_id, "turn": _begin_turn()})


def rearmed(test_id: str, file: str, line: int) -> None:
    """A part of a test was ended at that line because its time was up. What is left of it (a variation, tearDown) has a new time."""
    _report({"event": "rearmed", "id": test_id, "file": file, "line": line, "turn": _begin_turn()})


def slow(turn: int, percent: int, milliseconds: int) -> None:
    """The time of this turn was up, but the device is so slow that it has so much more from now on."""
    _report({"event": "slow", "turn": turn, "percent": percent, "ms": milliseconds})


def finishing() -> None:
    """Nothing is left but to clean up, within a time of its own."""
    _report({"event": "finishing", "turn": _begin_turn()})


def ended(test_id: str, verdict: dict[str, Any]) -> None:
    """A test has its verdict."""
    _report({"event": "ended", "id": test_id} | verdict)


def _report(event: dict[str, Any]) -> None:
    bridge.report_check(_encode(event))
