"""What unittest says while it runs a test, and what is made of it."""

import unittest
from typing import Any

from pystop_host import time_limit
from pystop_host.checking import reporting
from pystop_host.checking.listing import ListedTest
from pystop_host.checking.verdicts import PASSED, Judge, Verdict


class Result(unittest.TestResult):
    """Collects what there is to say of one test at a time. The first reason not to pass counts."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        # One suite is run for each test. Without this, each would end by tearing its class down.
        self._testRunEntered = True
        self._judge = judge
        self._test: ListedTest | None = None
        self._verdict: Verdict | None = None
        self._has_started = False
        # Of setUpClass or setUpModule: unittest tells it once, and then runs none of the tests it concerns.
        self._of_fixture: Verdict | None = None
        self.variations: list[dict[str, Any]] = []

    def begin(self, test: ListedTest) -> None:
        """What comes next is about this test."""
        self._test = test
        self._verdict = None
        self._has_started = False
        self.variations = []

    def finish(self) -> None:
        """Let unittest tear down what is still set up. All tests have their verdicts, and keep them."""
        self._test = None
        suite = unittest.TestSuite()
        try:
            suite._tearDownPreviousClass(None, self)
            suite._handleModuleTearDown(self)
        finally:
            time_limit.take()

    def verdict(self) -> Verdict:
        """On the whole test."""
        self._look_at_time()
        if self._verdict is not None:
            return self._verdict
        if not self._has_started and self._of_fixture is not None:
            return self._of_fixture
        return PASSED

    def fail(self, error: BaseException) -> None:
        """The test has raised something that unittest does not catch."""
        self._decide(self._judged(error, is_failure=False))

    def was_sabotaged(self) -> None:
        """The test has been given an ``assertEqual`` that is none."""
        if self._test is not None:
            self._decide(self._judge.of_sabotage("unittest", self._test))

    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self._has_started = True
        self._of_fixture = None

    def addError(self, test: Any, err: Any) -> None:
        verdict = self._judged(err[1], is_failure=False)
        self._decide(verdict)
        if not isinstance(test, unittest.TestCase):
            self._of_fixture = verdict

    def addFailure(self, test: Any, err: Any) -> None:
        self._decide(self._judged(err[1], is_failure=True))

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        if err is None:
            verdict = self._look_at_time() or PASSED
        else:
            verdict = self._judged(err[1], is_failure=issubclass(err[0], test.failureException))
        self.variations.append(verdict.as_json() | {"label": _label(subtest)})
        if verdict is not PASSED:
            self._decide(verdict)

    def addSkip(self, test: Any, reason: str) -> None:
        self._decide(Verdict("pass", message=f"skipped: {reason}"))

    def addExpectedFailure(self, test: Any, err: Any) -> None:
        self._look_at_time()

    def addUnexpectedSuccess(self, test: Any) -> None:
        self._decide(Verdict("fail", "assertion", "passed, although it is marked as an expected failure"))

    def _judged(self, error: BaseException, *, is_failure: bool) -> Verdict:
        of_time = self._look_at_time()
        if of_time is not None:
            return of_time
        if self._test is None:
            return PASSED
        verdict = self._judge.of_error(error, self._test, is_failure=is_failure)
        # The values' repr() is the program's code, too.
        self._look_at_time()
        return verdict

    def _look_at_time(self) -> Verdict | None:
        """The verdict if the time was up, also if the test has caught what was raised then."""
        places = time_limit.take()
        if places is None or self._test is None:
            return None
        verdict = self._judge.of_timeout(places, self._test)
        self._decide(verdict)
        reporting.rearmed(self._test.id, verdict.file, verdict.line)
        return verdict

    def _decide(self, verdict: Verdict) -> None:
        if self._verdict is None:
            self._verdict = verdict


def _label(subtest: Any) -> str:
    try:
        return subtest._subDescription()
    except BaseException:  # noqa: BLE001 - it shows the repr() of the program's objects
        return ""
