"""Runs an exercise's tests as a student's check would, but in a Python process of its own with a time limit."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from exercise_track import Exercise

# An exercise takes a fraction of a second; only a loop without end takes longer than this.
TIME_LIMIT_SECONDS = 60

MARKS_WITHOUT_PYTEST = """
class mark:
    @staticmethod
    def task(taskno):
        return lambda function: function
"""


@dataclass(frozen=True)
class Verdict:
    """What unittest said: how many tests ran and how many of them did not pass, and its whole report."""

    ran: int
    not_passed: int
    report: str


def check(exercise: Exercise, solution: Path) -> Verdict:
    """Run the exercise's tests with this file in the stub's place."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in exercise.folder.iterdir():
            if path.is_file() and not path.name.startswith("."):
                shutil.copy(path, folder)
        shutil.copy(solution, folder / exercise.stub.name)
        if importlib.util.find_spec("pytest") is None:
            (folder / "pytest.py").write_text(MARKS_WITHOUT_PYTEST, encoding="utf-8")
        ended = subprocess.run(
            [sys.executable, "-m", "unittest", exercise.test.stem],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIME_LIMIT_SECONDS,
            check=False,
        )
    ran = re.search(r"^Ran (\d+) test", ended.stderr, flags=re.MULTILINE)
    not_passed = re.findall(r"^(?:FAIL|ERROR): ", ended.stderr, flags=re.MULTILINE)
    return Verdict(int(ran[1]) if ran else 0, len(not_passed), ended.stderr)


def written_tests(exercise: Exercise) -> int:
    return len(re.findall(r"^    def test_", exercise.test.read_text(encoding="utf-8"), flags=re.MULTILINE))
