"""The functions that the worker gives to Python, and the few of Pyodide's that the host needs.

In the browser ``_pystop_worker`` is a module made of Java functions (``dev.pystop.worker.HostBridge``). Outside of it (unit
tests under CPython) this module stands on its own: there is no other thread, hence nobody who could wake or signal us except
the operating system, which CPython handles itself.
"""

import asyncio
import importlib
import sys
import time
from typing import Any

IN_WORKER = sys.platform == "emscripten"

if IN_WORKER:
    from pyodide.ffi import can_run_sync, run_sync

_worker: Any
_pyodide: Any
_pyodide_loop: asyncio.AbstractEventLoop


_busy_sleep = getattr(time.sleep, "__wrapped__", time.sleep)
"""CPython's own sleep. Pyodide's replacement goes through its event loop, where an interrupt loses the run."""


_LONGEST_BUSY_SLEEP_SECONDS = 0.1


def connect() -> None:
    """Called once, before anything else here. Not when this is imported: a snapshot of the interpreter may be taken then, for other workers."""
    global _worker, _pyodide, _pyodide_loop  # noqa: PLW0603 - there is one worker
    if IN_WORKER:
        _worker = importlib.import_module("_pystop_worker")
        _pyodide = importlib.import_module("pyodide_js")
        _pyodide_loop = asyncio.get_event_loop()


def has_shared_memory() -> bool:
    """Whether page and worker share memory. Without it nothing but a message can reach us, and only when we let go."""
    return IN_WORKER and _worker.hasSharedMemory


def memory_limit_megabytes() -> int:
    """What the interpreter's memory may grow to; 0 where nobody limits it."""
    return _worker.memoryLimitMegabytes if IN_WORKER else 0


def news_ticket() -> int:
    """A ticket for :func:`wait` and :func:`suspend`, which return at once if :func:`wake` was called since it was taken.

    A signal's handler may run at any moment, also between a look at what there is to do and the wait that follows.
    """
    return _worker.newsTicket() if IN_WORKER else 0


def wait(seconds: float, ticket: int | None = None) -> None:
    """Wait until a signal is pending, but at most ``seconds``; may return early. Call :func:`check_signals` afterwards."""
    if has_shared_memory():
        _worker.wait(seconds * 1000, news_ticket() if ticket is None else ticket)
    elif can_suspend():
        suspend(seconds, news_ticket() if ticket is None else ticket)
    else:
        # In pieces, as there is nothing that could wake it.
        _busy_sleep(min(seconds, _LONGEST_BUSY_SLEEP_SECONDS))


def can_suspend() -> bool:
    """Whether Python's stack can be set aside here, so that JavaScript runs meanwhile (JSPI)."""
    return IN_WORKER and can_run_sync()


def suspend(seconds: float, ticket: int) -> None:
    """Set Python's stack aside and let JavaScript run until :func:`wake`, a signal, or ``seconds`` have passed."""
    _await_promise(lambda: _worker.suspend(seconds * 1000, ticket))


def wake() -> None:
    """End a wait that is under way or about to begin: a JavaScript callback, or a handler, gave the event loop something to do."""
    if IN_WORKER:
        _worker.wake()


def read_line() -> str | None:
    """Set Python's stack aside until the page sends a line (with its newline), or ``None`` for end of file.

    Returns an empty string when there may be a signal to handle first.
    """
    line = _await_promise(_worker.readLine)
    return None if line == _worker.END_OF_INPUT else line


def set_echo(echo: bool) -> None:
    """Whether input is shown where it is read. While it is not, the page hides what is typed."""
    if IN_WORKER:
        _worker.setEcho(echo)


def _await_promise(make_promise):
    # Pyodide makes a promise into a future of the running loop and waits for that. Only its own loop runs while the stack is
    # set aside.
    running_loop = asyncio._get_running_loop()
    try:
        asyncio._set_running_loop(_pyodide_loop)
        return run_sync(make_promise())
    finally:
        asyncio._set_running_loop(running_loop)


def check_signals() -> None:
    """Let Python handle a pending signal now.

    Python looks at the signal byte only every 50th time that it considers doing so (facts of Pyodide 314), which is too late
    for code that is about to block again.
    """
    if IN_WORKER:
        _pyodide.checkInterrupt()


def terminal_size() -> tuple[int, int]:
    """Columns and rows that the page shows of the output at once."""
    return (_worker.terminalColumns(), _worker.terminalRows()) if IN_WORKER else (80, 24)


def open_terminal() -> None:
    """Let output through to the page, from here to the end of the run. Before, what is written is dropped."""
    if IN_WORKER:
        _worker.openTerminal()


def echo(text: str) -> None:
    """Show what the person has typed, behind what was printed so far."""
    if IN_WORKER:
        _worker.echo(text)


def show(record: str) -> bool:
    """Let the page show a record (see :mod:`rich`) behind what was printed so far.

    False if a signal came before all of it was taken: after :func:`check_signals` it has to be given again from its beginning.
    """
    return _worker.show(record) if IN_WORKER else True


def take_press() -> bool:
    """Acknowledge a press of Stop. False if there is none that has not been acknowledged before.

    The page repeats the signal until it sees the acknowledgement, so that the same press may arrive twice.
    """
    return _worker.takePress() if IN_WORKER else True


def take_insistence() -> bool:
    """Acknowledge that the page insists on the program's end. False if it does not, or not any more."""
    return _worker.takeInsistence() if IN_WORKER else False


def answer_call() -> None:
    """Tell the page that Python is not stuck: it has come round to handling signals."""
    if IN_WORKER:
        _worker.answerCall()


def is_time_up(turn: int) -> bool:
    """Whether the page says that the time of this turn is up (see :mod:`time_limit`)."""
    return _worker.isTimeUp(turn) if IN_WORKER else False


def report_check(event: str) -> None:
    """Tell the page at once what has happened in a check: a JSON object."""
    if IN_WORKER:
        _worker.reportCheck(event)


def return_press() -> None:
    """Take the acknowledgement of the last press back, so that the page goes on repeating its signal."""
    if IN_WORKER:
        _worker.returnPress()
