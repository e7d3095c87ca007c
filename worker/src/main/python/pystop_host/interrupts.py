"""What a signal does.

Stop writes 2 (SIGINT) into the shared signal byte; Python turns that into a call of :func:`_on_interrupt`, which is the only
handler that is ever registered for SIGINT with CPython itself. It acknowledges the press, and then does what a terminal would
do: call the program's own handler if it has set one, else raise ``KeyboardInterrupt``. In front of ``signal.signal`` stands a
wrapper of ours, so that a program may set, read and restore handlers as usual without ever taking the acknowledgement away.

``KeyboardInterrupt`` is raised only while code of the program is on the stack. Anywhere else it would hit Python's own machinery
(an event loop between two tasks, this host between two steps), where it is lost or loses the run. A signal that Python notices
on a stack of JavaScript's (a promise's callback, while the program's own stack is set aside) waits until the program goes on.

A finaliser, or a callback of a weak reference, swallows whatever is raised in it ("Exception ignored in ..."). A press that is lost that
way is given back to the page, which goes on repeating it.

A program that goes on after all that is insisted upon: the page sends :data:`ATTENTION`, a signal that programs can neither handle nor
ignore, again and again, and each time everything is interrupted that can be (``insistence``). The same signal says that the time of a test is
up (``time_limit``).

A press is acknowledged only while a program is under way. One that comes a moment before is repeated by the page until the program
is there; one that comes a moment after is forgotten by the page when it hears of the end.
"""

import _thread
import errno
import os
import signal
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, Protocol

from pystop_host import bridge, frames, insistence, time_limit

ATTENTION = 33 if bridge.IN_WORKER else 64
"""The page's own signal. POSIX systems keep number 33 for their threads, so that no program expects to be able to handle it; on such a
system (unit tests) this host cannot, either.
"""

_original_signal = signal.signal
_original_getsignal = signal.getsignal
_original_valid_signals = signal.valid_signals
_original_raise_signal = signal.raise_signal
_original_kill = getattr(os, "kill", None)


class Loop(Protocol):
    """An event loop, as far as a signal that hits the loop itself is concerned, between two tasks or asleep."""

    def interrupt(self) -> None:
        """Make ``KeyboardInterrupt`` of what the program's main coroutine awaits."""

    def cancel_everything(self) -> None:
        """The same, and cancel all of the program's tasks; called repeatedly, since a task may catch its cancellation."""


class _Interrupts:
    """The state of interruption: one object, because CPython has one table of signal handlers."""

    def __init__(self) -> None:
        self.handler: Any = raise_keyboard_interrupt
        # The code object at the bottom of the program's stack, while a program runs.
        self.program_code: CodeType | None = None
        self.accepts_presses = False
        self.pending = False
        self.stop_requested = False
        self.raised_by_program = False
        self.loop: Loop | None = None
        # Not the exception itself, which would keep every frame alive that it went through.
        self.raised_id = 0


def raise_keyboard_interrupt(signum: int, frame: FrameType | None) -> None:
    """The default handler of SIGINT, as ``signal.default_int_handler`` is in a terminal.

    It is not that very function, because ``asyncio.Runner`` replaces that one by a handler that lets a busy coroutine run on.
    """
    interrupt = KeyboardInterrupt()
    _state.raised_id = id(interrupt)
    raise interrupt


_state = _Interrupts()
_loop_entries: set[CodeType] = set()


def install() -> None:
    """Take over SIGINT and ``signal.signal``; call once."""
    signal.signal = _signal
    signal.getsignal = _getsignal
    signal.raise_signal = _raise_signal
    _thread.interrupt_main = _interrupt_main
    if _original_kill is not None:
        os.kill = _kill
    signal.valid_signals = _valid_signals
    reset_handlers()


def reset_handlers() -> None:
    """Forget the handler of SIGINT that a program has set; those of other signals belong to the interpreter's state."""
    # Again, because a program may have gone around signal.signal, to the module underneath.
    _original_signal(signal.SIGINT, _on_interrupt)
    _original_signal(ATTENTION, _on_attention)
    sys.unraisablehook = _on_unraisable
    _state.handler = raise_keyboard_interrupt


def program_prepares() -> None:
    """A run begins: from here a press counts, but it is raised only by :func:`program_starts`."""
    time_limit.reset()
    _state.pending = False
    _state.stop_requested = False
    _state.raised_by_program = False
    _state.accepts_presses = True


def program_starts() -> None:
    """The program's first line is next, called by the caller. Raises ``KeyboardInterrupt`` if Stop was pressed before."""
    _state.program_code = sys._getframe(1).f_code
    bridge.check_signals()
    if _state.pending:
        _state.pending = False
        raise KeyboardInterrupt


def program_unwound() -> None:
    """Nothing of the program is on the stack any more. What the host does from here on must not be insisted upon."""
    _state.program_code = None
    insistence.end()


def program_ended() -> None:
    """The program's last line is done: a press that comes now does nothing."""
    program_unwound()
    _state.accepts_presses = False
    _state.pending = False


def is_stop_requested() -> bool:
    """Whether Stop was pressed in this run, whatever has become of the press since."""
    return _state.stop_requested


def defer() -> None:
    """Act on the press that is being handled at the next :func:`deliver_pending`."""
    _state.pending = True


def deliver_pending() -> None:
    """Act on a press that came where nothing could be done about it; called by an event loop, on the program's own stack."""
    if _state.pending:
        _state.pending = False
        _act(signal.SIGINT, sys._getframe())


def loop_entry(function):
    """Mark a function from which an event loop runs: above it on the stack are the loop's own frames, then those of a task."""
    _loop_entries.add(function.__code__)
    return function


def enter_loop(loop: Loop | None) -> Loop | None:
    """An event loop begins to run (or, with what this returned, its outer loop goes on)."""
    outer, _state.loop = _state.loop, loop
    return outer


def _on_interrupt(signum: int, frame: FrameType | None) -> None:
    from_program, _state.raised_by_program = _state.raised_by_program, False
    runs_users_code = _is_on_stack(frame, frames.is_users_frame)
    if not _state.accepts_presses and not runs_users_code:
        return
    if not from_program:
        if not bridge.take_press():
            return
        _state.stop_requested = True
    if _is_program_on_stack(frame):
        _act(signum, frame)
        return
    _state.pending = True
    if runs_users_code:
        # A callback of the program's that JavaScript called: end it, then the program itself.
        raise KeyboardInterrupt


def _on_attention(signum: int, frame: FrameType | None) -> None:
    bridge.answer_call()
    runs_users_code = _is_on_stack(frame, frames.is_users_frame)
    if not (_state.accepts_presses or runs_users_code):
        return
    if not bridge.take_insistence():
        if not _state.stop_requested:
            time_limit.enforce(frame, _loop_entries)
        return
    _state.stop_requested = True
    insistence.insist()
    if _state.loop is not None:
        _state.loop.cancel_everything()
    if _is_program_on_stack(frame):
        _interrupt_program(frame)
    elif runs_users_code:
        raise KeyboardInterrupt


def _act(signum: int, frame: FrameType | None) -> None:
    handler = _state.handler
    if handler is raise_keyboard_interrupt:
        _interrupt_program(frame)
    elif handler is not signal.SIG_IGN:
        handler(signum, frame)


def _interrupt_program(frame: FrameType | None) -> None:
    """Raise ``KeyboardInterrupt`` where the program is, or make its event loop do so."""
    if frame is not None and frame.f_code in (_state.program_code, program_starts.__code__):
        # Right before the program's first line, or right after its last.
        raise KeyboardInterrupt
    while frame is not None:
        if frames.is_users_frame(frame):
            raise_keyboard_interrupt(signal.SIGINT, frame)
        if frame.f_code in _loop_entries and _state.loop is not None:
            _state.loop.interrupt()
            return
        if frame.f_code is _state.program_code:
            break
        frame = frame.f_back
    # This host itself, about to start a loop.
    _state.pending = True


def _on_unraisable(unraisable: Any) -> None:
    if isinstance(unraisable.exc_value, time_limit.TimeLimitExceeded):
        return  # It is raised again.
    if insistence.is_active() and isinstance(unraisable.exc_value, KeyboardInterrupt):
        return  # It is raised again at the program's next line.
    if unraisable.exc_value is not None and id(unraisable.exc_value) == _state.raised_id:
        bridge.return_press()
    else:
        sys.__unraisablehook__(unraisable)


def _is_on_stack(frame: FrameType | None, wanted: Callable[[FrameType], bool]) -> bool:
    while frame is not None:
        if wanted(frame):
            return True
        frame = frame.f_back
    return False


def _is_program_on_stack(frame: FrameType | None) -> bool:
    return _state.program_code is not None and _is_on_stack(frame, lambda outer: outer.f_code is _state.program_code)


def _signal(signalnum, handler, /):
    """Set the action for the given signal (see ``signal.signal``)."""
    if signalnum == ATTENTION:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if signalnum != signal.SIGINT:
        return _original_signal(signalnum, handler)
    if not callable(handler):
        if handler not in (signal.SIG_IGN, signal.SIG_DFL):
            raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
        handler = signal.Handlers(handler)
    previous = _state.handler
    # SIG_DFL would end the process in a terminal; here ending the program is as far as it goes.
    is_default = handler in (signal.SIG_DFL, signal.default_int_handler)
    _state.handler = raise_keyboard_interrupt if is_default else handler
    return previous


def _getsignal(signalnum, /):
    """Return the current action for the given signal (see ``signal.getsignal``)."""
    if signalnum == ATTENTION:
        return signal.SIG_DFL
    return _state.handler if signalnum == signal.SIGINT else _original_getsignal(signalnum)


def _valid_signals():
    """Return a set of valid signal numbers on this platform (see ``signal.valid_signals``)."""
    return _original_valid_signals() - {ATTENTION}


def _raise_signal(signum, /):
    """Send a signal to the executing process (see ``signal.raise_signal``)."""
    if signum == ATTENTION:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    _state.raised_by_program = signum == signal.SIGINT
    _original_raise_signal(signum)


def _interrupt_main(signum=signal.SIGINT, /):
    """Simulate the arrival of the given signal in the main thread (see ``_thread.interrupt_main``)."""
    _raise_signal(signum)


def _kill(pid, sig, /):
    """Kill a process with a signal (see ``os.kill``). The only process here is the program itself."""
    if pid == os.getpid() and sig != 0:
        _raise_signal(sig)
    else:
        _original_kill(pid, sig)
