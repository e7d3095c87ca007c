"""The second rung of Stop: ends a program that goes on after ``KeyboardInterrupt``, or a test that goes on after its time limit.

A program may catch the interrupt, ignore SIGINT, or have a ``finally`` that never ends. While the host insists, ``KeyboardInterrupt`` is
raised at every line, jump and call of the program's own code, so that no ``except`` and no ``finally`` gets further than its first line
and the stack unwinds, whatever it is made of. It costs nothing before, as nothing is instrumented until then.

If that is not enough, because a library swallows the interrupt and goes on by itself, the code of libraries is treated the same.
"""

import sys
from collections.abc import Container
from types import CodeType
from typing import Any

from pystop_host import frames

_monitoring = getattr(sys, "monitoring", None)
"""From Python 3.12 on. In older ones, where only this host's tests run, there is no insisting."""

_TOOL = 4
"""One of the two numbers that Python assigns to nobody (0 debuggers, 1 coverage, 2 profilers, 5 optimizers)."""

_NAME = "pystop"

_LIBRARIES_AFTER = 10
"""Insisted so often in vain (it is repeated every 30 ms), the code of libraries is not spared any longer."""

if _monitoring is not None:
    _use_tool_id = _monitoring.use_tool_id
    _free_tool_id = _monitoring.free_tool_id
    _get_tool = _monitoring.get_tool
    _register_callback = _monitoring.register_callback
    _set_events = _monitoring.set_events
    _restart_events = _monitoring.restart_events
    _DISABLE = _monitoring.DISABLE
    _KINDS = (
        _monitoring.events.LINE,
        _monitoring.events.JUMP,
        _monitoring.events.PY_START,
        _monitoring.events.PY_RESUME,
    )

_getframe = sys._getframe
_repetitions = 0
_exception: type[BaseException] = KeyboardInterrupt
_spared: Container[str] = ()


def is_active() -> bool:
    """Whether a program is being ended this way."""
    return _repetitions > 0


def insist(exception: type[BaseException] = KeyboardInterrupt, spared: Container[str] = ()) -> None:
    """Raise an exception wherever the program goes from here on. Called again and again until :func:`end`.

    ``spared`` are files of the user's that are treated as libraries are.
    """
    global _repetitions, _exception, _spared
    if _monitoring is None:
        return
    _exception, _spared = exception, spared
    _repetitions += 1
    # Each time, because the program may have taken the tool or its events away.
    if _get_tool(_TOOL) != _NAME:
        _free_tool_id(_TOOL)
        _use_tool_id(_TOOL, _NAME)
    for kind in _KINDS:
        _register_callback(_TOOL, kind, _on_event)
    _set_events(_TOOL, sum(_KINDS))
    if _repetitions in (1, _LIBRARIES_AFTER):
        # Code that was spared so far is looked at again.
        _restart_events()


def end() -> None:
    """The program is gone, or there is none: nothing is raised any more, and nothing is instrumented."""
    global _repetitions
    if _repetitions:
        _repetitions = 0
        if _get_tool(_TOOL) == _NAME:
            _set_events(_TOOL, 0)
            _free_tool_id(_TOOL)


def _on_event(code: CodeType, *_: Any) -> Any:
    if not _repetitions:
        return None
    if frames.is_users_frame(_getframe(1)) and code.co_filename not in _spared:
        raise _exception
    if _repetitions >= _LIBRARIES_AFTER and frames.may_be_cut(code.co_filename):
        raise _exception
    return _DISABLE
