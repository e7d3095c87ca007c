"""A check: the tests of an exercise, each with a verdict of its own.

Imported by the first check, not at the start. Modules, from the outside in:

``running``        one test after the other, whatever each of them does
``results``        what unittest says of a test, and what is made of it
``verdicts``       what is said about a test that has ended
``comparisons``    the two values that an assertion has compared
``loading``        from a file's source to tests that can be run
``listing``        which tests a file has, found without running it
``exercise_files`` the files of the exercise, in a folder of their own
``printed``        what a test prints
``clean_unittest`` ``unittest`` as it is, whatever a program has done to it
``marks``          as much of ``pytest`` as exercises need
``reporting``      what the page is told meanwhile
"""

import sys
from collections.abc import Callable
from typing import Any

from pystop_host.checking import clean_unittest  # isort: skip - before all others

from pystop_host import interrupts, time_limit
from pystop_host.checking import marks, reporting
from pystop_host.checking.exercise_files import ExerciseFiles
from pystop_host.checking.loading import TestFile
from pystop_host.checking.running import Runner, Stopped


def run(plan: dict[str, Any], regain_control: Callable[[], None]) -> None:
    """Check what a plan has: ``files`` (name and text), ``tests`` (names of files) and ``skip`` (ids of tests that have verdicts).

    Raises ``KeyboardInterrupt`` if Stop was pressed.
    """
    interrupts.program_starts()
    files = ExerciseFiles(plan["files"], plan["tests"])
    try:
        files.enter()
        percent = time_limit.prepare(files.test_paths(), reporting.slow)
        _run(files, plan, percent, regain_control)
    except Stopped:
        raise KeyboardInterrupt from None
    finally:
        regain_control()
        # When nothing is left that keeps them alive.
        files.leave()
        files.remove()


def _run(files: ExerciseFiles, plan: dict[str, Any], percent: int, regain_control: Callable[[], None]) -> None:
    clean_unittest.restore()
    sys.modules["pytest"] = marks.pytest_module()
    try:
        test_files = [TestFile(name, files) for name in plan["tests"]]
        reporting.listed([test for file in test_files for test in file.tests], percent)
        runner = Runner(files, plan["skip"], regain_control)
        for test_file in test_files:
            runner.run(test_file)
        runner.finish()
    finally:
        clean_unittest.restore()
        sys.modules.pop("pytest", None)
