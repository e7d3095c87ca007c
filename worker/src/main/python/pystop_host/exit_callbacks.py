"""What a program asked ``atexit`` to call at its end.

CPython would call it when the interpreter ends, which is never. So the program's own callbacks are kept here, and called when the
program ends; those that libraries register stay where CPython keeps them, because the libraries stay loaded, too.
"""

import atexit
import sys
from collections.abc import Callable
from typing import Any

from pystop_host import errors, frames, interrupts, terminal

_original_register = atexit.register
_original_unregister = atexit.unregister
_callbacks: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = []


def install() -> None:
    """Stand in front of ``atexit``, before any program can have imported it."""
    atexit.register = register
    atexit.unregister = unregister
    atexit._run_exitfuncs = call_all


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination (see ``atexit.register``)."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    code = getattr(func, "__code__", None)
    if frames.is_users(sys._getframe(1).f_code.co_filename) or frames.is_users(getattr(code, "co_filename", "<frozen ")):
        _callbacks.append((func, args, kwargs))
        return func
    return _original_register(func, *args, **kwargs)


def unregister(func, /):
    """Unregister a function which was previously registered (see ``atexit.unregister``)."""
    _callbacks[:] = [callback for callback in _callbacks if callback[0] is not func and callback[0] != func]
    _original_unregister(func)


def are_registered() -> bool:
    """Whether there is anything to call."""
    return bool(_callbacks)


def call_all() -> None:
    """Call the callbacks, the last one first, and forget them. What one raises is printed, and the next one's turn comes.

    So it is in a terminal, where Ctrl-C ends the callback that it hits. Other than there, one that is interrupted or comes after
    an interrupt cannot register another one, or a program could go on for ever.
    """
    interrupted = False
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        registered = len(_callbacks)
        try:
            _call(func, args, kwargs)
        except BaseException as error:  # noqa: BLE001 - as in a terminal
            interrupted = interrupted or isinstance(error, KeyboardInterrupt)
            terminal.print_error(f"Exception ignored in atexit callback {_name(func)}:\n{errors.describe(error).traceback}")
        if interrupted:
            del _callbacks[registered:]


def _call(func: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    # In a frame of its own, which is where the program begins: a press that hits the loop around it waits for the next callback.
    interrupts.program_starts()
    func(*args, **kwargs)


def forget_all() -> None:
    """Forget the callbacks without calling them."""
    _callbacks.clear()


def _name(func: Callable[..., Any]) -> str:
    try:
        return repr(func)
    except BaseException:  # noqa: BLE001 - the program's own __repr__ may raise anything
        return object.__repr__(func)
