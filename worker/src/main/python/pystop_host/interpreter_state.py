"""The interpreter as it was before any program ran, and the way back there.

What a terminal's Python loses with its process, this one has to undo by itself: tracing, hooks, settings, the environment, names in
Python's own modules. It is captured once and restored after every run; what belongs to it is listed here and in
``captured_settings``, and ``captures`` has the ways of putting things back.

What stays: modules are loaded, and keep what they have in objects of their own. What a program changes in a library module that it
was itself the first to import is noticed only if a function or a class of the program's is in it. This host's own modules are not
looked at.
"""

import ast
import asyncio
import builtins
import collections
import contextlib
import contextvars
import gc
import importlib
import inspect
import io
import itertools
import json
import keyword
import linecache
import logging
import operator
import os
import re
import signal
import sys
import textwrap
import threading
import time
import tokenize
import traceback
import types
import warnings

# Bound here, because some of this runs before a program's own versions are gone.
from builtins import BaseException
from collections.abc import Callable, Iterable, Iterator

from pystop_host import captured_settings, captures, frames, loaded_modules

_FOR_ONE_RUN = ("argv", "stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
"""What is set for each run, and needed until its very end."""

_NEEDED_BY_HOST = (
    *(asyncio, asyncio.base_events, asyncio.coroutines, asyncio.events, asyncio.futures, asyncio.runners, asyncio.tasks),
    *(ast, collections, contextlib, contextvars, gc, importlib, inspect, io, itertools, json, json.encoder, keyword, linecache),
    *(logging, operator, os, os.path, re, signal, textwrap, threading, time, tokenize, traceback, types, warnings),
)
"""Modules that this host cannot work without."""

_CLASSES_NEEDED_BY_HOST = (
    *(asyncio.base_events, asyncio.events, asyncio.runners, contextlib, json.encoder, logging, traceback),
)
"""Modules whose classes this host cannot work without."""

_HOSTS_MONITORING_TOOL = 4
"""The tool of ``sys.monitoring`` that belongs to this host."""

_monitoring = getattr(sys, "monitoring", None)  # 3.12
_settrace, _setprofile, _setrecursionlimit = sys.settrace, sys.setprofile, sys.setrecursionlimit


class InterpreterState:
    """What a program may change, as it was when this object was made."""

    def __init__(self, home: str) -> None:
        """``home`` is the working directory in which a program starts."""
        self._recursion_limit = sys.getrecursionlimit()
        self._builtins = captures.Names(builtins, keep_additions=False)
        self._sys = captures.Names(sys, keep_additions=False, apart_from=_FOR_ONE_RUN)
        needed = [captures.Names(module) for module in _NEEDED_BY_HOST]
        classes = [captures.Attributes(owner) for module in _CLASSES_NEEDED_BY_HOST for owner in _classes_of(module)]
        self._first: list[Callable[[captures.Replaced], None]] = [
            # Before all others, which use builtins.
            self._builtins.put_back,
            self._sys.put_back,
            *_monitoring_tools(),
            *(part.restore for part in (*needed, *classes)),
        ]
        modules = loaded_modules.LoadedModules(home, names_apart_from=(sys, builtins, *_NEEDED_BY_HOST))
        self.learn_modules = modules.learn
        settings = captured_settings.capture(home)
        self._then = [part.restore for part in (self._builtins, self._sys, modules, *settings)]

    def regain_control(self) -> None:
        """Undo what would get in the way of this host's own work; called right after the program's last line."""
        _settrace(None)
        _setprofile(None)
        _setrecursionlimit(self._recursion_limit)
        _undo(self._first)

    def restore(self) -> None:
        """Undo all that a program has changed."""
        self.regain_control()
        _undo(self._then)
        # The finalisers of what was replaced have run.
        self.regain_control()


def _undo(steps: Iterable[Callable[[captures.Replaced], None]]) -> None:
    # Finalisers of what was replaced run when it goes, at the end.
    replaced: captures.Replaced = []
    for step in steps:
        try:
            step(replaced)
        except BaseException:  # noqa: BLE001 - whatever a program has left there, the rest must be restored
            continue


def _classes_of(module: types.ModuleType) -> Iterator[type]:
    for value in module.__dict__.values():
        if captures.Attributes.can_change(value) and value.__module__ == module.__name__:
            yield value


def _monitoring_tools() -> Iterator[Callable[[captures.Replaced], None]]:
    if _monitoring is None:
        return
    yield captures.Names(_monitoring).put_back
    tools = [tool for tool in range(6) if tool != _HOSTS_MONITORING_TOOL]
    events = [event for event in _monitoring.events.__dict__.values() if isinstance(event, int) and event]
    get_tool, free_tool, set_events, register = (
        _monitoring.get_tool,
        _monitoring.free_tool_id,
        _monitoring.set_events,
        _monitoring.register_callback,
    )

    def free_tools(replaced: captures.Replaced) -> None:
        for tool in tools:
            if get_tool(tool) is not None:
                set_events(tool, 0)
                for event in events:
                    replaced.append(register(tool, event, None))
                free_tool(tool)

    yield free_tools
