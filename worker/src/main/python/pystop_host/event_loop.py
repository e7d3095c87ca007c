"""An asyncio event loop that blocks the worker while it waits.

Pyodide's own loop hangs every task on the browser's ``setTimeout``. An interrupt that arrives between two of them ends up there as
well, and the promise of the run never settles. This loop runs a program to its end inside one call, as a terminal's would:
whatever happens in it, the call returns or raises. It is CPython's ``BaseEventLoop`` with another way to wait:

* where WebAssembly can be suspended (JSPI), the stack is set aside, so that JavaScript's promises make progress meanwhile;
* else it blocks on the shared wake word, like ``time.sleep``.
"""

import asyncio
import collections
import contextlib
import time
from asyncio import base_events, events
from collections.abc import Coroutine
from typing import Any

from pystop_host import bridge, interrupts

if bridge.IN_WORKER:
    import pyodide.ffi
    from pyodide.webloop import PyodideFuture as _Future
else:
    from asyncio import Future as _Future

_LONGEST_WAIT_SECONDS = 3600.0
_JAVASCRIPT_TURN_SECONDS = 0.02
"""A loop that is never idle lets JavaScript run this often, so that a promise it polls for can settle."""


class BlockingEventLoop(base_events.BaseEventLoop):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        # BaseEventLoop._run_once calls self._selector.select(timeout) and hands the events to self._process_events().
        self._selector = self
        self._ready = _ReadyQueue(self)
        self._waiting = False
        self._last_turn = time.monotonic()
        self._main: asyncio.Future[Any] | None = None
        self._interrupted = False

    @interrupts.loop_entry
    def run_until_complete(self, future):
        """Run until the future is done. A press that hits the loop itself cancels the future and becomes KeyboardInterrupt."""
        future = asyncio.ensure_future(future, loop=self)
        with self._waiting_for(future):
            interrupts.deliver_pending()
            result = super().run_until_complete(future)
        interrupts.deliver_pending()
        return result

    @interrupts.loop_entry
    def run_nested(self, future):
        """The same, for a task of this very loop: the other tasks go on meanwhile."""
        future = asyncio.ensure_future(future, loop=self)
        task = asyncio.current_task(self)
        if task is not None:
            asyncio.tasks._leave_task(self, task)
        try:
            with self._waiting_for(future):
                interrupts.deliver_pending()
                # A future without callbacks becomes done without a word: a promise of JavaScript's, kept while the loop sleeps.
                future.add_done_callback(_end_of_wait)
                while not future.done():
                    self._run_once()
                result = future.result()
            interrupts.deliver_pending()
            return result
        finally:
            future.remove_done_callback(_end_of_wait)
            if task is not None:
                asyncio.tasks._enter_task(self, task)

    @contextlib.contextmanager
    def _waiting_for(self, future: asyncio.Future[Any]):
        outer_future, self._main = self._main, future
        outer_interrupted, self._interrupted = self._interrupted, False
        outer_loop = interrupts.enter_loop(self)
        try:
            yield
        except asyncio.CancelledError:
            if self._take_interrupted():
                raise KeyboardInterrupt from None
            raise
        finally:
            interrupts.enter_loop(outer_loop)
            self._main, self._interrupted = outer_future, outer_interrupted

    def select(self, timeout: float | None) -> list[Any]:
        """Wait until there may be something to do, but at most ``timeout`` seconds."""
        seconds = _LONGEST_WAIT_SECONDS if timeout is None else min(timeout, _LONGEST_WAIT_SECONDS)
        self._waiting = True
        try:
            ticket = bridge.news_ticket() if seconds > 0 else 0
            if self._ready:
                # A signal's handler has run since the timeout was computed.
                seconds = 0
            self._wait(seconds, ticket)
        finally:
            self._waiting = False
        bridge.check_signals()
        interrupts.deliver_pending()
        return []

    def _wait(self, seconds: float, ticket: int) -> None:
        if not bridge.can_suspend():
            if seconds > 0:
                bridge.wait(seconds, ticket)
        elif seconds > 0 or time.monotonic() - self._last_turn > _JAVASCRIPT_TURN_SECONDS:
            bridge.suspend(max(seconds, 0), ticket)
            self._last_turn = time.monotonic()

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        self._wake()

    def create_future(self):
        # What JavaScript's promises become; Pyodide promises that it has then(), catch() and finally_().
        return _Future(loop=self)

    def call_soon(self, callback, *args, context=None):
        handle = super().call_soon(callback, *args, context=context)
        self._wake()
        return handle

    def call_at(self, when, callback, *args, context=None):
        handle = super().call_at(when, callback, *args, context=context)
        self._wake()
        return handle

    def _wake(self) -> None:
        # JavaScript's callbacks run while the loop is suspended, signals' handlers before; they must not wait for its timeout.
        if self._waiting:
            bridge.wake()

    def close(self) -> None:
        """Close the loop, and what never ran to its end in it: nothing of a program may wake up when its garbage is collected."""
        if not self.is_running() and not self.is_closed():
            for task in asyncio.all_tasks(self):
                _abandon(task)
        super().close()

    def run_in_executor(self, executor, func, *args):
        """Call the function here and now: there are no threads. Returns a finished future."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - an executor hands on whatever is raised
            future.set_exception(error)
        return future

    def interrupt(self) -> None:
        """See :class:`interrupts.Loop`."""
        if self._main is None or self._main.done():
            # The loop is about to return; raising here would break it in the middle of that.
            interrupts.defer()
        else:
            self._interrupted = True
            self._main.cancel()

    def cancel_everything(self) -> None:
        """See :class:`interrupts.Loop`."""
        for task in asyncio.all_tasks(self):
            task.cancel()
        if self._main is not None and not self._main.done():
            self._interrupted = True
            self._main.cancel()

    def _take_interrupted(self) -> bool:
        taken, self._interrupted = self._interrupted, False
        return taken


class _ReadyQueue(collections.deque[asyncio.Handle]):
    """What a loop is to call next.

    ``BaseEventLoop._run_once`` counts the handles and then takes as many, but one of them may run the loop itself (``run_sync``) and
    leave fewer.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._nothing = asyncio.Handle(lambda: None, (), loop)
        self._nothing.cancel()

    def popleft(self) -> asyncio.Handle:
        return super().popleft() if self else self._nothing


def _end_of_wait(future: asyncio.Future[Any]) -> None:
    """Does nothing: that it is scheduled wakes the loop."""


def _abandon(task: asyncio.Task[Any]) -> None:
    task._log_destroy_pending = False
    with contextlib.suppress(BaseException):  # The program's own handlers and finally blocks run here.
        task.get_coro().close()


class _Interruptible:
    """Drives a coroutine and turns the cancellation that a press causes into KeyboardInterrupt at the program's ``await``."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any], loop: BlockingEventLoop) -> None:
        self._coroutine = coroutine
        self._loop = loop

    def __await__(self):
        resume, value = self._coroutine.send, None
        while True:
            try:
                awaited = resume(value)
            except StopIteration as stop:
                return stop.value
            try:
                resume, value = self._coroutine.send, (yield awaited)
            except BaseException as error:  # noqa: BLE001 - whatever the awaited thing raises belongs to the coroutine
                resume, value = self._coroutine.throw, error
            # Also if there was no CancelledError: a task that the program awaited may have swallowed it.
            if self._loop._take_interrupted():
                # The program is not being cancelled, and asyncio.timeout() and TaskGroup must not think so.
                asyncio.current_task().uncancel()
                resume, value = self._coroutine.throw, KeyboardInterrupt()


def run_to_completion(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a program's top-level coroutine to its end, and then cancel the tasks that it left."""
    with asyncio.Runner(loop_factory=BlockingEventLoop) as runner:
        loop = runner.get_loop()

        async def main() -> Any:
            return await _Interruptible(coroutine, loop)

        try:
            return runner.run(main())
        finally:
            # A press before its first step leaves it unstarted; Python would warn of that.
            coroutine.close()


def run_sync(awaitable):
    """Block until the awaitable is done and return its result (see ``pyodide.ffi.run_sync``)."""
    loop = asyncio.get_event_loop()
    return loop.run_nested(awaitable) if loop.is_running() else loop.run_until_complete(awaitable)


# Policies are on their way out of asyncio (3.16); until then they are the only way to say which loop get_event_loop() returns.
_PolicyBase = getattr(events, "_AbstractEventLoopPolicy", None) or events.AbstractEventLoopPolicy


class _LoopPolicy(_PolicyBase):
    """Makes ``asyncio.run``, ``asyncio.new_event_loop`` and ``asyncio.get_event_loop`` use the blocking loop."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None or self._loop.is_closed():
            self._loop = self.new_event_loop()
        return self._loop

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self._loop = loop

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        return BlockingEventLoop()

    def forget_loop(self) -> None:
        loop, self._loop = self._loop, None
        if loop is not None and not loop.is_running():
            loop.close()


_policy = _LoopPolicy()


def install() -> None:
    """Make the blocking loop the one that programs get, in the place of Pyodide's."""
    asyncio.run = asyncio.runners.run
    set_policy = getattr(events, "_set_event_loop_policy", None) or events.set_event_loop_policy
    set_policy(_policy)
    if bridge.IN_WORKER:
        pyodide.ffi.run_sync = run_sync


def forget_program_loop() -> None:
    """Drop the loop that a program got from ``asyncio.get_event_loop``, and the tasks that it left there."""
    _policy.forget_loop()
