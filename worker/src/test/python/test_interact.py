"""The prompt below the output: one entry at a time, in the namespace of the last program."""

import ast
import codeop
import importlib
import inspect
import os
import random
import signal
import sys
import textwrap
import threading
import time
import unittest
import warnings
from textwrap import dedent

from host_test_case import HOME, HostTestCase, Outcome, program, session
from pystop_host import interactive

UNFINISHED = (
    "def f():",
    "def f():\n    return 1",
    "def f():\n    return 1\n# a comment",
    "def f(): return 1",
    "x = 1\nfor i in range(3):\n    i",
    "if x:\n    pass\nelse:",
    "if x:\n  # only a comment\n",
    "try:\n    x\n",
    "class A:\n    x = 1",
    "match x:\n    case 1:\n        pass",
    "async def f():\n    pass",
    "@decorator",
    "x = (",
    "x = [\n1,\n2",
    "x = \\",
    "print('''one\ntwo",
)

BAD_FINDER = """
import sys
class Finder:
    def find_spec(*arguments): raise ValueError
    invalidate_caches = find_spec
sys.meta_path.insert(0, Finder())
"""

STUBBORN_REPR = """
class C:
    def __repr__(self):
        while True:
            try:
                while True: pass
            except BaseException: pass
C()
"""


class EntryTest(HostTestCase):
    """What an entry is, and when it is complete."""

    def test_should_execute_in_the_namespace_of_the_last_program(self):
        self.run_program("x = 20\ndef double(): return 2 * x")
        self.assertEqual("finished", self.interact("x += 1").status)
        outcome = self.interact("double()")
        self.assertEqual(("finished", 0, None, "42\n", ""), self._essence(outcome))
        self.assertEqual("21", self.evaluate("x").value)

    def test_should_execute_in_a_fresh_namespace_if_nothing_ran_yet(self):
        self._patch(session, "_workspace", program.Workspace())
        self.assertEqual("'__main__'\n", self.interact("__name__").stdout)
        self.interact("class C: x = 1\n")
        self.assertEqual("1\n", self.interact("import pickle; pickle.loads(pickle.dumps(C())).x").stdout)
        outcome = self.interact("import main_that_never_was")
        self.assertEqual("ModuleNotFoundError", outcome.error_type)

    def test_should_go_on_after_a_program_that_failed_or_was_stopped(self):
        for end in ("1 / 0", "raise KeyboardInterrupt", "exit(3)"):
            with self.subTest(end):
                self.run_program(f"x = 1\n{end}")
                self.assertEqual("1\n", self.interact("x").stdout)

    def test_should_begin_anew_with_each_run(self):
        self.interact("mine = 1")
        self.run_program("pass")
        self.assertEqual("NameError", self.interact("mine").error_type)

    def test_should_take_statements_of_every_kind(self):
        self.interact("import math\nclass C:\n    x = math.floor(1.5)\n")
        self.assertEqual("1\n", self.interact("C.x").stdout)
        self.assertEqual("0\n1\n", self.interact("for i in range(2): i\n").stdout)
        self.assertEqual("", self.interact("").stdout + self.interact("   ").stdout + self.interact("# a comment").stdout)
        self.assertEqual("'no docstring'\n7\n", self.interact("'no docstring'; 7").stdout)
        self.assertEqual("5\n", self.interact("annotated: int = 5\nannotated").stdout)

    def test_should_echo_what_is_executed_behind_prompts(self):
        self.interact("x = 1")
        self.interact("for i in range(2):\n    i\n")
        self.interact("x = = 2")
        self.interact("def unfinished():")
        self.assertEqual(
            [">>> x = 1\n", ">>> for i in range(2):\n...     i\n... \n", ">>> x = = 2\n"],
            self.echoed,
        )

    def test_should_say_that_an_unfinished_statement_is_incomplete_and_execute_nothing(self):
        for source in UNFINISHED:
            with self.subTest(source):
                outcome = self.interact(f"print('executed')\n{source}")
                self.assertEqual(("incomplete", 0, None, "", ""), self._essence(outcome))
                self.assertIsNone(outcome.error_type)

    def test_should_end_a_compound_statement_with_a_blank_line(self):
        for source in (
            "def f():\n    return 1\n",
            "def f():\n    return 1\n    ",
            "def f(): return 1\n",
            "if 1:\n    pass\nelse:\n    pass\n",
        ):
            with self.subTest(source):
                self.assertEqual("finished", self.interact(source).status)

    def test_should_agree_with_pythons_own_prompt_about_what_is_complete(self):
        statements = [
            ast.get_source_segment(source, node)
            for source in map(inspect.getsource, (textwrap, codeop))
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.stmt) and node.col_offset == 0
        ]
        for statement in statements:
            lines = statement.split("\n")
            for end in (*range(1, len(lines) + 1), None):
                entry = "\n".join(lines[:end]) if end else statement + "\n"
                if "\n\n" in entry:
                    break  # There Python's own would have ended the statement.
                try:
                    with warnings.catch_warnings(action="ignore"):
                        expected = codeop.compile_command(entry) is None
                except SyntaxError:
                    expected = False
                with self.subTest(entry):
                    self.assertEqual(expected, interactive.is_incomplete(entry))

    def test_should_execute_a_paste_of_many_lines_in_order_and_show_each_expression(self):
        outcome = self.interact(
            dedent("""
                def square(x):

                    return x * x
                square(3)
                for i in range(2):
                    print('loop', i)

                y = square(4); y
                None
                if y:
                    'yes'
            """)
        )
        self.assertEqual(("finished", 0, None, "9\nloop 0\nloop 1\n16\n'yes'\n", ""), self._essence(outcome))

    def test_should_execute_nothing_more_after_an_error(self):
        outcome = self.interact("1\n1 / 0\n2")
        self.assertEqual(("failed", "1\n"), (outcome.status, outcome.stdout))

    def test_should_execute_nothing_of_a_paste_that_is_no_python(self):
        for source in ("1\nx = = 2\n3", "print(1)\nreturn 5"):
            outcome = self.interact(source)
            self.assertEqual(("failed", "SyntaxError", ""), (outcome.status, outcome.error_type, outcome.stdout))

    def test_should_survive_source_that_cannot_be_source(self):
        for source in ("x = '\0'", "\ud800", "(" * 300, "    x = 1", "'unterminated"):
            with self.subTest(source):
                self.assertEqual("failed", self.interact(source).status)
        self.assertEqual("finished", self.interact("x = 1").status)

    def _essence(self, outcome: Outcome) -> tuple:
        return outcome.status, outcome.exit_code, outcome.value, outcome.stdout, outcome.stderr


class DisplayedValueTest(HostTestCase):
    """What the prompt shows, and ``_``."""

    def test_should_show_what_is_not_none(self):
        self.assertEqual("'text'\n", self.interact("'text'").stdout)
        self.assertEqual("", self.interact("None").stdout)

    def test_should_keep_the_last_value_that_was_shown(self):
        self.interact("20 + 1")
        self.interact("None")
        self.interact("x = 5")
        self.assertEqual("42\n", self.interact("_ * 2").stdout)
        self.assertEqual("42\n", self.interact("_").stdout)

    def test_should_keep_it_whatever_came_between(self):
        self.interact("42")
        self.interact("1 / 0")
        self.interact("def f():")
        self.evaluate("1 + 1")
        self.complete("pri")
        self.assertEqual("42\n", self.interact("_").stdout)

    def test_should_not_stand_before_a_global_of_the_programs_own(self):
        self.run_program("_ = 'mine'")
        self.interact("42")
        self.assertEqual("'mine'\n", self.interact("_").stdout)
        self.interact("del _")
        self.assertEqual("'mine'\n", self.interact("_").stdout)

    def test_should_not_be_left_for_the_next_program(self):
        self.interact("42")
        self.assertEqual("NameError", self.run_program("print(_)").error_type)
        self.assertEqual("NameError", self.interact("_").error_type)

    def test_should_let_go_of_it_with_the_next_run(self):
        self.interact("class Thing: pass\n")
        self.interact("Thing()")
        self.run_program("pass")
        outcome = self.run_program("import gc\nprint([o for o in gc.get_objects() if type(o).__name__ == 'Thing'])")
        self.assertEqual("[]\n", outcome.stdout)

    def test_should_report_a_repr_that_raises_and_keep_what_was(self):
        self.interact("42")
        outcome = self.interact("class C:\n    def __repr__(self): raise ValueError('no repr')\nC()")
        self.assertEqual("ValueError", outcome.error_type)
        self.assertEqual("finished", self.interact("x = 1").status)

    def test_should_take_a_displayhook_of_the_programs_own_for_the_entry_that_sets_it(self):
        self.assertEqual("<5>\n", self.interact("import sys\nsys.displayhook = lambda x: print(f'<{x}>')\n5").stdout)
        self.assertEqual("5\n", self.interact("5").stdout)


class ErrorTest(HostTestCase):
    """An entry's traceback shows its own lines, and those of earlier entries and the program."""

    def test_should_show_the_lines_of_the_entry(self):
        outcome = self.interact("x = 1\nx / 0")
        lines = [line for line in outcome.stderr.splitlines() if not line.lstrip().startswith(("^", "~"))]
        self.assertEqual("Traceback (most recent call last):", lines[0])
        self.assertRegex(lines[1], r'^  File "<input-\d+>", line 2, in <module>$')
        self.assertEqual(["    x / 0", "ZeroDivisionError: division by zero"], lines[2:])
        self.assertEqual((0, outcome.stderr), (outcome.error_line, outcome.error_traceback))

    def test_should_show_the_lines_of_earlier_entries_and_mark_the_programs(self):
        self.run_program("\ndef main(g): g()\n")
        self.interact("def first():\n    return 1 / 0\n")
        outcome = self.interact("main(first)")
        for line in ("main(first)", "def main(g): g()", "return 1 / 0"):
            self.assertIn(f"    {line}\n", outcome.stderr)
        self.assertEqual(2, outcome.error_line)
        self.assertNotIn("pystop_host", outcome.stderr)

    def test_should_show_a_syntax_error_without_any_frames(self):
        outcome = self.interact("x = = 2")
        self.assertRegex(outcome.stderr, r'^  File "<input-\d+>", line 1\n    x = = 2\n')

    def test_should_explain_an_error_as_in_a_program(self):
        outcome = self.interact("print(totl)")
        self.assertTrue(outcome.error_hint.startswith("Python does not know the name totl"), outcome.error_hint)

    def test_should_show_warnings_once(self):
        outcome = self.interact("1 is 1")
        self.assertEqual(("True\n", 1), (outcome.stdout, outcome.stderr.count("SyntaxWarning")))

    def test_should_let_inspect_find_the_source(self):
        self.interact("def f():\n    return 1\n")
        self.assertEqual("def f():\n    return 1\n\n", self.interact("import inspect; print(inspect.getsource(f))").stdout)


class TerminalTest(HostTestCase):
    """``input()``, ``exit()``, ``help()``."""

    def test_should_read_input(self):
        self.assertEqual("name? 'Ada'\n", self.interact("input('name? ')", stdin="Ada\n").stdout)
        self.assertEqual("EOFError", self.interact("input()").error_type)

    def test_should_take_exit_for_an_end_and_keep_the_namespace(self):
        self.interact("x = 1")
        for source, code in (("exit()", 0), ("quit(3)", 3), ("import sys; sys.exit(-1)", -1), ("exit('bye')", 1)):
            with self.subTest(source):
                outcome = self.interact(source)
                self.assertEqual(("finished", code, None), (outcome.status, outcome.exit_code, outcome.error_type))
                self.assertEqual("1\n", self.interact("x").stdout)

    def test_should_print_help_of_an_object(self):
        self.interact("def f(): 'What f does.'\n")
        outcome = self.interact("help(f)")
        self.assertEqual("finished", outcome.status)
        self.assertIn("f()\n    What f does.", outcome.stdout)

    def test_should_ask_for_topics_in_help_without_an_object(self):
        outcome = self.interact("help()", stdin="len\nq\n")
        self.assertEqual("finished", outcome.status)
        self.assertIn("help> ", outcome.stdout)
        self.assertIn("len(obj, /)", outcome.stdout)
        self.assertIn("You are now leaving help", outcome.stdout)
        self.assertIn("You are now leaving help", self.interact("help()").stdout)

    def test_should_show_output_before_the_error_that_followed_it(self):
        outcome = self.interact("import sys\nsys.stdout = open(1, 'w', closefd=False)\nprint('held back')\n1 / 0")
        self.assertEqual("held back\n", outcome.stdout)

    def test_should_give_each_entry_streams_of_its_own(self):
        self.interact("import sys; sys.stdout.close(); sys.stdin.close()")
        self.assertEqual("'line'\n", self.interact("input()", stdin="line\n").stdout)


class ImportTest(HostTestCase):
    """The editor's text is the module ``main``."""

    def test_should_import_what_the_program_defined_without_running_it_again(self):
        self.run_program("print('running')\ndef f(): return 'f'\n")
        self.assertEqual("'f'\n", self.interact("from main import f\nf()").stdout)
        self.assertEqual("True\n", self.interact("import main, __main__; main is __main__").stdout)
        self.assertEqual("[]\n", self.interact("from main import *; [n for n in dir() if n == 'g']").stdout)
        self.assertEqual("ImportError", self.interact("from main import g").error_type)

    def test_should_import_what_the_last_program_defined(self):
        self.run_program("x = 1")
        self.interact("import main")
        self.run_program("x = 2")
        self.assertEqual("2\n", self.interact("import main; main.x").stdout)

    def test_should_leave_the_program_itself_with_a_module_of_its_own(self):
        source = dedent("""
            import sys
            print(__name__)
            if __name__ == '__main__':
                import main
                print(main is sys.modules['__main__'])
        """)
        self.assertEqual("__main__\nmain\nFalse\n", self.run_program(source).stdout)
        self.interact("import main")
        self.assertEqual("__main__\nmain\nFalse\n", self.run_program(source).stdout)

    def test_should_import_the_users_own_files(self):
        (HOME / "helper.py").write_text("value = 5\n")
        self.addCleanup(os.remove, HOME / "helper.py")
        self.assertEqual("5\n", self.interact("import helper; helper.value").stdout)

    def test_should_say_that_main_is_there_after_a_run(self):
        self._patch(session, "_workspace", program.Workspace())
        (HOME / "main.py").unlink(missing_ok=True)
        importlib.invalidate_caches()
        outcome = self.interact("import main")
        self.assertEqual("ModuleNotFoundError", outcome.error_type)
        self.assertIn("Run", outcome.stderr)


class AwaitTest(HostTestCase):
    def test_should_await(self):
        self.run_program("import asyncio\nasync def f(x):\n    await asyncio.sleep(0.01)\n    return x")
        self.assertEqual("5\n", self.interact("await f(5)").stdout)
        self.assertEqual("3\n[1, 2]\n", self.interact("a = await f(3)\na\nawait asyncio.gather(f(1), f(2))").stdout)
        self.assertEqual("0\n1\n", self.interact("for i in range(2):\n    await f(i)\n").stdout)
        self.assertEqual("4\n", self.interact("asyncio.run(f(4))").stdout)

    def test_should_have_a_running_loop_throughout_an_entry_that_awaits(self):
        self.interact("import asyncio\nasync def f(): return 7\n")
        self.assertEqual("7\n", self.interact("t = asyncio.create_task(f())\nawait t").stdout)
        self.assertEqual("RuntimeError", self.interact("asyncio.create_task(f())").error_type)

    def test_should_cancel_tasks_that_an_entry_leaves(self):
        self.interact("import asyncio\nt = asyncio.create_task(asyncio.sleep(60))\nawait asyncio.sleep(0)")
        self.assertEqual("True\n", self.interact("t.cancelled()").stdout)


class KeptSettingsTest(HostTestCase):
    """Entries follow each other as in a terminal; the next run knows nothing of them."""

    def test_should_keep_what_an_entry_has_set_until_the_next_run(self):
        for name, (change, look) in {
            "random numbers": ("import random; random.seed(1)", "random.random()"),
            "decimal precision": ("import decimal; decimal.getcontext().prec = 5", "decimal.Decimal(1) / 3"),
            "working directory": ("import os; os.chdir('/')", "os.getcwd()"),
            "sys.path": ("import sys; sys.path.append('/nowhere')", "sys.path[-1]"),
            "environment": ("import os; os.environ['PYSTOP_TEST'] = '1'", "os.getenv('PYSTOP_TEST')"),
        }.items():
            with self.subTest(name):
                self.run_program(change.partition(";")[0])
                module = change.partition(";")[0]
                fresh = self.interact(look).stdout
                together = self.interact(f"{change}\n{look}").stdout
                self.assertNotEqual(fresh, together)
                self.interact(change)
                self.complete("pri")
                self.evaluate("1")
                self.assertEqual(together, self.interact(look).stdout)
                self.assertNotEqual(together, self.run_program(f"{module}\nprint(repr({look}))").stdout)

    def test_should_survive_what_an_entry_does_to_the_interpreter(self):
        for source in (
            "import builtins\nbuiltins.len = builtins.print = builtins.repr = None",
            "import sys\nsys.settrace(lambda *a: 1 / 0)",
            "import sys\nsys.path.clear(); sys.meta_path.clear()",
            "import warnings\nwarnings.filters = None",
            "import os\nos.environ = None",
            BAD_FINDER,
        ):
            with self.subTest(source):
                self.interact(source)
                self.assertEqual("3\n", self.interact("len('abc')").stdout)
                self.assertEqual("3\n", self.run_program("import sys, os, json\nprint(len('abc'))").stdout)

    def test_should_run_a_program_after_an_entry_that_broke_the_prompt(self):
        outcome = self.interact("import sys\nnothing = sys.modules.clear()")
        broken = self.interact("5")
        program = self.run_program("import json\nprint(5)")
        self.assertEqual(("finished", "failed", "5\n"), (outcome.status, broken.status, program.stdout))

    def test_should_not_call_what_an_entry_gave_to_atexit(self):
        self.interact("import atexit; atexit.register(print, 'late')")
        self.assertEqual("", self.interact("1\nexit()").stdout.removeprefix("1\n"))
        self.assertEqual("", self.run_program("pass").stdout)


class StopTest(HostTestCase):
    def test_should_interrupt_an_entry_and_keep_what_it_did(self):
        for source in (
            "x = 0\nwhile True: x += 1\n",
            "x = 1\nimport time; time.sleep(60)",
            "x = 1\nimport asyncio\nawait asyncio.sleep(60)",
            "x = 1\nimport asyncio\nasyncio.run(asyncio.sleep(60))",
            "x = 1\nclass C:\n    def __repr__(self):\n        while True: pass\nC()",
        ):
            with self.subTest(source):
                self.interact("x = None")
                outcome = self._stop(source, insist=False)
                self.assertEqual(("interrupted", "KeyboardInterrupt"), (outcome.status, outcome.error_type), outcome)
                self.assertEqual("True\n", self.interact("x is not None").stdout)
                self.assertEqual("finished", self.interact("import time; time.sleep(0.01)").status)

    def test_should_let_an_entry_handle_it(self):
        entry = "import time\ntry:\n    time.sleep(60)\nexcept KeyboardInterrupt:\n    print('caught')\n"
        outcome = self._stop(entry, insist=False)
        self.assertEqual(("finished", "caught\n"), (outcome.status, outcome.stdout))

    def test_should_deliver_a_press_from_before_the_first_line(self):
        original = interactive.compile_entry

        def press_and_compile(*arguments):
            self.page.presses += 1
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            return original(*arguments)

        self._patch(interactive, "compile_entry", press_and_compile)
        outcome = self.interact("print('executed')")
        self.assertEqual(("interrupted", ""), (outcome.status, outcome.stdout))

    def test_should_give_one_outcome_wherever_a_press_hits(self):
        chance = random.Random(42)
        entries = (
            "for i in range(300):\n    i\n",
            "import asyncio\nasync def work():\n    for _ in range(20): await asyncio.sleep(0.0002)\nawait work()\n5",
            "class H:\n    def __repr__(self): return str(sum(range(20000)))\nH()\nH()\nH()",
        )
        statuses = set()
        for _ in range(60):
            self.page.press_after(chance.uniform(0, 0.01))
            statuses.add(self.interact(chance.choice(entries)).status)
            self.page.forget()
            outcome = self.interact("'ok'")
            self.assertEqual(("finished", "'ok'\n", ""), (outcome.status, outcome.stdout, outcome.stderr))
        self.assertLessEqual({"interrupted"}, statuses)
        self.assertLessEqual(statuses, {"finished", "interrupted"})

    @unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
    def test_should_insist_on_the_end_of_an_entry_that_goes_on(self):
        for source in (
            "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
            "import signal\nsignal.signal(2, signal.SIG_IGN)\nwhile True: pass\n",
            "import asyncio\nwhile True:\n    try: await asyncio.sleep(60)\n    except BaseException: pass\n",
            STUBBORN_REPR,
        ):
            with self.subTest(source):
                self.interact("kept = 'yes'")
                outcome = self._stop(source, insist=True)
                self.assertIn(outcome.status, ("interrupted", "failed"), outcome)
                self.assertEqual("'yes'\n", self.interact("kept").stdout)

    def _stop(self, source: str, insist: bool) -> Outcome:
        began = time.monotonic()
        # The entry begins the countdown itself: on a busy machine it might begin too late.
        session._workspace.main.__dict__["stop"] = self.page.stop_after if insist else self.page.press_after
        try:
            outcome = self.interact(f"stop()\n{source}")
            self.assertEqual(self.page.presses, self.page.acknowledged)
        finally:
            self.page.forget()
        self.assert_quick(began)
        return outcome


if __name__ == "__main__":
    unittest.main()
