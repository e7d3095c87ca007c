"""Runs every unit test of this folder and leaves a JUnit XML report: run_all.py REPORT_FOLDER

unittest itself only prints. The report has the form of Surefire's, so that all tests of a build are counted alike.
Exits with 1 if a test failed or if there was none.
"""

import sys
import time
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).parent


class ReportingResult(unittest.TextTestResult):
    """Remembers every test, so that one with several failing subtests counts once."""

    def __init__(self, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        self.cases: dict[str, ElementTree.Element] = {}

    def startTest(self, test):
        super().startTest(test)
        class_name, _, name = test.id().rpartition(".")
        self.cases[test.id()] = ElementTree.Element("testcase", classname=class_name, name=name)

    def mark(self, test, outcome: str, message: str) -> None:
        # The failure of a module or of setUpClass arrives without a test having started.
        whole = getattr(test, "test_case", test)
        if whole.id() not in self.cases:
            self.cases[whole.id()] = ElementTree.Element("testcase", classname="", name=whole.id())
        case = self.cases[whole.id()]
        if len(case) == 0:
            ElementTree.SubElement(case, outcome).text = message

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.mark(test, "failure", self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.mark(test, "error", self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.mark(subtest, "failure", self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.mark(test, "skipped", reason)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.mark(test, "failure", "succeeded, but was expected to fail")


def write_report(result: ReportingResult, seconds: float, target: Path) -> None:
    def having(outcome: str) -> str:
        return str(sum(case.find(outcome) is not None for case in result.cases.values()))

    suite = ElementTree.Element(
        "testsuite",
        name="pystop_host",
        time=f"{seconds:.3f}",
        tests=str(len(result.cases)),
        failures=having("failure"),
        errors=having("error"),
        skipped=having("skipped"),
    )
    suite.extend(result.cases.values())
    target.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.ElementTree(suite).write(target, encoding="utf-8", xml_declaration=True)


def main(report_folder: Path) -> int:
    tests = unittest.defaultTestLoader.discover(str(HERE))
    began = time.monotonic()
    result = unittest.TextTestRunner(resultclass=ReportingResult).run(tests)
    write_report(result, time.monotonic() - began, report_folder / "TEST-python.xml")
    if not result.cases:
        print("No Python test was found.", file=sys.stderr)
    return 0 if result.cases and result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
