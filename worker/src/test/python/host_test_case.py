"""What tests of the host need: the host itself in a place of its own, a terminal to look at, and a page that presses Stop.

Importing this module moves to a temporary folder, because the host takes the working directory at its import for the program's home.
"""

import asyncio
import atexit
import builtins
import contextlib
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import unittest
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_TESTS = str(Path(__file__).parent) + os.sep
_came_from = os.getcwd()
_home = os.path.realpath(tempfile.mkdtemp(prefix="pystop-test-"))
os.chdir(_home)
from pystop_host import bridge, frames, interrupts, pace, program, session, sleeping, terminal  # noqa: E402

os.chdir(_came_from)
atexit.register(shutil.rmtree, _home, ignore_errors=True)

HOME = Path(_home)
# In the worker nothing of the tests is on the stack; here it must not be taken for the program's.
frames._LIBRARY += (_TESTS,)

SIGNAL_REPEAT_SECONDS = 0.03
GRACE_SECONDS = 0.3


@dataclass(frozen=True)
class Outcome:
    """What the worker gets for a run, and what the program has printed."""

    status: str
    exit_code: int
    value: str | None
    error_type: str | None
    error_message: str | None
    error_line: int
    error_traceback: str | None
    error_hint: str | None
    stdout: str
    stderr: str


class FakePage:
    """Presses Stop as the page does: SIGINT, repeated until it is acknowledged, which each press is once."""

    def __init__(self) -> None:
        self.presses = 0
        self.acknowledged = 0
        self.insistences = 0
        self.insistences_seen = 0
        self.time_limit_seconds = 60.0
        self._percent = 100
        self.check_events: list[dict] = []
        self._turn = 0
        self._turn_whose_time_is_up = 0
        self._timers: list[threading.Thread] = []
        self._closed = threading.Event()

    def take_press(self) -> bool:
        is_new, self.acknowledged = self.acknowledged != self.presses, self.presses
        return is_new

    def return_press(self) -> None:
        self.acknowledged = self.presses - 1

    def press_after(self, seconds: float = 0.05, signum: int = signal.SIGINT) -> None:
        """Press Stop, or send another signal, that much later, whatever the program does meanwhile."""
        self._start(self._press, seconds, signum)

    def _start(self, action: Callable[..., None], *arguments) -> None:
        timer = threading.Thread(target=action, args=arguments, daemon=True)
        self._timers.append(timer)
        timer.start()

    def take_insistence(self) -> bool:
        is_new, self.insistences_seen = self.insistences_seen != self.insistences, self.insistences
        return is_new

    def stop_after(self, seconds: float = 0.05) -> None:
        """Press Stop that much later, and insist after the grace, as the page does, until the run has ended."""
        self.press_after(seconds)
        self._start(self._insist, seconds + GRACE_SECONDS)

    def _insist(self, seconds: float) -> None:
        while not self._closed.wait(seconds):
            self.insistences += 1
            _send(interrupts.ATTENTION)
            seconds = SIGNAL_REPEAT_SECONDS

    def hear_of_check(self, text: str) -> None:
        """Take an event of a check; with some of them the time of a test begins."""
        event = json.loads(text)
        self.check_events.append(event)
        self._percent = max(self._percent, event.get("percent", 0))
        if "turn" in event:
            self._turn = event["turn"]
            limit = event["ms"] / 1000 if event["event"] == "slow" else self.time_limit_seconds * self._percent / 100
            self._start(self._end_turn, self._turn, limit)

    def is_time_up(self, turn: int) -> bool:
        return self._turn_whose_time_is_up == turn

    def _end_turn(self, turn: int, seconds: float) -> None:
        while self._turn == turn and not self._closed.wait(seconds):
            if self._turn == turn:
                self._turn_whose_time_is_up = turn
                _send(interrupts.ATTENTION)
            seconds = SIGNAL_REPEAT_SECONDS

    def forget(self) -> None:
        """Forget presses that have not been acknowledged, as the page does when a run has ended."""
        self._closed.set()
        for timer in self._timers:
            timer.join()
        self._timers.clear()
        self._closed.clear()
        self.acknowledged = self.presses
        self.insistences_seen = self.insistences
        self._turn = self._turn_whose_time_is_up = 0

    def _press(self, seconds: float, signum: int) -> None:
        if self._closed.wait(seconds):
            return
        if signum != signal.SIGINT:
            _send(signum)
            return
        self.presses += 1
        while self.acknowledged != self.presses:
            _send(signum)
            if self._closed.wait(SIGNAL_REPEAT_SECONDS):
                return


def _send(signum: int) -> None:
    # Not os.kill, which the host has replaced.
    signal.pthread_kill(threading.main_thread().ident, signum)


class HostTestCase(unittest.TestCase):
    """Runs programs in this process as the worker does, and leaves the process as it was."""

    def setUp(self) -> None:
        self.page = FakePage()
        self.addCleanup(_restore(_snapshot()))
        self.enterContext(_standard_descriptors(self))
        self._wake_reader, wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(wake_writer, False)
        self.addCleanup(os.close, self._wake_reader)
        self.addCleanup(os.close, wake_writer)
        previous_fd = signal.set_wakeup_fd(wake_writer, warn_on_full_buffer=False)
        self.addCleanup(signal.set_wakeup_fd, previous_fd)
        builtins.press_stop = self.page.press_after
        self.addCleanup(delattr, builtins, "press_stop")
        self._patch(bridge, "take_press", self.page.take_press)
        self._patch(bridge, "return_press", self.page.return_press)
        self._patch(bridge, "take_insistence", self.page.take_insistence)
        self._patch(bridge, "is_time_up", self.page.is_time_up)
        self._patch(bridge, "report_check", self.page.hear_of_check)
        self._news = 0
        self._patch(bridge, "wait", self._wait)
        self._patch(bridge, "wake", self._wake)
        self._patch(bridge, "news_ticket", lambda: self._news)
        self._patch(bridge, "has_shared_memory", lambda: True)
        self.echoed: list[str] = []
        self._patch(bridge, "echo", self.echoed.append)
        session.start()
        self.addCleanup(self.page.forget)

    def run_program(self, source: str, stdin: str = "", file: str = "main.py") -> Outcome:
        """Run a program to its end. It can call ``press_stop()`` when it is where the press is to hit it."""
        self._type(stdin)
        return self._read_outcome(lambda: session.run(source, file))

    def evaluate(self, expression: str) -> Outcome:
        """Evaluate an expression in the namespace of the last program."""
        return self._read_outcome(lambda: session.evaluate(expression))

    def interact(self, source: str, stdin: str = "") -> Outcome:
        """Give the prompt one entry: its lines, with newlines between them."""
        self._type(stdin)
        return self._read_outcome(lambda: session.interact(source))

    def complete(self, before: str, after: str = "") -> tuple[int, list[str]]:
        """What Tab offers between the two texts, and where what it offers begins."""
        cursor = len(before.encode("utf-16-le")) // 2
        outcome = self._read_outcome(lambda: session.complete(before + after, cursor))
        if outcome.value is None:
            return cursor, []
        start, *matches = outcome.value.split("\n")
        return int(start), matches

    def check(self, files: dict[str, str], tests: list[str], skip: list[str] = []) -> Outcome:  # noqa: B006
        """Run an exercise's tests; the page hears of them in ``page.check_events``."""
        plan = {"files": [{"name": name, "text": text} for name, text in files.items()], "tests": tests, "skip": skip}
        self._type("")
        self.page.check_events.clear()
        try:
            return self._read_outcome(lambda: session.check(json.dumps(plan)))
        finally:
            self.page.forget()

    def assert_quick(self, began: float) -> None:
        """The thing took nowhere near as long as it would have without an interrupt (60 s), however slow the machine."""
        self.assertLess(time.monotonic() - began, 20)

    def _type(self, stdin: str) -> None:
        self._stdin.seek(0)
        self._stdin.truncate()
        self._stdin.write(stdin.encode())
        os.lseek(0, 0, os.SEEK_SET)

    def _read_outcome(self, action: Callable[[], str]) -> Outcome:
        for file in (self._stdout, self._stderr):
            file.seek(0)
            file.truncate()
        outcome = json.loads(action())
        return Outcome(
            status=outcome["status"],
            exit_code=outcome["exitCode"],
            value=outcome["value"],
            error_type=outcome.get("errorType"),
            error_message=outcome.get("errorMessage"),
            error_line=outcome.get("errorLine", 0),
            error_traceback=outcome.get("errorTraceback"),
            error_hint=outcome.get("errorHint"),
            stdout=_content(self._stdout),
            stderr=_content(self._stderr),
        )

    def _wake(self) -> None:
        self._news += 1

    def _wait(self, seconds: float, ticket: int | None = None) -> None:
        """As the worker's: until a signal is pending, at most so long. CPython's own sleep would go on after a handler."""
        with contextlib.suppress(BlockingIOError):
            while os.read(self._wake_reader, 4096):
                pass
        # What was drained has had its handler run by now; a signal from here on makes the pipe readable again.
        if ticket is None or ticket == self._news:
            select.select([self._wake_reader], [], [], min(seconds, 100))

    def _patch(self, module, name: str, replacement) -> None:
        self.addCleanup(setattr, module, name, getattr(module, name))
        setattr(module, name, replacement)


@contextlib.contextmanager
def _standard_descriptors(test: HostTestCase) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        for descriptor, name in enumerate(("_stdin", "_stdout", "_stderr")):
            file = stack.enter_context(tempfile.TemporaryFile(buffering=0))
            saved = os.dup(descriptor)
            stack.callback(os.close, saved)
            os.dup2(file.fileno(), descriptor)
            stack.callback(os.dup2, saved, descriptor)
            setattr(test, name, file)
        yield


def _content(file) -> str:
    return os.pread(file.fileno(), 100_000_000, 0).decode("utf-8", "replace")


def _snapshot() -> list[tuple[object, str, object]]:
    """What the host and programs replace, so that it can be put back."""
    import _thread

    names = [
        *((sys, name) for name in ("unraisablehook", "displayhook")),
        *((sys, name) for name in ("stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__", "argv")),
        *((signal, name) for name in ("signal", "getsignal", "raise_signal", "valid_signals")),
        (_thread, "interrupt_main"),
        (os, "kill"),
        (time, "sleep"),
        (asyncio, "run"),
        (builtins, "input"),
    ]
    return [(owner, name, getattr(owner, name)) for owner, name in names]


def _restore(snapshot: list[tuple[object, str, object]]) -> Callable[[], None]:
    main_module = sys.modules["__main__"]
    sigint_handler = signal.getsignal(signal.SIGINT)
    path = sys.path[:]
    cwd = os.getcwd()
    environment = dict(os.environ)

    def restore() -> None:
        # Or the next test's host would take the program's modules for what was always loaded.
        session._workspace.forget()
        for owner, name, value in snapshot:
            setattr(owner, name, value)
        signal.signal(signal.SIGINT, sigint_handler)
        asyncio.set_event_loop_policy(None)
        sys.modules["__main__"] = main_module
        sys.path[:] = path
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(environment)
        builtins.__dict__.pop("_", None)

    return restore


__all__ = [
    *("HOME", "HostTestCase", "Outcome"),
    *("frames", "interrupts", "pace", "program", "session", "sleeping", "terminal"),
]
