"""Tracebacks that stay readable, however deep a program went."""

import linecache
import sys
import traceback
import unittest
import unittest.mock
from textwrap import dedent

from host_test_case import HostTestCase
from pystop_host import errors, tracebacks


class RepetitionTest(HostTestCase):
    def test_should_show_endless_recursion_once(self):
        self.assertEqual(
            [
                "Traceback (most recent call last):",
                '  File "main.py", line 4, in <module>',
                "    f(1)",
                '  File "main.py", line 2, in f',
                "    return f(n + 1)",
                "  [Previous line repeated N more times]",
                "RecursionError: maximum recursion depth exceeded",
            ],
            self.lines_of("def f(n):\n    return f(n + 1)\n\nf(1)\n"),
        )

    def test_should_show_functions_that_call_each_other_once(self):
        shown = self.lines_of("def ping():\n    pong()\ndef pong():\n    ping()\nping()\n")
        self.assertEqual(
            [
                "Traceback (most recent call last):",
                '  File "main.py", line 5, in <module>',
                "    ping()",
                '  File "main.py", line 2, in ping',
                "    pong()",
                '  File "main.py", line 4, in pong',
                "    ping()",
                "  [Previous 2 frames repeated N more times]",
            ],
            shown[:8],
        )
        self.assertLess(len(shown), 14)

    def test_should_say_how_many_turns_are_not_shown(self):
        outcome = self.run_program("def f(n):\n    g(n)\ndef g(n):\n    f(n - 1) if n else 1 / 0\nf(9)\n")
        # Ten turns: the last one fails in the line in which the others call on.
        self.assertIn("  [Previous 2 frames repeated 9 more times]\n", outcome.stderr)

    def test_should_show_what_comes_after_the_repetition(self):
        shown = self.lines_of(
            dedent("""\
                def f(n):
                    if n == 0:
                        g()
                    f(n - 1)
                def g():
                    1 / 0
                f(50)
            """)
        )
        self.assertEqual(
            [
                '  File "main.py", line 4, in f',
                "    f(n - 1)",
                "  [Previous line repeated N more times]",
                '  File "main.py", line 3, in f',
                "    g()",
                '  File "main.py", line 6, in g',
                "    1 / 0",
                "ZeroDivisionError: division by zero",
            ],
            shown[3:],
        )

    def test_should_fold_each_of_several_repetitions(self):
        outcome = self.run_program(
            dedent("""
                def f(n):
                    if n:
                        f(n - 1)
                    else:
                        g(9)
                def g(n):
                    if n:
                        g(n - 1)
                    1 / 0
                f(9)
            """)
        )
        self.assertEqual(2, outcome.stderr.count("  [Previous line repeated 8 more times]\n"))

    def test_should_show_a_few_turns_as_they_are(self):
        outcome = self.run_program("def f(n):\n    if n: f(n - 1)\n    1 / 0\nf(3)\n")
        self.assertEqual(3, outcome.stderr.count("line 2, in f"))
        self.assertNotIn("repeated", outcome.stderr)
        outcome = self.run_program("def f(n):\n    if n: f(n - 1)\n    1 / 0\nf(4)\n")
        self.assertIn("  [Previous line repeated 3 more times]\n", outcome.stderr)

    def test_should_mark_the_program_line_that_was_innermost(self):
        self.assertEqual(3, self.run_program("def f(n):\n    if n: f(n - 1)\n    1 / 0\nf(4)\n").error_line)

    @unittest.skipIf(sys.version_info < (3, 14), "carets are those of Python 3.14")
    def test_should_keep_pythons_carets(self):
        outcome = self.run_program("def f(n):\n    return 1 + f(n + 1)\n\nf(1)\n")
        self.assertEqual(
            dedent("""\
                Traceback (most recent call last):
                  File "main.py", line 4, in <module>
                    f(1)
                    ~^^^
                  File "main.py", line 2, in f
                    return 1 + f(n + 1)
                               ~^^^^^^^
            """),
            "".join(outcome.stderr.splitlines(keepends=True)[:7]),
        )

    def lines_of(self, source: str) -> list[str]:
        """What is printed, without carets and numbers of turns, which depend on Python's version."""
        lines = self.run_program(source).stderr.splitlines()
        lines = [line for line in lines if line.strip(" ^~")]
        for number, line in enumerate(lines):
            if "repeated" in line:
                lines[number] = " ".join("N" if word.isdecimal() and word != "2" else word for word in line.split(" "))
            lines[number] = lines[number].removesuffix(" in comparison").removesuffix(" while calling a Python object")
        return lines


class LengthTest(HostTestCase):
    def test_should_leave_out_the_middle_of_many_calls(self):
        # Every line calls at another place than the one before it, so that nothing repeats.
        functions = [f"def f{n}():\n    f{n + 1}()\n" for n in range(200)]
        outcome = self.run_program("".join([*functions, "def f200():\n    1 / 0\n", "f0()\n"]))
        shown = outcome.stderr.splitlines()
        self.assertLessEqual(len(shown), tracebacks.LINES_OF_ERROR + 3)
        frames = [line for line in shown if line.startswith("  File ")]
        self.assertIn("in <module>", frames[0])
        self.assertIn("in f200", frames[-1])
        (left_out,) = (line for line in shown if "left out" in line)
        self.assertEqual(f"  [Frames left out here: {202 - len(frames)}]", left_out)

    def test_should_count_frames_that_are_left_out_with_their_repetitions(self):
        frames = [frame_at(line) for line in (*range(100), *[200] * 500, *range(300, 400))]
        stack = tracebacks.Stack(frames, 20)
        shown = stack.format()
        self.assertEqual(20, sum(text.startswith("  File") for text in shown))
        self.assertEqual(f"  [Frames left out here: {700 - 20}]\n", shown[10])

    def test_should_show_all_of_what_fits(self):
        frames = [frame_at(line) for line in range(20)]
        self.assertEqual(20, len(tracebacks.Stack(frames, 20).format()))
        self.assertEqual(21, len(tracebacks.Stack([*frames, frame_at(20)], 20).format()))

    def test_should_look_up_only_what_it_shows(self):
        frames = [frame_at(line) for line in range(10_000)]
        formatted = []
        stack = tracebacks.Stack(frames, 100)
        original = stack.format_frame_summary
        stack.format_frame_summary = lambda frame: formatted.append(frame) or original(frame)
        stack.format()
        self.assertLessEqual(len(formatted), 101)

    def test_should_read_only_the_lines_that_it_shows(self):
        source = "".join(f"def f{n}():\n    f{n + 1}()\n" for n in range(500))
        read = []
        original = linecache.getlines
        self.addCleanup(linecache.cache.pop, "main.py", None)
        linecache.cache["main.py"] = (0, None, source.splitlines(keepends=True), "main.py")
        try:
            exec(compile(f"{source}f0()", "main.py", "exec"), {})
        except NameError as error:
            with unittest.mock.patch.object(linecache, "getlines", lambda *a, **k: read.append(a) or original(*a, **k)):
                report = errors.describe(error)
        self.assertIn("f499", report.traceback)
        # Not only to show them: each is looked at several times.
        self.assertLess(len(read), 300)

    def test_should_look_for_repetitions_in_linear_time(self):
        # Of this sequence (Thue and Morse's) no part comes three times in succession, but very many come twice.
        places = [n.bit_count() % 2 for n in range(8192)]
        self.assertLess(self._comparisons(places), 2.2 * self._comparisons(places[:4096]))
        self.assertLess(self._comparisons([0, 1, 2] * 2000), 50_000)

    def _comparisons(self, places: list[int]) -> int:
        count = 0

        class Counting(list):
            def __getitem__(self, index):
                nonlocal count
                count += 1
                return super().__getitem__(index)

        counting = Counting(places)
        original = tracebacks._cycle_at
        with unittest.mock.patch.object(tracebacks, "_cycle_at", lambda _, start: original(counting, start)):
            stack = tracebacks.Stack([frame_at(place) for place in places], 100)
        self.assertEqual(len(places), sum(getattr(shown, "frames", 1) for shown in stack.folded))
        return count


class CycleTest(unittest.TestCase):
    def test_should_find_long_cycles_up_to_a_limit(self):
        for length, is_found in ((1, True), (2, True), (7, True), (20, True), (21, False)):
            with self.subTest(length):
                stack = tracebacks.Stack([frame_at(n % length) for n in range(length * 10)], 10_000)
                self.assertEqual(length + 1 if is_found else length * 10, len(stack.format()))

    def test_should_prefer_the_shortest_cycle(self):
        self.assertIn("  [Previous line repeated 39 more times]\n", tracebacks.Stack([frame_at(1)] * 40, 100).format())

    def test_should_tell_functions_and_files_apart(self):
        for other in (frame_at(1, name="g"), frame_at(1, file="other.py"), frame_at(2)):
            self.assertIn("  [Previous 2 frames repeated 9 more times]\n", tracebacks.Stack([frame_at(1), other] * 10, 100).format())

    def test_should_show_nothing_of_nothing(self):
        self.assertEqual([], tracebacks.Stack([], 100).format())


class ChainTest(HostTestCase):
    def test_should_show_the_first_and_the_last_of_a_long_chain(self):
        outcome = self.run_program(
            dedent("""
                def ask(n):
                    try:
                        int(f"answer {n}")
                    except ValueError:
                        ask(n + 1) if n < 300 else 1 / 0
                ask(1)
            """)
        )
        self.assertEqual("ZeroDivisionError", outcome.error_type)
        self.assertEqual(["answer 1", "answer 298", "answer 299", "answer 300"], self.answers_in(outcome.stderr))
        self.assertIn("\n\n[Exceptions left out here, each of which led to the next: 296]\n\n", outcome.stderr)
        self.assertLess(outcome.stderr.index("'answer 1'"), outcome.stderr.index("[Exceptions left out"))
        self.assertLess(outcome.stderr.count("\n"), 100)

    def test_should_not_look_at_what_it_leaves_out(self):
        looked_at = []
        original = traceback.TracebackException.__init__

        def watch(description, kind, value, *arguments, **keywords):
            looked_at.append(value)
            original(description, kind, value, *arguments, **keywords)

        error = None
        for n in range(200):
            earlier, error = error, ValueError(n)
            error.__context__ = earlier
        self._patch(traceback.TracebackException, "__init__", watch)
        errors.describe(error)
        self.assertEqual([199, 198, 197, 196, 0], [shown.args[0] for shown in looked_at])

    def test_should_show_the_users_frames_only_of_the_first_as_well(self):
        functions = "".join(f"def f{n}():\n    f{n + 1}()\n" for n in range(100))
        outcome = self.run_program(
            f"import json\n{functions}def f100():\n    json.loads('{{')\n"
            "def g(n):\n try: g(n - 1) if n else f0()\n except Exception: raise ValueError(n)\ng(9)"
        )
        first = outcome.stderr.split("[Exceptions left out")[0]
        self.assertIn("JSONDecodeError", first)
        self.assertNotIn("decoder.py", first)
        self.assertLessEqual(first.count("\n"), tracebacks.LINES_OF_EARLIER + 5)

    def test_should_show_a_short_chain_as_it_is(self):
        for length, is_cut in ((5, False), (6, True)):
            with self.subTest(length):
                outcome = self.run_program(
                    f"def f(n):\n try: f(n - 1) if n > 1 else 1 / 0\n except Exception: raise ValueError(n)\nf({length - 1})"
                )
                self.assertEqual(is_cut, "Exceptions left out here, each of which led to the next: 1]" in outcome.stderr)
                self.assertEqual(5, outcome.stderr.count("Traceback"))

    def test_should_follow_causes_as_well(self):
        outcome = self.run_program("e = None\nfor n in range(50):\n try: raise ValueError(n) from e\n except ValueError as x: e = x\nraise e")
        shown = [line for line in outcome.stderr.splitlines() if line.startswith("ValueError")]
        self.assertEqual([f"ValueError: {n}" for n in (0, 46, 47, 48, 49)], shown)
        self.assertIn("direct cause", outcome.stderr)

    def test_should_end_where_a_program_says_so(self):
        outcome = self.run_program(
            "def f(n):\n try: f(n - 1) if n else 1 / 0\n except Exception:\n  if n == 2: raise KeyError(n) from None\n  raise KeyError(n)\nf(4)"
        )
        self.assertEqual(["KeyError: 2", "KeyError: 3", "KeyError: 4"], [line for line in outcome.stderr.splitlines() if "Error:" in line])

    def test_should_leave_the_exceptions_as_they_were(self):
        for which in (0, 1):
            with self.subTest(which):
                self.run_program(
                    dedent(f"""
                        chain = []
                        def f(n):
                            try:
                                f(n - 1) if n else 1 / 0
                            except Exception as e:
                                chain.append(ValueError(n))
                                if n % 2 == {which}:
                                    raise chain[-1] from e
                                raise chain[-1]
                        f(20)
                    """)
                )
                self.assertEqual("True", self.evaluate("all(b.__context__ is a for a, b in zip(chain, chain[1:]))").value)
                expected = [n % 2 == which for n in range(21)]
                self.assertEqual(str(expected), self.evaluate("[e.__cause__ is not None for e in chain]").value)
                self.assertEqual(str(expected), self.evaluate("[e.__suppress_context__ for e in chain]").value)
                first = self.evaluate("(lambda e: (e.__cause__, e.__suppress_context__))(chain[0].__context__)")
                self.assertEqual("(None, False)", first.value)

    def test_should_come_to_an_end_with_a_circle_of_any_length(self):
        for length in (1, 2, 5, 6, 20):
            with self.subTest(length):
                outcome = self.run_program(
                    f"chain = [ValueError(n) for n in range({length})]\n"
                    "for e, f in zip(chain, chain[1:] + chain[:1]): e.__cause__ = f\nraise chain[0]"
                )
                self.assertEqual(("ValueError", "0"), (outcome.error_type, outcome.error_message))
                self.assertTrue(outcome.stderr.endswith("ValueError: 0\n"))
                self.assertLessEqual(outcome.stderr.count("ValueError: "), 5)

    def test_should_give_earlier_exceptions_less_room(self):
        functions = "".join(f"def f{n}():\n    f{n + 1}()\n" for n in range(100))
        outcome = self.run_program(f"{functions}def f100():\n    1 / 0\ntry:\n    f0()\nexcept ZeroDivisionError:\n    f0()\n")
        earlier, later = outcome.stderr.split("During handling")
        self.assertLessEqual(earlier.count("\n"), tracebacks.LINES_OF_EARLIER + 5)
        self.assertGreater(later.count("\n"), tracebacks.LINES_OF_ERROR - 10)

    def answers_in(self, text: str) -> list[str]:
        return [line.split("'")[1] for line in text.splitlines() if line.startswith("ValueError")]


def frame_at(line: int, name: str = "f", file: str = "main.py") -> traceback.FrameSummary:
    return traceback.FrameSummary(file, line, name, lookup_line=False, line="")


if __name__ == "__main__":
    unittest.main()
