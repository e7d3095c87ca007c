"""What is said about a test that has ended."""

import traceback
from types import TracebackType
from typing import Any

from pystop_host import memory
from pystop_host.checking import comparisons
from pystop_host.checking.exercise_files import ExerciseFiles
from pystop_host.checking.listing import ListedTest
from pystop_host.time_limit import Place

_LONGEST_MESSAGE_CHARACTERS = 5000


class Verdict:
    """How a test has ended, or a variation of one."""

    def __init__(self, status: str, reason: str = "", message: str = "", file: str = "", line: int = 0) -> None:
        self.status = status
        self.reason = reason
        self.message = message
        self.file = file
        self.line = line
        self.source_line = ""
        self.expected: str | None = None
        self.actual: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status,
            "reason": self.reason,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "sourceLine": self.source_line,
            "expected": self.expected,
            "actual": self.actual,
        }


PASSED = Verdict("pass")


class Judge:
    """Makes verdicts of what has ended the tests of one exercise."""

    def __init__(self, files: ExerciseFiles) -> None:
        self._files = files

    def of_timeout(self, places: list[Place], test: ListedTest | None) -> Verdict:
        """``places``: where it was when its time was up, innermost first."""
        verdict = Verdict("fail", "timeout")
        self._locate(verdict, places, test)
        if not verdict.line or (test is not None and (verdict.file, verdict.line) == (test.file, test.line)):
            verdict.message = "still running when its time was up"
        else:
            where = "" if self._files.is_only_file(verdict.file) else f" of {verdict.file}"
            verdict.message = f"still running at line {verdict.line}{where}: {verdict.source_line}"
        return verdict

    def of_error(self, error: BaseException, test: ListedTest, *, is_failure: bool, at_load: bool = False) -> Verdict:
        """What an exception says. A failure is one that the test itself has raised, to say that it has failed."""
        if is_failure:
            verdict = Verdict("fail", "assertion")
        else:
            verdict = Verdict("error", _reason(error, at_load))
        if verdict.reason == "memory":
            memory.release_reserve()
            memory.explain_shortage(error)
        self._locate(verdict, _places(error), test)
        if is_failure:
            values = comparisons.operands(error.__traceback__)
            if values is not None:
                verdict.expected, verdict.actual = values
        message = _text(error) if not is_failure else _text_of_failure(error) or _bare_assertion(verdict)
        verdict.message = self._files.shorten(message)[:_LONGEST_MESSAGE_CHARACTERS]
        return verdict

    def of_sabotage(self, what: str, test: ListedTest) -> Verdict:
        """The test has no say any more, because the program has changed what it stands on."""
        message = f"While this test ran, the program has changed {what}, so that the test can say nothing about it."
        return Verdict("error", "exception", message, test.file, test.line)

    def _locate(self, verdict: Verdict, places: list[Place], test: ListedTest | None) -> None:
        """The innermost place in a file of the student's, or else in the tests."""
        own = [(name, line) for path, line in places if (name := self._files.name_of(path)) is not None]
        students = [(name, line) for name, line in own if not self._files.is_test(name)]
        if students or own:
            verdict.file, verdict.line = (students or own)[0]
        elif test is not None:
            verdict.file, verdict.line = test.file, test.line
        if verdict.line:
            verdict.source_line = self._files.line(verdict.file, verdict.line)


def _reason(error: BaseException, at_load: bool) -> str:
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, SystemExit):
        return "exit"
    return "load" if at_load else "exception"


def _places(error: BaseException) -> list[Place]:
    places: list[Place] = []
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno or 0))
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and isinstance(error.filename, str):
        places.append((error.filename, error.lineno or 0))
    return places[::-1]


def _text(error: BaseException) -> str:
    """The exception's own words, without a stack."""
    if isinstance(error, SystemExit):
        return "The program ended itself here, by exit() or sys.exit(), so that nothing after that could be tested."
    try:
        if isinstance(error, SyntaxError):
            return f"{type(error).__name__}: {error.msg}"
        return "".join(traceback.TracebackException(type(error), error, None, compact=True).format_exception_only()).strip()
    except BaseException:  # noqa: BLE001 - the program's own exception classes may break every rule
        return type(error).__name__


def _text_of_failure(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:  # noqa: BLE001 - as above
        return type(error).__name__


def _bare_assertion(verdict: Verdict) -> str:
    """For an ``assert`` without a message."""
    return verdict.source_line if verdict.expected is None else f"{verdict.actual} != {verdict.expected}"
