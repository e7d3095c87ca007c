"""What the interpreter keeps outside of any module's names: settings and hooks in C, lists and dictionaries that are changed in place."""

import _locale
import _signal
import gc
import os
import random
import socket
import sys
import time
import warnings
from typing import Any

from pystop_host import captures, exit_callbacks, logging_state
from pystop_host.captures import Action, Entries, Items, Setting

_chdir, _makedirs, _putenv, _unsetenv = os.chdir, os.makedirs, os.putenv, os.unsetenv
_get_signal, _set_signal, _set_wakeup_fd = _signal.getsignal, _signal.signal, getattr(_signal, "set_wakeup_fd", None)
_tzset = getattr(time, "tzset", lambda: None)


def capture(home: str) -> list[Any]:
    """Capture all of it; each part has a ``restore``. ``home`` is where a program starts."""
    return [
        Setting(gc.isenabled, lambda enabled, on=gc.enable, off=gc.disable: on() if enabled else off()),
        Setting(gc.get_threshold, lambda threshold, write=gc.set_threshold: write(*threshold)),
        Setting(gc.get_debug, gc.set_debug),
        Items(gc.callbacks),
        Setting(sys.getswitchinterval, sys.setswitchinterval),
        Setting(sys.get_int_max_str_digits, sys.set_int_max_str_digits),
        Setting(sys.get_asyncgen_hooks, lambda hooks, write=sys.set_asyncgen_hooks: write(*hooks)),
        Setting(sys.get_coroutine_origin_tracking_depth, sys.set_coroutine_origin_tracking_depth),
        Setting(socket.getdefaulttimeout, socket.setdefaulttimeout),
        Setting(
            lambda: _locale.setlocale(_locale.LC_ALL),
            lambda value, write=_locale.setlocale, everything=_locale.LC_ALL: write(everything, value),
        ),
        Setting(_read_umask, os.umask),
        Items(sys.path),
        Items(sys.path_hooks, keep=_is_librarys, changed=sys.path_importer_cache.clear),
        # Packages add finders of their own (six, setuptools), and need them for as long as they are loaded.
        Items(sys.meta_path, keep=_is_librarys),
        Items(warnings.filters),
        Entries(warnings.onceregistry),
        # Each place that warns does so once in a program, not once in an interpreter; this makes it forget.
        Action(warnings._filters_mutated),
        _Environment(),
        _Signals(),
        Action(lambda: _go_to(home)),
        # A program that wants the same random numbers each time says so each time.
        Action(random.seed),
        Action(_stop_tracing_memory),
        Action(logging_state.reset),
        Action(exit_callbacks.forget_all),
    ]


class _Environment:
    """The entries of ``os.environ``, which the C library knows as well."""

    def __init__(self) -> None:
        self._environ = os.environ
        self._data = os.environ._data
        self._entries = Entries(self._data, changed=self._tell_c)
        self._captured = dict(self._data)
        self._names_then: list[Any] = []

    def restore(self, replaced: captures.Replaced) -> None:
        self._environ._data = self._data
        self._names_then = [*self._data]
        self._entries.restore(replaced)

    def _tell_c(self) -> None:
        for name in self._names_then:
            if type(name) is bytes and name not in self._captured:
                _unsetenv(name)
        for name, value in self._captured.items():
            _putenv(name, value)
        _tzset()


class _Signals:
    """The handlers that CPython itself knows. The one of SIGINT is always ours, see :mod:`interrupts`."""

    def __init__(self) -> None:
        self._handlers = {number: _get_signal(number) for number in _signal.valid_signals()}
        self._wakeup_fd = -1
        if _set_wakeup_fd is not None:
            self._wakeup_fd = _set_wakeup_fd(-1)
            self.restore([])

    def restore(self, replaced: captures.Replaced) -> None:
        for number, handler in self._handlers.items():
            present = _get_signal(number)
            if present is not handler:
                replaced.append(present)
                _set_signal(number, _signal.SIG_DFL if handler is None else handler)
        if _set_wakeup_fd is not None:
            _set_wakeup_fd(self._wakeup_fd, warn_on_full_buffer=False)


def _read_umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _is_librarys(finder: object) -> bool:
    try:
        find_spec = getattr(finder, "find_spec", None)
    except BaseException:  # noqa: BLE001 - only a program's own object is as bad as that
        return False
    return not captures.is_users_own(finder) and not captures.is_users_own(find_spec)


def _go_to(home: str) -> None:
    try:
        _chdir(home)
    except OSError:  # The program has deleted it.
        _makedirs(home)
        _chdir(home)


def _stop_tracing_memory() -> None:
    tracemalloc = sys.modules.get("_tracemalloc")
    if tracemalloc is not None:
        tracemalloc.stop()
