"""What is said about an error: a traceback with the user's own frames only, and perhaps a hint."""

import traceback
from asyncio import CancelledError

from pystop_host import frames, hints, tracebacks


class ErrorReport:
    """An exception that ended a program.

    ``line`` is the innermost line of the program's main file that was involved, counted from 1; 0 if none was.
    ``traceback`` is what was printed to stderr. ``hint`` says in one plain sentence what the error means and where to look, and
    is empty where nothing helpful is certain.
    """

    def __init__(self, type: str, message: str, line: int, traceback: str, hint: str = "") -> None:
        self.type = type
        self.message = message
        self.line = line
        self.traceback = traceback
        self.hint = hint


def describe(error: BaseException, program_file: str = frames.PROGRAM_FILE) -> ErrorReport:
    """Describe an exception without the frames of libraries, of Python itself, and of this host."""
    try:
        return _describe(error, program_file)
    except BaseException:  # noqa: BLE001 - the program's own exception classes may break every rule
        name = type(error).__name__
        return ErrorReport(type=name, message="", line=0, traceback=f"{name}\n")


def _describe(error: BaseException, program_file: str) -> ErrorReport:
    _forget_earlier_interruptions(error)
    chain = tracebacks.Chain(error)
    with chain.cut():
        trimmed = _trim(error)
        origin = _trim(chain.origin) if chain.left_out else None
    line = _line_in_program(trimmed, program_file)
    _keep_users_frames(trimmed, tracebacks.LINES_OF_ERROR)
    hint = hints.explain(error, trimmed)
    text = "".join(trimmed.format())
    if origin is not None:
        _keep_users_frames(origin, tracebacks.LINES_OF_EARLIER)
        left_out = f"\n[Exceptions left out here, each of which led to the next: {chain.left_out}]\n\n"
        text = "".join((*origin.format(), left_out, text))
    return ErrorReport(type=type(error).__name__, message=str(trimmed), line=line, traceback=text, hint=hint)


def _trim(error: BaseException) -> traceback.TracebackException:
    # Lines are looked up when they are shown, which most of a long recursion's are not.
    return traceback.TracebackException(type(error), error, error.__traceback__, lookup_lines=False, compact=True)


def _forget_earlier_interruptions(error: BaseException) -> None:
    """An interrupt that hit the handler of an earlier one would be shown as an error in handling an error, again and again."""
    if isinstance(error, KeyboardInterrupt):
        seen = set()
        while isinstance(error.__context__, (KeyboardInterrupt, CancelledError, GeneratorExit)) and id(error.__context__) not in seen:
            seen.add(id(error.__context__))
            error.__context__ = error.__context__.__context__


def _line_in_program(error: traceback.TracebackException, program_file: str) -> int:
    if getattr(error, "filename", None) == program_file and error.lineno:
        return int(error.lineno)  # a syntax error
    lines = [frame.lineno for frame in error.stack if frame.filename == program_file]
    return lines[-1] if lines else 0


def _keep_users_frames(error: traceback.TracebackException, most_lines: int) -> None:
    pending = [error]
    seen = set()
    while pending:
        current = pending.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        kept = [frame for frame in current.stack or () if frames.is_users(frame.filename)]
        # Without a stack no "Traceback (most recent call last):" is printed, as for a syntax error in a terminal.
        current.stack = tracebacks.Stack(kept, most_lines) if kept else None
        most_lines = tracebacks.LINES_OF_EARLIER
        pending += [e for e in (current.__cause__, current.__context__, *(current.exceptions or ())) if e is not None]
