"""A check of an exercise: which tests there are, and the verdict on each, whatever the student's program does."""

import sys
import unittest
from textwrap import dedent
from typing import Any
from unittest import mock

from host_test_case import HOME, HostTestCase, Outcome, pace

SOLUTION = "numbers_game.py"
TESTS = "numbers_game_test.py"

NEVER_ENDS = """
    def double(number):
        while True:
            number += 1
"""


class CheckTestCase(HostTestCase):
    def setUp(self) -> None:
        super().setUp()
        unittest_modules = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "unittest"}
        self.addCleanup(sys.modules.update, unittest_modules)
        self.verdicts: dict[str, dict[str, Any]] = {}

    def check_solution(self, solution: str, tests: str, *, skip: list[str] = [], more: dict[str, str] | None = None) -> Outcome:  # noqa: B006
        files = {SOLUTION: dedent(solution), TESTS: dedent(tests)} | (more or {})
        outcome = self.check(files, [TESTS], skip)
        self.verdicts = {event["id"]: event for event in self.page.check_events if event["event"] == "ended"}
        return outcome

    def check_methods(self, solution: str, methods: str) -> Outcome:
        """Check with these methods of a ``TestCase`` in a file that imports ``double``."""
        lines = ["import unittest", "from numbers_game import double", "class GameTest(unittest.TestCase):"]
        lines += ["    " + line for line in dedent(methods).splitlines()]
        return self.check_solution(solution, "\n".join(lines) + "\n")

    def listed(self) -> list[dict[str, Any]]:
        return [test for event in self.page.check_events if event["event"] == "listed" for test in event["tests"]]

    def assert_statuses(self, **expected: str) -> None:
        """The status of each test of ``GameTest``, in the order in which they ended, and nothing else."""
        present = {name.rpartition(".")[2]: event["status"] for name, event in self.verdicts.items()}
        self.assertEqual(list(expected.items()), list(present.items()))

    def verdict(self, name: str) -> dict[str, Any]:
        return self.verdicts.get(f"GameTest.{name}") or self.verdicts[name]


class ListingTest(CheckTestCase):
    def test_lists_tests_in_the_order_of_the_file_with_what_the_page_shows(self):
        self.check_solution(
            "def double(number): return 2 * number",
            """\
            import unittest
            import pytest
            from numbers_game import double

            class NumbersGameTest(unittest.TestCase):
                @pytest.mark.task(taskno=2)
                def test_two_digits(self):
                    # Not too large.
                    number = 12
                    self.assertEqual(double(number), 24)

                def test_a_digit(self):
                    self.assertEqual(double(1), 2)

                def helper(self): pass

            @pytest.mark.task(3)
            def test_zero(): assert double(0) == 0
            """,
        )
        self.assertEqual(
            [
                {
                    "id": "NumbersGameTest.test_two_digits",
                    "name": "NumbersGame > two digits",
                    "taskId": 2,
                    "code": "# Not too large.\nnumber = 12\nself.assertEqual(double(number), 24)",
                    "file": TESTS,
                    "line": 7,
                },
                {
                    "id": "NumbersGameTest.test_a_digit",
                    "name": "NumbersGame > a digit",
                    "taskId": 0,
                    "code": "self.assertEqual(double(1), 2)",
                    "file": TESTS,
                    "line": 12,
                },
                {"id": "test_zero", "name": "zero", "taskId": 3, "code": "assert double(0) == 0", "file": TESTS, "line": 18},
            ],
            self.listed(),
        )
        self.assertEqual("listed", self.page.check_events[0]["event"])
        self.assertEqual(["pass"] * 3, [verdict["status"] for verdict in self.verdicts.values()])

    def test_tells_what_happens_as_it_happens(self):
        self.check_methods("def double(number): return 2 * number", "def test_a(self): pass\ndef test_b(self): pass")
        self.assertEqual(
            ["listed", "loading", "started GameTest.test_a", "ended GameTest.test_a"]
            + ["started GameTest.test_b", "ended GameTest.test_b", "finishing"],
            [f"{event['event']} {event.get('id', '')}".strip() for event in self.page.check_events],
        )

    def test_leaves_out_what_has_its_verdict_already(self):
        tests = """
            def test_a(): print("a")
            def test_b(): print("b")
            """
        self.check_solution("", tests, skip=["test_a"])
        self.assertEqual(["test_a", "test_b"], [test["id"] for test in self.listed()])
        self.assertEqual(["test_b"], list(self.verdicts))

    def test_lists_inherited_tests_and_runs_them(self):
        self.check_solution(
            "",
            """
            import unittest
            class Shared:
                def test_shared(self): self.assertEqual(self.value, 1)
            class FirstTest(Shared, unittest.TestCase): value = 1
            class SecondTest(Shared, unittest.TestCase): value = 2
            """,
        )
        self.assertEqual(["FirstTest.test_shared", "SecondTest.test_shared"], [test["id"] for test in self.listed()])
        self.assertEqual(["pass", "fail"], [verdict["status"] for verdict in self.verdicts.values()])

    def test_adds_tests_that_are_made_while_the_file_is_imported(self):
        self.check_solution(
            "",
            """
            import unittest
            class MadeTest(unittest.TestCase):
                def test_written(self): pass
            for number in (1, 2):
                setattr(MadeTest, f"test_{number}", lambda self: None)
            """,
        )
        self.assertEqual(["MadeTest.test_written", "MadeTest.test_1", "MadeTest.test_2"], list(self.verdicts))

    def test_runs_plain_functions_and_classes_without_a_base(self):
        self.check_solution(
            "",
            """
            class TestPlain:
                def test_method(self): assert 1 == 2
            def test_function(): raise ValueError("no")
            """,
        )
        self.assertEqual("fail", self.verdict("TestPlain.test_method")["status"])
        self.assertEqual("ValueError: no", self.verdict("test_function")["message"])


class VerdictTest(CheckTestCase):
    def test_a_failed_assertion_has_both_values(self):
        self.check_methods(
            "def double(number): return 3 * number",
            "def test_digit(self):\n    self.assertEqual(double(2), 4, 'Twice as much.')",
        )
        verdict = self.verdict("test_digit")
        self.assertEqual(("fail", "assertion", "6 != 4 : Twice as much."), tuple(verdict[k] for k in ("status", "reason", "message")))
        self.assertEqual(("4", "6"), (verdict["expected"], verdict["actual"]))
        self.assertEqual((TESTS, 5, "self.assertEqual(double(2), 4, 'Twice as much.')"), tuple(verdict[k] for k in ("file", "line", "sourceLine")))

    def test_values_of_other_assertions(self):
        self.check_methods(
            "def double(number): return [number, number]",
            """
            def test_list(self): self.assertEqual(double(2), [2])
            def test_text(self): self.assertEqual("ab", "abc")
            def test_dict(self): self.assertDictEqual({1: 2}, {1: 3})
            def test_true(self): self.assertTrue(double(0) == 0)
            def test_none(self): self.assertIsNone(double(1))
            def test_nearly(self): self.assertAlmostEqual(1.5, 2.5)
            def test_plain(self):
                assert double(1) == [1]
            def test_in(self): self.assertIn(3, double(2))
            """,
        )
        self.assertEqual(
            {
                "test_list": ("[2]", "[2, 2]"),
                "test_text": ("'abc'", "'ab'"),
                "test_dict": ("{1: 3}", "{1: 2}"),
                "test_true": ("True", "False"),
                "test_none": ("None", "[1, 1]"),
                "test_nearly": ("2.5", "1.5"),
                "test_plain": ("[1]", "[1, 1]"),
                "test_in": (None, None),
            },
            {name.rpartition(".")[2]: (verdict["expected"], verdict["actual"]) for name, verdict in self.verdicts.items()},
        )
        self.assertEqual("[1, 1] != [1]", self.verdict("test_plain")["message"])

    def test_an_exception_has_the_innermost_line_of_the_students(self):
        self.check_methods(
            """\
            def double(number):
                return len(number)
            """,
            "def test_digit(self): self.assertEqual(double(2), 4)\ndef test_text(self): self.assertEqual(double('ab'), 2)",
        )
        verdict = self.verdict("test_digit")
        self.assertEqual(("error", "exception", SOLUTION, 2, "return len(number)"), tuple(verdict[k] for k in ("status", "reason", "file", "line", "sourceLine")))
        self.assertEqual("TypeError: object of type 'int' has no len()", verdict["message"])
        self.assert_statuses(test_digit="error", test_text="pass")

    def test_keeps_what_a_test_prints_and_only_its_beginning(self):
        self.check_methods(
            """
            import sys
            print("while loading")
            def double(number):
                print("doubling", number)
                print("to stderr", file=sys.stderr)
                return 2 * number
            """,
            """
            def test_a(self): double(1)
            def test_b(self): pass
            def test_c(self): print("π" * 600)
            def test_closes(self):
                import sys
                print("before")
                sys.stdout.close()
            def test_after(self): print("after")
            """,
        )
        self.assertEqual("doubling 1\nto stderr\n", self.verdict("test_a")["output"])
        self.assertEqual("", self.verdict("test_b")["output"])
        self.assertEqual("π" * 500 + "\n[Output was truncated. Please limit to 500 chars.]", self.verdict("test_c")["output"])
        self.assertEqual("before\n", self.verdict("test_closes")["output"])
        self.assertEqual("after\n", self.verdict("test_after")["output"])

    def test_variations_of_a_subtest_are_verdicts_of_their_own(self):
        self.check_methods(
            "def double(number): return 2 * number if number < 2 else 0",
            """
            def test_many(self):
                for number in range(4):
                    with self.subTest(number=number):
                        self.assertEqual(double(number), 2 * number)
            def test_good(self):
                for number in range(2):
                    with self.subTest("small", number=number):
                        self.assertEqual(double(number), 2 * number)
            """,
        )
        verdict = self.verdict("test_many")
        self.assertEqual(["pass", "pass", "fail", "fail"], [variation["status"] for variation in verdict["variations"]])
        self.assertEqual("(number=2)", verdict["variations"][2]["label"])
        self.assertEqual(("4", "0"), (verdict["variations"][2]["expected"], verdict["variations"][2]["actual"]))
        self.assertEqual(("fail", "0 != 4"), (verdict["status"], verdict["message"]))
        self.assertEqual("pass", self.verdict("test_good")["status"])

    def test_an_exception_in_set_up_is_that_tests_and_the_others_go_on(self):
        self.check_methods(
            "def double(number): return 2 * number",
            """
            def setUp(self):
                if self.id().endswith("first"): raise OSError("no file")
            def test_first(self): pass
            def test_second(self): pass
            """,
        )
        self.assertEqual("OSError: no file", self.verdict("test_first")["message"])
        self.assert_statuses(test_first="error", test_second="pass")

    def test_an_exception_in_set_up_class_is_that_of_all_its_tests(self):
        self.check_solution(
            "",
            """
            import unittest
            class BadTest(unittest.TestCase):
                @classmethod
                def setUpClass(cls): raise OSError("no file")
                def test_a(self): pass
                def test_b(self): pass
            class GoodTest(unittest.TestCase):
                @classmethod
                def setUpClass(cls): cls.value = 1
                @classmethod
                def tearDownClass(cls): print("torn down")
                def test_a(self): self.assertEqual(self.value, 1)
                def test_b(self): self.assertEqual(self.value, 1)
            """,
        )
        self.assertEqual(["error", "error", "pass", "pass"], [verdict["status"] for verdict in self.verdicts.values()])
        self.assertEqual("OSError: no file", self.verdict("BadTest.test_b")["message"])

    def test_the_first_reason_counts(self):
        self.check_methods(
            "def double(number): return 0",
            """
            def test_both(self): self.assertEqual(double(1), 2)
            def tearDown(self): raise OSError("no file")
            """,
        )
        self.assertEqual("0 != 2", self.verdict("test_both")["message"])

    def test_skipped_and_expected_failures(self):
        self.check_methods(
            "def double(number): return 0",
            """
            @unittest.skip("not yet")
            def test_skipped(self): pass
            @unittest.expectedFailure
            def test_expected(self): self.assertEqual(double(1), 2)
            @unittest.expectedFailure
            def test_unexpected(self): self.assertEqual(double(1), 0)
            """,
        )
        self.assert_statuses(test_skipped="pass", test_expected="pass", test_unexpected="fail")

    def test_coroutines_are_awaited(self):
        self.check_solution(
            "",
            """
            import asyncio, unittest
            class LaterTest(unittest.IsolatedAsyncioTestCase):
                async def test_later(self):
                    await asyncio.sleep(0)
                    self.assertEqual(1, 2)
            """,
        )
        self.assertEqual("1 != 2", self.verdict("LaterTest.test_later")["message"])

    def test_a_program_is_run_by_runpy_and_asked_by_patches(self):
        self.check_solution(
            "name = input('Who? ')\nprint('Hello', name)\n",
            """
            import io, runpy
            from contextlib import redirect_stdout
            from unittest.mock import patch
            def test_greeting():
                output = io.StringIO()
                with patch("builtins.input", lambda prompt: "Ada"), redirect_stdout(output):
                    runpy.run_module("numbers_game")
                assert output.getvalue() == "Hello Ada\\n"
            def test_nobody_answers():
                runpy.run_module("numbers_game")
            """,
        )
        self.assertEqual("pass", self.verdict("test_greeting")["status"])
        self.assertEqual("EOFError: EOF when reading a line", self.verdict("test_nobody_answers")["message"])

    def test_data_files_and_helpers_lie_beside_the_program(self):
        self.check_solution(
            "from helper import STEP\ndef first(): return open('data.txt').read(STEP)",
            "from numbers_game import first\ndef test_first(): assert first() == 'ab'",
            more={"helper.py": "STEP = 2", "data.txt": "abc"},
        )
        self.assertEqual("pass", self.verdict("test_first")["status"])

    def test_pytest_raises(self):
        self.check_solution(
            "",
            """
            import pytest
            def test_raises():
                with pytest.raises(ValueError, match="no") as caught:
                    raise ValueError("no")
                assert str(caught.value) == "no"
            def test_raises_nothing():
                with pytest.raises(ValueError): pass
            """,
        )
        self.assertEqual("pass", self.verdict("test_raises")["status"])
        self.assertEqual("ValueError was not raised", self.verdict("test_raises_nothing")["message"])


class LoadTest(CheckTestCase):
    METHODS = "def test_a(self): pass\ndef test_b(self): pass"

    def test_a_syntax_error_is_every_tests_with_its_line(self):
        self.check_methods("def double(number):\n    return 2 *\n", self.METHODS)
        self.assert_statuses(test_a="error", test_b="error")
        verdict = self.verdict("test_b")
        self.assertEqual(("load", "SyntaxError: invalid syntax", SOLUTION, 2, "return 2 *"), tuple(verdict[k] for k in ("reason", "message", "file", "line", "sourceLine")))

    def test_a_missing_name_is_every_tests(self):
        self.check_methods("def treble(number): pass", self.METHODS)
        self.assert_statuses(test_a="error", test_b="error")
        verdict = self.verdict("test_a")
        self.assertEqual("load", verdict["reason"])
        self.assertIn("cannot import name 'double' from 'numbers_game' (numbers_game.py)", verdict["message"])
        self.assertEqual((TESTS, 2), (verdict["file"], verdict["line"]))

    def test_an_exception_while_loading_has_its_line_and_what_was_printed(self):
        self.check_methods("print('so far')\n1 / 0\n", self.METHODS)
        verdict = self.verdict("test_a")
        self.assertEqual(("load", "ZeroDivisionError: division by zero", SOLUTION, 2, "so far\n"), tuple(verdict[k] for k in ("reason", "message", "file", "line", "output")))

    def test_exit_while_loading(self):
        self.check_methods("import sys\nsys.exit()", self.METHODS)
        self.assert_statuses(test_a="error", test_b="error")
        self.assertEqual(("exit", SOLUTION, 2), tuple(self.verdict("test_a")[k] for k in ("reason", "file", "line")))

    def test_a_file_of_tests_that_is_no_python_is_one_row(self):
        self.check_solution("", "def test_a(:\n")
        self.assertEqual([TESTS], [test["id"] for test in self.listed()])
        self.assertEqual(("error", "load", 1), tuple(self.verdict(TESTS)[k] for k in ("status", "reason", "line")))


class TroubleTest(CheckTestCase):
    """Programs that do what they should not."""

    def test_exit_in_the_middle_of_a_test(self):
        self.check_methods(
            "import sys\ndef double(number):\n    sys.exit(3)",
            "def test_a(self): double(1)\ndef test_b(self): self.assertEqual(1, 1)",
        )
        self.assert_statuses(test_a="error", test_b="pass")
        self.assertEqual(("exit", 3), (self.verdict("test_a")["reason"], self.verdict("test_a")["line"]))

    def test_a_keyboard_interrupt_of_its_own(self):
        self.check_methods("def double(number):\n    raise KeyboardInterrupt", "def test_a(self): double(1)\ndef test_b(self): pass")
        self.assert_statuses(test_a="error", test_b="pass")

    def test_recursion_without_end(self):
        self.check_methods("def double(number):\n    return double(number)", "def test_a(self): double(1)\ndef test_b(self): pass")
        self.assert_statuses(test_a="error", test_b="pass")
        self.assertIn("RecursionError: maximum recursion depth exceeded", self.verdict("test_a")["message"])
        self.assertEqual(2, self.verdict("test_a")["line"])

    def test_no_memory(self):
        self.check_methods("def double(number):\n    raise MemoryError", "def test_a(self): double(1)\ndef test_b(self): pass")
        self.assert_statuses(test_a="error", test_b="pass")
        self.assertEqual("memory", self.verdict("test_a")["reason"])

    def test_objects_that_break_every_rule(self):
        self.check_methods(
            """
            class Bad(Exception):
                def __str__(self): raise self
                __repr__ = __str__
            def double(number):
                if number: raise Bad
                return Bad()
            """,
            "def test_a(self): double(1)\ndef test_b(self): self.assertTrue(double(0) == 1)\ndef test_c(self): pass",
        )
        self.assert_statuses(test_a="error", test_b="fail", test_c="pass")

    def test_an_assert_equal_of_the_students_own_fools_nobody(self):
        self.check_methods(
            """
            import unittest
            unittest.TestCase.assertEqual = lambda *arguments: None
            def double(number): return 0
            """,
            "def test_a(self): self.assertEqual(double(1), 2)",
        )
        self.assert_statuses(test_a="fail")
        self.check_methods("def double(number): return 0", "def test_a(self): self.assertEqual(double(1), 2)")
        self.assert_statuses(test_a="fail")

    def test_nor_does_one_that_is_put_there_in_the_middle_of_a_test(self):
        self.check_methods(
            """
            import unittest
            def double(number):
                unittest.TestCase.assertEqual = lambda *arguments: None
                return 0
            """,
            "def test_a(self):\n    number = double(1)\n    self.assertEqual(number, 2)\ndef test_b(self): self.assertEqual(1, 2)",
        )
        self.assert_statuses(test_a="error", test_b="fail")
        self.assertIn("has changed unittest", self.verdict("test_a")["message"])

    def test_nor_does_a_program_that_has_done_it_before(self):
        self.run_program("import unittest\nunittest.TestCase.assertEqual = lambda *arguments: None")
        self.check_methods("def double(number): return 0", "def test_a(self): self.assertEqual(double(1), 2)")
        self.assert_statuses(test_a="fail")

    def test_builtins_replaced(self):
        self.check_methods(
            """
            import builtins
            def double(number):
                builtins.isinstance = builtins.len = builtins.getattr = None
            """,
            "def test_a(self): double(1)\ndef test_b(self): self.assertEqual(1, 1)",
        )
        self.assertEqual("pass", self.verdict("test_b")["status"])

    def test_nothing_is_left_for_the_next_check_or_the_next_run(self):
        methods = "def test_a(self): self.assertEqual(double(1), 2)"
        self.check_methods("def double(number): return 0", methods)
        self.assert_statuses(test_a="fail")
        self.check_methods("def double(number): return 2 * number", methods)
        self.assert_statuses(test_a="pass")
        outcome = self.run_program("import sys\nprint([name for name in sys.modules if name.startswith(('numbers_game', 'pytest'))])\nimport numbers_game")
        self.assertEqual("[]\n", outcome.stdout)
        self.assertEqual("ModuleNotFoundError", outcome.error_type)
        self.assertEqual([], [path.name for path in HOME.parent.glob(HOME.name + "-check/*")])

    def test_files_of_programs_do_not_get_into_a_check(self):
        self.run_program("open('numbers_game_helper.py', 'w').write('x = 1')")
        self.check_methods("import numbers_game_helper\ndef double(number): pass", "def test_a(self): pass")
        self.assertIn("ModuleNotFoundError", self.verdict("test_a")["message"])


class TimeLimitTest(CheckTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.page.time_limit_seconds = 0.2

    def assert_timed_out(self, name: str, line: int, source_line: str) -> None:
        verdict = self.verdict(name)
        self.assertEqual(("fail", "timeout", SOLUTION, line), tuple(verdict[k] for k in ("status", "reason", "file", "line")))
        self.assertEqual(f"still running at line {line}: {source_line}", verdict["message"])

    def test_a_loop_without_end_costs_one_test(self):
        outcome = self.check_methods(
            "def double(number):\n    while number != 1:\n        number = 2\n    return 2",
            "def test_a(self): double(2)\ndef test_b(self): self.assertEqual(double(1), 2)\ndef test_c(self): double(3)",
        )
        self.assertEqual("finished", outcome.status)
        self.assert_statuses(test_a="fail", test_b="pass", test_c="fail")
        self.assertEqual("timeout", self.verdict("test_a")["reason"])
        self.assertIn(self.verdict("test_a")["line"], (2, 3))

    def test_sleep_is_ended(self):
        self.check_methods("import time\ndef double(number):\n    time.sleep(60)", "def test_a(self): double(2)\ndef test_b(self): pass")
        self.assert_timed_out("test_a", 3, "time.sleep(60)")
        self.assert_statuses(test_a="fail", test_b="pass")

    def test_a_loop_that_prints_without_end(self):
        self.check_methods("def double(number):\n    while True: print(number)", "def test_a(self): double(2)\ndef test_b(self): pass")
        self.assert_timed_out("test_a", 2, "while True: print(number)")
        self.assertEqual(len("2\n" * 250) + 51, len(self.verdict("test_a")["output"]))

    def test_each_variation_of_a_subtest_has_its_own_time(self):
        self.check_methods(
            "def double(number):\n    while number % 2: pass\n    return 2 * number",
            """
            def test_many(self):
                for number in range(4):
                    with self.subTest(number=number):
                        self.assertEqual(double(number), 2 * number)
            def test_other(self): pass
            """,
        )
        verdict = self.verdict("test_many")
        self.assertEqual(["", "timeout", "", "timeout"], [variation["reason"] for variation in verdict["variations"]])
        self.assertEqual("timeout", verdict["reason"])
        rearmed = [event for event in self.page.check_events if event["event"] == "rearmed"]
        self.assertEqual([(SOLUTION, 2)] * 2, [(event["file"], event["line"]) for event in rearmed])
        self.assertEqual("pass", self.verdict("test_other")["status"])

    def test_a_loop_at_import_is_every_tests(self):
        self.check_methods("while True: pass", "def test_a(self): pass\ndef test_b(self): pass")
        self.assert_timed_out("test_a", 1, "while True: pass")
        self.assert_timed_out("test_b", 1, "while True: pass")

    def test_a_loop_in_the_tests_themselves(self):
        self.check_methods("def double(number): pass", "def test_a(self):\n    while True: pass\ndef test_b(self): pass")
        verdict = self.verdict("test_a")
        self.assertEqual((TESTS, 5), (verdict["file"], verdict["line"]))
        self.assertEqual(f"still running at line 5 of {TESTS}: while True: pass", verdict["message"])
        self.assert_statuses(test_a="fail", test_b="pass")

    def test_a_loop_in_set_up_and_in_tear_down(self):
        self.check_methods(
            "def double(number):\n    while True: pass",
            """
            def setUp(self):
                if self.id().endswith("a"): double(1)
            def tearDown(self):
                if self.id().endswith("b"): double(1)
            def test_a(self): pass
            def test_b(self): pass
            def test_c(self): pass
            """,
        )
        self.assert_statuses(test_a="fail", test_b="fail", test_c="pass")
        self.assert_timed_out("test_b", 2, "while True: pass")

    def test_tear_down_after_a_timeout_has_its_own_time(self):
        self.check_methods(
            "def double(number):\n    while True: pass",
            "def tearDown(self): double(2)\ndef test_a(self): double(1)\ndef test_b(self): double(1)",
        )
        self.assert_statuses(test_a="fail", test_b="fail")

    def test_the_timeout_counts_whatever_is_raised_on_the_way_out(self):
        self.check_methods(
            """\
            def double(number):
                try:
                    while True: pass
                except BaseException:
                    raise ValueError
            """,
            "def test_a(self): double(1)",
        )
        self.assert_timed_out("test_a", 3, "while True: pass")

    def test_the_timeout_counts_although_the_student_has_caught_it(self):
        self.check_methods(
            """\
            def double(number):
                try:
                    while True: pass
                except:
                    return 2 * number
            """,
            "def test_a(self): self.assertEqual(double(1), 2)\ndef test_b(self): self.assertEqual(1, 1)",
        )
        self.assert_timed_out("test_a", 3, "while True: pass")
        self.assert_statuses(test_a="fail", test_b="pass")

    @unittest.skipUnless(hasattr(sys, "monitoring"), "Python 3.12")
    def test_a_student_who_catches_everything_for_ever(self):
        self.check_methods(
            """\
            def double(number):
                while True:
                    try:
                        while True: pass
                    except BaseException: continue
            """,
            "def test_a(self): double(1)\ndef test_b(self): self.assertEqual(1, 1)\ndef test_c(self): double(1)",
        )
        self.assert_timed_out("test_a", 4, "while True: pass")
        self.assert_statuses(test_a="fail", test_b="pass", test_c="fail")

    @unittest.skipUnless(hasattr(sys, "monitoring"), "Python 3.12")
    def test_variations_after_one_that_catches_everything(self):
        self.check_methods(
            """
            def double(number):
                while number == 1:
                    try:
                        while True: pass
                    except BaseException: continue
                return 2 * number
            """,
            """
            def test_many(self):
                for number in range(3):
                    with self.subTest(number=number):
                        self.assertEqual(double(number), 2 * number)
            """,
        )
        self.assertEqual(["pass", "fail", "pass"], [variation["status"] for variation in self.verdict("test_many")["variations"]])

    def test_a_repr_that_never_ends(self):
        self.check_methods(
            """
            class Odd:
                def __repr__(self):
                    while True: pass
            def double(number): return Odd()
            """,
            "def test_a(self): assert double(1) == 2\ndef test_b(self): self.assertIs(double(1), 2)\ndef test_c(self): pass",
        )
        self.assert_statuses(test_a="fail", test_b="fail", test_c="pass")

    @unittest.skipUnless(hasattr(sys, "monitoring"), "Python 3.12")
    def test_a_finaliser_that_never_ends(self):
        self.check_methods(
            """
            class Odd:
                def __del__(self):
                    while True: pass
            kept = Odd()
            def double(number): Odd()
            """,
            "def test_a(self): double(1)\ndef test_b(self): pass",
        )
        self.assert_statuses(test_a="fail", test_b="pass")

    def test_an_event_loop_that_never_ends(self):
        self.check_solution(
            "",
            """
            import asyncio, unittest
            class LaterTest(unittest.IsolatedAsyncioTestCase):
                async def test_sleeps(self): await asyncio.sleep(60)
                async def test_turns(self):
                    while True: await asyncio.sleep(0)
                async def test_good(self): await asyncio.sleep(0)
            def test_run(): asyncio.run(asyncio.sleep(60))
            def test_after(): assert 1 == 1
            """,
        )
        self.assertEqual(
            {"LaterTest.test_sleeps": "timeout", "LaterTest.test_turns": "timeout", "LaterTest.test_good": "", "test_run": "timeout", "test_after": ""},
            {name: verdict["reason"] for name, verdict in self.verdicts.items()},
        )

    def test_a_test_gets_more_time_while_the_device_is_busy(self):
        self.check_slow_and_endless(400)
        self.assert_statuses(test_slow="pass", test_never="fail")
        self.assertGreaterEqual(self.verdict("test_never")["ms"], 4 * 200)
        self.assertEqual([600], self.slow_percents())

    def test_one_moment_does_not_tell_how_busy_the_device_is(self):
        self.check_slow_and_endless(170, 400, 130)
        self.assert_statuses(test_slow="pass", test_never="fail")
        self.assertEqual([255, 600], self.slow_percents())

    def test_there_is_an_end_however_busy_the_device_is(self):
        self.check_slow_and_endless(20_000)
        self.assert_statuses(test_slow="pass", test_never="fail")
        self.assertEqual([1000], self.slow_percents())

    def check_slow_and_endless(self, *percents):
        """Check two tests on a device that is quick as the check begins, and then so slow from measurement to measurement."""
        moments = iter([100, *percents])
        with mock.patch.object(pace, "percent", lambda **_: next(moments, percents[-1])):
            self.check_methods(
                """\
                import time
                def double(number):
                    end = time.monotonic() + number
                    while time.monotonic() < end: pass
                """,
                "def test_slow(self): double(0.7)\ndef test_never(self): double(60)",
            )

    def slow_percents(self):
        return [event["percent"] for event in self.page.check_events if event["event"] == "slow"]

    def test_other_runs_know_no_limit(self):
        self.check_methods(NEVER_ENDS, "def test_a(self): double(1)")
        self.assertEqual("finished", self.run_program("import time\ntime.sleep(0.3)").status)


class StopTest(CheckTestCase):
    def test_the_running_test_is_stopped_and_the_rest_not_run(self):
        outcome = self.check_methods(
            "def double(number):\n    press_stop()\n    while True: pass",
            "def test_a(self): pass\ndef test_b(self): double(1)\ndef test_c(self): pass",
        )
        self.assertEqual("interrupted", outcome.status)
        self.assert_statuses(test_a="pass", test_b="fail")
        self.assertEqual("stopped", self.verdict("test_b")["reason"])
        self.assertEqual("", outcome.stderr)

    def test_also_if_the_student_catches_it(self):
        outcome = self.check_methods(
            "def double(number):\n    try:\n        press_stop()\n        while True: pass\n    except: return 2",
            "def test_a(self): self.assertEqual(double(1), 2)\ndef test_b(self): pass",
        )
        self.assertEqual("interrupted", outcome.status)
        self.assertEqual(["stopped"], [verdict["reason"] for verdict in self.verdicts.values()])

    def test_while_loading(self):
        outcome = self.check_methods("press_stop()\nwhile True: pass", "def test_a(self): pass")
        self.assertEqual("interrupted", outcome.status)
        self.assertEqual({}, self.verdicts)

    @unittest.skipUnless(hasattr(sys, "monitoring"), "Python 3.12")
    def test_insistence_ends_a_test_that_catches_everything(self):
        self.page.stop_after(0.2)
        outcome = self.check_methods(
            """
            def double(number):
                while True:
                    try:
                        while True: pass
                    except BaseException: continue
            """,
            "def test_a(self): double(1)\ndef test_b(self): pass",
        )
        self.assertEqual("interrupted", outcome.status)
        self.assertEqual(["stopped"], [verdict["reason"] for verdict in self.verdicts.values()])

    def test_the_next_check_is_as_usual(self):
        self.check_methods("press_stop()\nwhile True: pass", "def test_a(self): pass")
        self.check_methods("def double(number): return 2", "def test_a(self): self.assertEqual(double(1), 2)")
        self.assert_statuses(test_a="pass")
