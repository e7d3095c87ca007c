"""Tracebacks with the user's own frames only."""

import os
import unittest
from textwrap import dedent

from host_test_case import HOME, HostTestCase, frames


class ErrorsTest(HostTestCase):
    def test_should_show_a_traceback_as_a_terminal_would(self):
        outcome = self.run_program("def f():\n    raise ValueError('no')\n\nf()\n")
        lines = [line for line in outcome.stderr.splitlines() if not line.lstrip().startswith(("^", "~"))]
        self.assertEqual(
            [
                "Traceback (most recent call last):",
                '  File "main.py", line 4, in <module>',
                "    f()",
                '  File "main.py", line 2, in f',
                "    raise ValueError('no')",
                "ValueError: no",
            ],
            lines,
        )
        self.assertEqual(("ValueError", "no", 2), (outcome.error_type, outcome.error_message, outcome.error_line))

    def test_should_leave_out_the_frames_of_libraries(self):
        outcome = self.run_program("import json\njson.loads('{')\n")
        self.assertEqual("JSONDecodeError", outcome.error_type)
        self.assertEqual(2, outcome.error_line)
        self.assertNotIn("decoder.py", outcome.stderr)
        self.assert_users_frames_only(outcome.stderr)

    def test_should_leave_out_the_frames_of_event_loop_and_host(self):
        outcome = self.run_program(
            dedent("""
                import asyncio
                async def f():
                    await asyncio.sleep(0)
                    raise ValueError("async")
                await asyncio.gather(f())
            """)
        )
        self.assertEqual(5, outcome.error_line)
        self.assert_users_frames_only(outcome.stderr)

    def test_should_show_the_users_own_modules_but_mark_the_line_in_the_program(self):
        (HOME / "broken.py").write_text("def f():\n    return 1 / 0\n")
        self.addCleanup(os.remove, HOME / "broken.py")
        outcome = self.run_program("import broken\n\nbroken.f()\n")
        self.assertIn("broken.py", outcome.stderr)
        self.assertEqual(3, outcome.error_line)

    def test_should_trim_causes_and_contexts(self):
        outcome = self.run_program(
            dedent("""
                import json
                try:
                    json.loads('{')
                except ValueError as error:
                    try:
                        json.loads('[')
                    except ValueError as second:
                        raise RuntimeError('outer') from error
            """)
        )
        self.assertIn("The above exception was the direct cause", outcome.stderr)
        self.assertEqual(("RuntimeError", 9), (outcome.error_type, outcome.error_line))
        self.assert_users_frames_only(outcome.stderr)
        outcome = self.run_program("import json\ntry:\n json.loads('{')\nexcept ValueError:\n 1 / 0\n")
        self.assertIn("During handling of the above exception", outcome.stderr)
        self.assert_users_frames_only(outcome.stderr)

    def test_should_respect_a_suppressed_context(self):
        outcome = self.run_program("try:\n 1 / 0\nexcept ZeroDivisionError:\n raise ValueError from None\n")
        self.assertNotIn("ZeroDivisionError", outcome.stderr)

    def test_should_trim_exception_groups(self):
        outcome = self.run_program(
            dedent("""
                import asyncio, json
                async def bad():
                    json.loads('{')
                async with asyncio.TaskGroup() as group:
                    group.create_task(bad())
                    group.create_task(bad())
            """)
        )
        self.assertEqual("ExceptionGroup", outcome.error_type)
        self.assertEqual(2, outcome.stderr.count("JSONDecodeError"))
        self.assert_users_frames_only(outcome.stderr)

    def test_should_show_a_syntax_error_without_any_frames(self):
        outcome = self.run_program("x = 1\ny = (\n")
        self.assertEqual(2, outcome.error_line)
        self.assertNotIn("Traceback", outcome.stderr)
        self.assertTrue(outcome.stderr.startswith('  File "main.py", line 2'), outcome.stderr)

    def test_should_mark_the_calling_line_for_a_syntax_error_in_code_of_the_program(self):
        outcome = self.run_program("\n\nexec('1 +')\n")
        self.assertEqual(("SyntaxError", 3), (outcome.error_type, outcome.error_line))

    def test_should_say_which_line_of_nothing(self):
        outcome = self.evaluate("nothing_of_that_name")
        self.assertEqual(("NameError", 0), (outcome.error_type, outcome.error_line))
        self.assert_users_frames_only(outcome.error_traceback)

    def test_should_show_notes(self):
        outcome = self.run_program("e = ValueError('x')\ne.add_note('a note')\nraise e")
        self.assertIn("a note", outcome.stderr)

    def test_should_show_a_traceback_although_the_program_spoilt_what_makes_it(self):
        for spoil in (
            "import ast; ast.parse = ast.Return = None",
            "import textwrap; textwrap.dedent = textwrap.indent = None",
            "import linecache; linecache.getline = linecache.checkcache = None",
            "import traceback; traceback.StackSummary.format_frame_summary = None",
        ):
            with self.subTest(spoil):
                self.assertIn('line 2, in <module>\n    x = 1 + (1 / 0)\n', self.run_program(f"{spoil}\nx = 1 + (1 / 0)").stderr)

    def test_should_survive_a_message_that_cannot_be_made(self):
        outcome = self.run_program("class Bad(Exception):\n def __str__(self): raise ValueError\nraise Bad")
        self.assertEqual(("Bad", 3), (outcome.error_type, outcome.error_line))
        self.assertIn("Bad", outcome.stderr)

    def test_should_describe_chains_that_are_circles(self):
        outcome = self.run_program("a, b = ValueError(), TypeError()\na.__cause__ = b\nb.__cause__ = a\nraise a")
        self.assertEqual("ValueError", outcome.error_type)

    def test_should_show_the_end_of_a_long_chain(self):
        outcome = self.run_program(
            "e = None\nfor i in range(3000):\n try:\n  try: raise ValueError(i) from e\n  except ValueError as x: e = x\n finally: pass\nraise e"
        )
        self.assertEqual("ValueError", outcome.error_type)
        self.assertEqual("2999", outcome.error_message)

    def test_should_show_text_that_no_utf8_can_express(self):
        outcome = self.run_program("raise ValueError('\\ud800')")
        self.assertEqual("ValueError", outcome.error_type)
        self.assertIn("\\ud800", outcome.stderr)

    def assert_users_frames_only(self, traceback: str) -> None:
        files = [line.split('"')[1] for line in traceback.splitlines() if line.lstrip(" |").startswith('File "')]
        self.assertTrue(files)
        for file in files:
            self.assertTrue(frames.is_users(file), file)


class FramesTest(unittest.TestCase):
    def test_should_know_whose_a_file_is(self):
        for users in ("main.py", "<string>", "<expression>", "/home/pyodide/helper.py", "<input-3>", "helper.py"):
            with self.subTest(users):
                self.assertTrue(frames.is_users(users))
        for others in (os.__file__, frames.__file__, "<frozen importlib._bootstrap>", "http://localhost:8080/assets/1/worker.js"):
            with self.subTest(others):
                self.assertFalse(frames.is_users(others))


if __name__ == "__main__":
    unittest.main()
