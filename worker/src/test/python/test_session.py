"""A run or an evaluation, from source text to outcome."""

import os
import sys
import threading
import unittest
from textwrap import dedent

from host_test_case import HOME, HostTestCase


class RunTest(HostTestCase):
    def test_should_finish_a_program(self):
        outcome = self.run_program("print('hello'); print('Grüße 🐍')")
        self.assertEqual(("finished", 0, None), (outcome.status, outcome.exit_code, outcome.value))
        self.assertIsNone(outcome.error_type)
        self.assertEqual("hello\nGrüße 🐍\n", outcome.stdout)
        self.assertEqual("", outcome.stderr)

    def test_should_finish_an_empty_program(self):
        self.assertEqual("finished", self.run_program("").status)

    def test_should_report_what_made_a_program_fail_and_print_it(self):
        outcome = self.run_program("print('before')\n1 / 0\n")
        self.assertEqual(("failed", 1), (outcome.status, outcome.exit_code))
        self.assertEqual(("ZeroDivisionError", "division by zero", 2), (outcome.error_type, outcome.error_message, outcome.error_line))
        self.assertEqual("before\n", outcome.stdout)
        self.assertEqual(outcome.error_traceback, outcome.stderr)

    def test_should_report_a_program_that_does_not_compile(self):
        outcome = self.run_program("x = 1\nif x\n")
        self.assertEqual(("failed", "SyntaxError", 2), (outcome.status, outcome.error_type, outcome.error_line))
        self.assertEqual("", outcome.stdout)

    def test_should_report_source_that_cannot_be_source(self):
        self.assertEqual("failed", self.run_program("x = '\0'").status)
        self.assertEqual("finished", self.run_program("x = 1").status)

    def test_should_take_a_keyboard_interrupt_of_the_programs_own_for_one(self):
        outcome = self.run_program("raise KeyboardInterrupt")
        self.assertEqual(("interrupted", 1, "KeyboardInterrupt"), (outcome.status, outcome.exit_code, outcome.error_type))

    def test_should_report_an_exception_below_exception(self):
        self.assertEqual("GeneratorExit", self.run_program("raise GeneratorExit").error_type)
        self.assertEqual("MyError", self.run_program("class MyError(BaseException): pass\nraise MyError").error_type)

    def test_should_report_endless_recursion(self):
        outcome = self.run_program("def f(): f()\nf()")
        self.assertEqual("RecursionError", outcome.error_type)
        self.assertLess(len(outcome.error_traceback), 10_000)

    def test_should_survive_exceptions_that_break_every_rule(self):
        for source in (
            "class E(Exception):\n def __str__(self): raise ValueError\nraise E",
            "class E(Exception):\n def __str__(self): return 5\nraise E",
            "raise SyntaxError('x', ('main.py', 'a', 1, 't'))",
            "class E(Exception):\n @property\n def __notes__(self): raise ValueError\nraise E",
            "raise ModuleNotFoundError(name=5)",
            "e = Exception(); e.__cause__ = e; raise e",
        ):
            with self.subTest(source):
                self.assertEqual("failed", self.run_program(source).status)


class ExitTest(HostTestCase):
    def test_should_take_exit_for_a_normal_end(self):
        for argument, code in (("", 0), ("None", 0), ("0", 0), ("3", 3), ("-1", -1), ("True", 1), ("False", 0)):
            for function in ("exit", "__import__('sys').exit"):
                with self.subTest(function=function, argument=argument):
                    outcome = self.run_program(f"{function}({argument})\nprint('not reached')")
                    self.assertEqual(("finished", code), (outcome.status, outcome.exit_code))
                    self.assertIs(int, type(outcome.exit_code))
                    self.assertEqual(("", ""), (outcome.stdout, outcome.stderr))

    def test_should_print_what_exit_is_given_and_count_it_as_1(self):
        for argument, printed in (("'bye'", "bye\n"), ("1.5", "1.5\n"), ("[1]", "[1]\n")):
            with self.subTest(argument):
                outcome = self.run_program(f"import sys; sys.exit({argument})")
                self.assertEqual(("finished", 1, printed), (outcome.status, outcome.exit_code, outcome.stderr))

    def test_should_fit_any_exit_code_into_what_a_message_can_carry(self):
        self.assertEqual(-1, self.run_program("exit(2 ** 100)").exit_code)

    def test_should_survive_an_exit_with_something_that_cannot_be_printed(self):
        outcome = self.run_program("class X:\n def __str__(self): raise ValueError\nexit(X())")
        self.assertEqual(("finished", 1), (outcome.status, outcome.exit_code))

    def test_should_exit_from_deep_inside(self):
        outcome = self.run_program("def f():\n try:\n  exit(4)\n finally:\n  print('cleaned up')\nf()")
        self.assertEqual((4, "cleaned up\n"), (outcome.exit_code, outcome.stdout))


class NamespaceTest(HostTestCase):
    def test_should_run_as_main(self):
        outcome = self.run_program("print(__name__, __file__)\nimport __main__\nprint(__main__.__dict__ is globals())")
        self.assertEqual(f"__main__ {HOME}/main.py\nTrue\n", outcome.stdout)

    def test_should_run_under_the_name_of_its_file(self):
        self.addCleanup((HOME / "shop.py").unlink)
        outcome = self.run_program("import sys\nprint(__name__, __file__, sys.argv)\n1 / 0", file="shop.py")
        self.assertEqual(f"__main__ {HOME}/shop.py ['shop.py']\n", outcome.stdout)
        self.assertEqual(3, outcome.error_line)
        self.assertIn('File "shop.py", line 3', outcome.stderr)
        self.run_program("pass")
        self.assertEqual("'/home/pyodide/main.py'".replace("/home/pyodide", str(HOME)), self.evaluate("__file__").value)

    def test_should_give_each_run_a_fresh_namespace(self):
        self.run_program("x = 1")
        outcome = self.run_program("print('x' in globals(), sorted(n for n in globals() if not n.startswith('__')))")
        self.assertEqual("False []\n", outcome.stdout)

    def test_should_let_functions_and_comprehensions_see_the_programs_names(self):
        outcome = self.run_program("n = 3\ndef f(): return [n * i for i in range(n)]\nclass C: m = n\nprint(f(), C.m)")
        self.assertEqual("[0, 3, 6] 3\n", outcome.stdout)

    def test_should_not_inherit_the_hosts_future_statements(self):
        outcome = self.run_program("def f(x: undefined_name): pass") if sys.version_info < (3, 14) else None
        if outcome is not None:
            self.assertEqual("NameError", outcome.error_type)

    def test_should_pickle_classes_of_the_program(self):
        outcome = self.run_program("import pickle\nclass C: x = 1\nprint(pickle.loads(pickle.dumps(C())).x)")
        self.assertEqual("1\n", outcome.stdout, outcome.stderr)

    def test_should_set_argv_and_start_at_home(self):
        self.run_program("import sys, os\nsys.argv = ['changed', '1']\nos.makedirs('below', exist_ok=True)\nos.chdir('below')")
        outcome = self.run_program("import sys, os\nprint(sys.argv, os.getcwd())")
        self.assertEqual(f"['main.py'] {HOME}\n", outcome.stdout)

    def test_should_let_a_program_read_its_own_source(self):
        source = "print(open(__file__).read() == source())\ndef source(): pass\n"
        outcome = self.run_program("import inspect\ndef f():\n    return 1\nprint(inspect.getsource(f), open('main.py').read()[:6])")
        self.assertEqual("def f():\n    return 1\n import\n", outcome.stdout, source)

    def test_should_import_the_users_own_modules_anew_in_each_run(self):
        (HOME / "helper.py").write_text("print('imported'); value = 1\n")
        self.addCleanup(os.remove, HOME / "helper.py")
        self.assertEqual("imported\n1\n", self.run_program("import helper; print(helper.value)").stdout)
        (HOME / "helper.py").write_text("print('imported again'); value = 22\n")
        self.assertEqual("imported again\n22\n", self.run_program("import helper; print(helper.value)").stdout)

    def test_should_keep_libraries_that_are_loaded(self):
        self.run_program("import json\njson.mark = 1")
        self.assertEqual("1\n", self.run_program("import json; print(json.mark); del json.mark").stdout)

    def test_should_show_the_lines_that_ran_although_the_program_overwrote_its_file(self):
        outcome = self.run_program("open('main.py', 'w').write('nothing')\n1 / 0\n")
        self.assertIn("1 / 0", outcome.stderr)


class RestoreTest(HostTestCase):
    """What a program does to the interpreter ends with it."""

    def test_should_end_tracing_and_profiling_before_the_host_goes_on(self):
        for function in ("settrace", "setprofile"):
            with self.subTest(function):
                outcome = self.run_program(
                    dedent(f"""
                        import sys
                        seen = []
                        def watch(frame, event, argument):
                            seen.append(frame.f_code.co_filename)
                            return watch
                        sys.{function}(watch)
                        sum([1])
                    """)
                )
                self.assertEqual("finished", outcome.status)
                self.assertIsNone(sys.gettrace())
                self.assertIsNone(sys.getprofile())
                # It saw at most the host's frames below the program's return, up to the one that turns it off.
                seen = self.evaluate("{name for name in seen if name.endswith(('errors.py', 'terminal.py', 'event_loop.py'))}")
                self.assertEqual("set()", seen.value)

    def test_should_survive_a_trace_function_that_raises(self):
        for function in ("settrace", "setprofile"):
            with self.subTest(function):
                outcome = self.run_program(f"import sys\ndef watch(*a): raise ValueError('traced')\nsys.{function}(watch)\n")
                self.assertIn(outcome.status, ("finished", "failed"))
                self.assertEqual("finished", self.run_program("pass").status)

    def test_should_restore_the_recursion_limit(self):
        limit = sys.getrecursionlimit()
        self.addCleanup(sys.setrecursionlimit, limit)
        self.run_program("import sys; sys.setrecursionlimit(5000)")
        self.assertEqual(f"{limit}\n", self.run_program("import sys; print(sys.getrecursionlimit())").stdout)

    def test_should_restore_sleep(self):
        self.run_program("import time; time.sleep = None")
        self.assertEqual("finished", self.run_program("import time; time.sleep(0)").status)

    def test_should_restore_streams_that_were_replaced_closed_or_deleted(self):
        for source in (
            "import sys, io; sys.stdout = io.StringIO(); sys.stderr = io.StringIO()",
            "import sys; sys.stdout.close(); sys.stderr.close(); sys.stdin.close()",
            "import sys; sys.stdout = sys.stderr = sys.stdin = None",
            "import sys; del sys.stdout",
            "import sys\nclass Bad:\n def write(self, s): raise ValueError\n def flush(self): raise KeyboardInterrupt\nsys.stdout = Bad()",
            "import builtins; builtins.input = None",
        ):
            with self.subTest(source):
                self.assertEqual("finished", self.run_program(source).status)
                outcome = self.run_program("import sys; print(input()); print('e', file=sys.stderr)", stdin="line\n")
                self.assertEqual(("line\n", "e\n"), (outcome.stdout, outcome.stderr))

    def test_should_print_an_error_although_the_program_replaced_stderr(self):
        outcome = self.run_program("import sys, io; sys.stderr = io.StringIO()\n1 / 0")
        self.assertIn("ZeroDivisionError", outcome.stderr)

    def test_should_show_what_a_stream_of_the_programs_own_still_held(self):
        outcome = self.run_program("import sys\nsys.stdout = open(1, 'w', closefd=False)\nsys.stdout.write('held back')")
        self.assertEqual("held back", outcome.stdout)

    def test_should_show_output_before_the_error_that_followed_it(self):
        outcome = self.run_program("import sys\nsys.stdout.write('no newline')\nraise ValueError")
        self.assertEqual("no newline", outcome.stdout)

    def test_should_leave_no_thread_and_no_running_loop(self):
        threads = threading.active_count()
        self.run_program("import asyncio\nawait asyncio.sleep(0)")
        self.assertEqual(threads, threading.active_count())


class EvaluateTest(HostTestCase):
    def test_should_see_the_last_programs_names(self):
        self.run_program("x = [1, 'two']\ndef f(): return x")
        self.assertEqual("[1, 'two']", self.evaluate("f()").value)
        self.assertEqual("None", self.evaluate("None").value)

    def test_should_see_them_also_after_a_program_that_failed_or_was_stopped(self):
        self.run_program("x = 1\nraise KeyboardInterrupt")
        self.assertEqual("1", self.evaluate("x").value)

    def test_should_keep_what_an_evaluation_changes(self):
        self.run_program("x = [1]")
        self.evaluate("x.append(2)")
        self.assertEqual("[1, 2]", self.evaluate(" x ").value)

    def test_should_report_errors_as_data_and_print_nothing(self):
        self.run_program("pass")
        outcome = self.evaluate("1 / 0")
        self.assertEqual(("failed", "ZeroDivisionError", None), (outcome.status, outcome.error_type, outcome.value))
        self.assertEqual("", outcome.stderr)
        self.assertEqual("SyntaxError", self.evaluate("x = 1").error_type)
        self.assertEqual("SyntaxError", self.evaluate("").error_type)

    def test_should_report_a_repr_that_raises(self):
        self.run_program("class C:\n def __repr__(self): raise ValueError('no repr')")
        self.assertEqual(("failed", "ValueError"), (self.evaluate("C()").status, self.evaluate("C()").error_type))

    def test_should_report_an_exit(self):
        self.assertEqual(("finished", 3, None), (lambda o: (o.status, o.exit_code, o.value))(self.evaluate("exit(3)")))

    def test_should_await(self):
        self.run_program("import asyncio\nasync def f():\n await asyncio.sleep(0.01)\n return 5")
        self.assertEqual("5", self.evaluate("await f()").value)

    def test_should_show_what_it_prints(self):
        self.assertEqual("hi\n", self.evaluate("print('hi')").stdout)


if __name__ == "__main__":
    unittest.main()
