"""What the worker calls: a run, an evaluation or an entry of the prompt, from source text to outcome.

An outcome is a JSON object with the keys that ``dev.pystop.protocol.Codec.readOutcome`` reads: ``status`` (``finished``,
``failed``, ``interrupted``, or of an entry also ``incomplete``), ``exitCode``, ``value`` (the ``repr`` that an evaluation
asked for, or null), and after an error ``errorType``, ``errorMessage``, ``errorLine`` (0 if none), ``errorTraceback`` and
``errorHint`` (empty if none).
"""

import asyncio
import contextvars
import gc
import json
from collections.abc import Callable

import pystop_start
from pystop_host import (
    bridge,
    errors,
    event_loop,
    exit_callbacks,
    frames,
    interactive,
    interrupts,
    memory,
    packages,
    program,
    restoration,
    rich,
    sleeping,
    terminal,
)
from pystop_host.interpreter_state import InterpreterState

_workspace = program.Workspace()
_state: InterpreterState

_prompt_context: contextvars.Context | None = None
"""Of the prompt's entries, from the first one until the next run. What else they set in the interpreter lasts as long."""


def start(is_library_whole: bool = True) -> None:
    """Take over signals, sleep, asyncio, atexit and the terminal. Called once, before any program."""
    global _state  # noqa: PLW0603 - what is captured includes what is taken over here
    restoration.freshen()
    if is_library_whole:
        pystop_start.complete()
    bridge.connect()
    interrupts.install()
    sleeping.install()
    event_loop.install()
    exit_callbacks.install()
    terminal.install()
    rich.install()
    program.install()
    _state = InterpreterState(program.HOME)
    # What is alive now stays alive: collecting a finished program's garbage need not look at it again (100 ms, measured).
    gc.freeze()


def library_arrived() -> None:
    """The library is whole now. Called before any program."""
    pystop_start.complete()
    _state.learn_modules()
    gc.freeze()


def run(source: str, file: str = frames.PROGRAM_FILE) -> str:
    """Run a program under a file's name in a fresh namespace; always returns an outcome. What ended the program is printed to the terminal."""
    global _prompt_context  # noqa: PLW0603 - there is one interpreter
    had_entries, _prompt_context = _prompt_context is not None, None

    def execute() -> None:
        if had_entries:
            _state.restore()
        # Before there is a terminal: what finalisers of the last program print is nobody's any more.
        _workspace.forget()
        _state.restore()
        terminal.open_streams()
        _workspace.begin(source, file)
        memory.hold_reserve()
        _workspace.execute(source)

    def end(outcome: _Outcome) -> None:
        _finish_output(outcome)
        if exit_callbacks.are_registered():
            _contain(exit_callbacks.call_all)
            terminal.flush_streams()

    return _outcome(execute, end).as_json()


def evaluate(expression: str) -> str:
    """Evaluate an expression in the namespace of the last program; always returns an outcome, with the value's ``repr``."""

    def execute() -> str:
        terminal.open_streams()
        return repr(_workspace.evaluate(expression))

    return _outcome(execute, lambda outcome: terminal.flush_streams()).as_json()


def interact(source: str) -> str:
    """Execute an entry of the prompt in the namespace of the last program; always returns an outcome. An error is printed.

    It is echoed behind prompts as in a terminal. The values of its expressions are printed, and the last one is ``_``. Of an entry that ends within a statement nothing is executed, and
    the status is ``incomplete``. ``exit()`` ends the entry only.

    Asyncio tasks that an entry leaves are cancelled, as a program's are. A handler of SIGINT, a hook in ``sys``, replaced
    builtins and streams last as long as the entry. What else it sets (the working directory, ``sys.path``, a random seed,
    the precision of ``decimal``) is there for the next entries, until the next run.
    """
    global _prompt_context  # noqa: PLW0603 - there is one interpreter
    if interactive.is_incomplete(source):
        return _Outcome("incomplete").as_json()
    if _prompt_context is None:
        _prompt_context = contextvars.copy_context()

    def execute() -> None:
        terminal.open_streams()
        bridge.echo(interactive.with_prompts(source))
        memory.hold_reserve()
        _workspace.interact(source)

    return _outcome(execute, _finish_output).as_json()


def check(plan: str) -> str:
    """Run an exercise's tests (see :func:`checking.run`), of which the page is told one by one; always returns an outcome.

    Like a run, it begins with nothing of the last program. Its status is ``finished`` whatever the verdicts are, and ``interrupted`` after Stop.
    """
    global _prompt_context  # noqa: PLW0603 - there is one interpreter
    had_entries, _prompt_context = _prompt_context is not None, None

    def execute() -> None:
        # Not before: with it comes unittest, which a start need not wait for.
        from pystop_host import checking

        if had_entries:
            _state.restore()
        _workspace.forget()
        _state.restore()
        terminal.open_streams()
        checking.run(json.loads(plan), _state.regain_control)

    return _outcome(execute, lambda outcome: terminal.flush_streams()).as_json()


def complete(source: str, cursor: int) -> str:
    """Find what Tab offers at the cursor of an entry (see :func:`completion.complete`); always returns an outcome.

    Its value has one line with the position where what is offered begins, and one for each thing that is offered. An object's
    ``__dir__`` is the program's code: it can be stopped like an evaluation, and has no terminal.
    """

    def execute() -> str:
        start, matches = _workspace.complete(source, cursor)
        return "\n".join([str(start), *matches])

    return _outcome(execute, lambda outcome: None).as_json()


class _Outcome:
    # Not a dataclass: generated code has no file of ours, and would be taken for the program's.
    def __init__(
        self, status: str, exit_code: int = 0, error: errors.ErrorReport | None = None, value: str | None = None
    ) -> None:
        self.status = status
        self.exit_code = exit_code
        self.error = error
        self.value = value

    def as_json(self) -> str:
        outcome = {"status": self.status, "exitCode": self.exit_code, "value": self.value}
        if self.error is not None:
            outcome |= {
                "errorType": self.error.type,
                "errorMessage": self.error.message,
                "errorLine": self.error.line,
                "errorTraceback": self.error.traceback,
                "errorHint": self.error.hint,
            }
        return json.dumps(outcome)


def _outcome(action: Callable[[], str | None], end: Callable[[_Outcome], None]) -> _Outcome:
    """What comes of an action of the program's. ``end`` is still a part of the run; Stop reaches it, too."""
    interrupts.reset_handlers()
    interrupts.program_prepares()
    # Pyodide's loop counts as running for as long as Pyodide lives; a second one could not start beside it.
    pyodide_loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        outcome = _caught(action)
        end(outcome)
        return outcome
    finally:
        interrupts.program_ended()
        terminal.close_streams()
        event_loop.forget_program_loop()
        if _prompt_context is None:
            _state.restore()
        else:
            # The rest of what entries have set is there for the next ones.
            _state.regain_control()
        asyncio._set_running_loop(pyodide_loop)


def _caught(action: Callable[[], str | None]) -> _Outcome:
    try:
        return _Outcome("finished", value=_contain(action))
    except SystemExit as exit_request:
        return _Outcome("finished", exit_code=_exit_code(exit_request.code))
    except KeyboardInterrupt as interrupt:
        return _Outcome("interrupted", exit_code=1, error=errors.describe(interrupt, _workspace.file))
    except BaseException as failure:  # noqa: BLE001 - whatever a program raises is its outcome
        packages.explain_missing(failure)
        memory.explain_shortage(failure)
        return _Outcome("failed", exit_code=1, error=errors.describe(failure, _workspace.file))


def _contain(action: Callable[[], str | None]) -> str | None:
    # What the host does after the program must neither be traced by it nor meet its own print = None.
    try:
        # Context variables (decimal's precision, for one) are the program's own as well.
        context = contextvars.copy_context() if _prompt_context is None else _prompt_context
        return context.run(action)
    finally:
        interrupts.program_unwound()
        memory.release_reserve()
        _state.regain_control()


def _finish_output(outcome: _Outcome) -> None:
    terminal.flush_streams()
    if outcome.error is not None:
        terminal.print_error(outcome.error.traceback)


def _exit_code(code: object) -> int:
    """The exit status that Python would end its process with for ``sys.exit(code)``."""
    if code is None:
        return 0
    if isinstance(code, int):
        number = int.__int__(code)
        return number if abs(number) < 2**31 else -1
    try:
        text = str(code)
    except BaseException:  # noqa: BLE001 - the program's own code may raise anything
        text = f"<{type(code).__name__}>"
    terminal.print_error(f"{text}\n")
    return 1
