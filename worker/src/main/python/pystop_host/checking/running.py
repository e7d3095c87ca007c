"""Running tests one after the other; whatever one does, it has a verdict, and so have the others."""

import time
import unittest
from collections.abc import Callable
from types import ModuleType
from typing import Any

from pystop_host import interrupts, memory, packages, time_limit
from pystop_host.checking import clean_unittest, loading, reporting
from pystop_host.checking.exercise_files import ExerciseFiles
from pystop_host.checking.listing import ListedTest
from pystop_host.checking.printed import Printed
from pystop_host.checking.results import Result
from pystop_host.checking.verdicts import Judge, Verdict

_STOPPED = Verdict("fail", "stopped", "stopped")

_clock = time.perf_counter


class Stopped(Exception):
    """Stop was pressed: the rest is not run."""


class Runner:
    """Runs the tests of one exercise."""

    def __init__(self, files: ExerciseFiles, skip: list[str], regain_control: Callable[[], None]) -> None:
        """``regain_control`` undoes what a program has changed in Python that this cannot work without."""
        self._judge = Judge(files)
        self._skip = set(skip)
        self._result = Result(self._judge)
        self._regain_control = regain_control

    def run(self, test_file: loading.TestFile) -> None:
        """Run the tests of a file. Raises :class:`Stopped`."""
        wanted = self._wanted(test_file.tests)
        if not wanted:
            return
        module = self._load(test_file, wanted)
        if module is None:
            return
        more = test_file.unlisted_tests(module)
        if more:
            reporting.listed_later(more)
        for test in (*wanted, *self._wanted(more)):
            self._run(test, module)

    def finish(self) -> None:
        """Run what the last class and the last file of tests have for their end."""
        reporting.finishing()
        self._result.finish()

    def _wanted(self, tests: list[ListedTest]) -> list[ListedTest]:
        return [test for test in tests if test.id not in self._skip]

    def _load(self, test_file: loading.TestFile, wanted: list[ListedTest]) -> ModuleType | None:
        """None if the file cannot be imported; its tests have verdicts then."""
        attempt = _Attempt()
        reporting.loading(test_file.name)
        module, error = None, None
        try:
            module = test_file.load()
        except BaseException as raised:  # noqa: BLE001 - whatever the program raises is its verdict
            error = raised
        places = time_limit.take()
        clean_unittest.restore()
        if interrupts.is_stop_requested():
            raise Stopped
        if error is None and places is None:
            return module
        for test in wanted:
            reporting.ended(test.id, attempt.summary(self._verdict_of_load(test, error, places)))
        return None

    def _verdict_of_load(self, test: ListedTest, error: BaseException | None, places: list[time_limit.Place] | None) -> Verdict:
        if places is not None or error is None:
            return self._judge.of_timeout(places or [], test)
        packages.explain_missing(error)
        return self._judge.of_error(error, test, is_failure=False, at_load=True)

    def _run(self, test: ListedTest, module: ModuleType) -> None:
        if interrupts.is_stop_requested():
            raise Stopped
        attempt = _Attempt()
        reporting.started(test.id)
        try:
            self._conduct(test, module)
            summary = attempt.summary(self._result.verdict(), self._result.variations)
        except BaseException:  # noqa: BLE001 - the program has taken away something that nothing works without
            self._regain_control()
            time_limit.take()
            summary = attempt.summary(self._judge.of_sabotage("Python itself", test))
        if interrupts.is_stop_requested():
            reporting.ended(test.id, attempt.summary(_STOPPED))
            raise Stopped
        reporting.ended(test.id, summary)

    def _conduct(self, test: ListedTest, module: ModuleType) -> None:
        self._result.begin(test)
        try:
            unittest.TestSuite([loading.runnable(test, module)]).run(self._result)
        except BaseException as error:  # noqa: BLE001 - what gets past unittest, as KeyboardInterrupt does
            self._result.fail(error)
        if clean_unittest.is_changed():
            clean_unittest.restore()
            self._result.was_sabotaged()


class _Attempt:
    """To load or to run something: how long that takes, and what it prints."""

    def __init__(self) -> None:
        self._printed = Printed()
        self._printed.connect()
        memory.hold_reserve()
        self._began = _clock()

    def summary(self, verdict: Verdict, variations: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        millis = round((_clock() - self._began) * 1000)
        return verdict.as_json() | {"output": self._printed.text(), "ms": millis, "variations": variations or []}
