"""Prints the closing line of a test run, summed from the JUnit XML reports: test_summary.py STATUS_OF_MAVEN.

Exits with that status; if it is 0, still with 1 when a kind of test ran not a single test or a report has a failure: a
build that silently runs nothing must not look like one that passed.
"""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

KINDS = {
    "target/surefire-reports": "unit and server tests",
    "target/python-reports": "Python tests",
    "target/failsafe-reports": "end-to-end tests",
}


def count(folder: Path) -> tuple[int, int, int]:
    """How many tests of a folder of reports passed, failed and were skipped."""
    passed = failed = skipped = 0
    for report in sorted(folder.glob("TEST-*.xml")):
        suite = ElementTree.parse(report).getroot()
        failed_here = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped_here = int(suite.get("skipped", 0))
        passed += int(suite.get("tests", 0)) - failed_here - skipped_here
        failed += failed_here
        skipped += skipped_here
    return passed, failed, skipped


def main(status: int) -> int:
    counts = {kind: count(Path(folder)) for folder, kind in KINDS.items()}
    passed, failed, skipped = (sum(column) for column in zip(*counts.values()))
    if status == 0:
        for kind, (passed_here, failed_here, _) in counts.items():
            if passed_here + failed_here == 0:
                print(f"No {kind} ran.")
                status = 1
        if failed:
            status = 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return status


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
