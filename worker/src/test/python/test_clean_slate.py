"""Nothing that a program did to the interpreter is left for the next one."""

import os
import shutil
import sys
import time
import unittest
from textwrap import dedent, indent

from host_test_case import HOME, HostTestCase, session

# name: (what a program does, what the next one sees). The second must print something else right after the first.
LEAKS = {
    # tracing
    "sys.settrace": ("import sys; sys.settrace(lambda *a: None)", "import sys; print(sys.gettrace())"),
    "sys.setprofile": ("import sys; sys.setprofile(lambda *a: None)", "import sys; print(sys.getprofile())"),
    "threading.settrace": ("import threading; threading.settrace(print)", "import threading; print(threading.gettrace())"),
    "threading.setprofile": ("import threading; threading.setprofile(print)", "import threading; print(threading.getprofile())"),
    "tracemalloc": ("import tracemalloc; tracemalloc.start()", "import tracemalloc; print(tracemalloc.is_tracing())"),
    # signals
    "handler of SIGINT": (
        "import signal; signal.signal(signal.SIGINT, lambda *a: None)",
        "import signal; print(signal.getsignal(signal.SIGINT).__name__)",
    ),
    "handler of another signal": (
        "import signal; signal.signal(signal.SIGUSR1, lambda *a: None)",
        "import signal; print(signal.getsignal(signal.SIGUSR1))",
    ),
    "ignored signal": (
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)",
        "import signal; print(signal.getsignal(signal.SIGTERM))",
    ),
    "signal that is ignored behind our back": (
        "import _signal; _signal.signal(2, _signal.SIG_IGN)",
        "import _signal; print(_signal.getsignal(2))",
    ),
    "signal.signal": ("import signal; signal.signal = None", "import signal; print(signal.signal)"),
    # settings
    "recursion limit": ("import sys; sys.setrecursionlimit(77)", "import sys; print(sys.getrecursionlimit())"),
    "digits of an int": ("import sys; sys.set_int_max_str_digits(700)", "import sys; print(sys.get_int_max_str_digits())"),
    "switch interval": ("import sys; sys.setswitchinterval(0.5)", "import sys; print(sys.getswitchinterval())"),
    "gc.disable": ("import gc; gc.disable()", "import gc; print(gc.isenabled())"),
    "gc.set_threshold": ("import gc; gc.set_threshold(7, 7, 7)", "import gc; print(gc.get_threshold())"),
    "gc.callbacks": ("import gc; gc.callbacks.append(lambda *a: None)", "import gc; print(gc.callbacks)"),
    "locale": ("import locale; locale.setlocale(locale.LC_ALL, 'C.UTF-8')", "import locale; print(locale.setlocale(locale.LC_ALL))"),
    "asyncgen hooks": ("import sys; sys.set_asyncgen_hooks(print, print)", "import sys; print(sys.get_asyncgen_hooks())"),
    "origins of coroutines": (
        "import sys; sys.set_coroutine_origin_tracking_depth(5)",
        "import sys; print(sys.get_coroutine_origin_tracking_depth())",
    ),
    "socket timeout": ("import socket; socket.setdefaulttimeout(5)", "import socket; print(socket.getdefaulttimeout())"),
    "decimal precision": ("import decimal; decimal.getcontext().prec = 5", "import decimal; print(decimal.Decimal(1) / 3)"),
    "decimal context": ("import decimal; decimal.setcontext(decimal.Context(3))", "import decimal; print(decimal.Decimal(1) / 3)"),
    "context variable": (
        "import decimal, contextvars; contextvars.copy_context(); decimal.getcontext().rounding = decimal.ROUND_UP",
        "import decimal; print(decimal.getcontext().rounding)",
    ),
    # hooks
    **{
        f"sys.{name}": (f"import sys; sys.{name} = lambda *a: None", f"import sys; print(sys.{name}.__module__)")
        for name in ("excepthook", "displayhook", "breakpointhook", "unraisablehook")
    },
    "sys.tracebacklimit": ("import sys; sys.tracebacklimit = 0", "import sys; print(hasattr(sys, 'tracebacklimit'))"),
    "threading.excepthook": ("import threading; threading.excepthook = None", "import threading; print(threading.excepthook)"),
    "sys.path, in place": ("import sys; sys.path.insert(0, '/nowhere')", "import sys; print(sys.path)"),
    "sys.path": ("import sys; sys.path = ['/nowhere']", "import sys; print(sys.path)"),
    "sys.path that is none": ("import sys; sys.path = 5", "import sys; print(sys.path)"),
    "sys.meta_path": (
        "import sys\nclass Finder:\n find_spec = lambda *a: None\nsys.meta_path.insert(0, Finder())",
        "import sys; print(sys.meta_path)",
    ),
    "sys.meta_path, cleared": ("import sys; sys.meta_path.clear()", "import sys; print(sys.meta_path)"),
    "sys.path_hooks": ("import sys; sys.path_hooks.append(lambda path: None)", "import sys; print(sys.path_hooks)"),
    # warnings
    "warnings.filters": ("import warnings; warnings.simplefilter('error')", "import warnings; print(warnings.filters)"),
    "warnings.filters that are none": ("import warnings; warnings.filters = None", "import warnings; print(warnings.filters)"),
    "warnings.showwarning": (
        "import warnings; warnings.showwarning = print",
        "import warnings; print(warnings.showwarning.__module__)",
    ),
    "catch_warnings that was never left": (
        "import warnings; warnings.catch_warnings(record=True).__enter__(); warnings.simplefilter('ignore')",
        "import warnings; warnings.warn('heed me'); print(len(warnings.filters))",
    ),
    "a warning that is shown once": (
        "import warnings; warnings.onceregistry[1] = 1",
        "import warnings; print(warnings.onceregistry)",
    ),
    # logging
    "logging.basicConfig": ("import logging; logging.basicConfig(level=logging.DEBUG)", "import logging; print(logging.root)"),
    "handlers of the root logger": (
        "import logging; logging.basicConfig()",
        "import logging; print(logging.root.handlers)",
    ),
    "handler of a logger": (
        "import logging; logging.getLogger('app').addHandler(logging.StreamHandler())",
        "import logging; print(logging.getLogger('app').handlers)",
    ),
    "logging.disable": ("import logging; logging.disable()", "import logging; print(logging.root.isEnabledFor(40))"),
    "level of a logger": (
        "import logging; logging.getLogger('app').setLevel(50); logging.getLogger('app').error('none')",
        "import logging; print(logging.getLogger('app').isEnabledFor(40))",
    ),
    "logging.captureWarnings": (
        "import logging; logging.captureWarnings(True)",
        "import logging; print(logging._warnings_showwarning)",
    ),
    # builtins and modules
    "replaced builtin": ("import builtins; builtins.len = lambda x: -1", "print(len([]))"),
    "replaced print": ("import builtins; builtins.print = lambda *a: None", "print('printed')"),
    "deleted builtin": ("import builtins; del builtins.sorted", "print(sorted([2, 1]))"),
    "added builtin": ("import builtins; builtins.mine = 1", "import builtins; print(hasattr(builtins, 'mine'))"),
    "builtins.__import__": (
        "import builtins\ndef no(*a, **k): raise ImportError('no')\nbuiltins.__import__ = no",
        "import json; print('imported')",
    ),
    "every builtin": (
        "import builtins, sys\nfor name in dir(builtins):\n if name not in ('setattr', 'builtins'): setattr(builtins, name, None)",
        "print(len(str([1])))",
    ),
    "builtins with a key from hell": (
        """
        import builtins
        class Key:
            def __hash__(self): return hash("print")
            def __eq__(self, other): raise ValueError("from hell")
        del builtins.__dict__["print"]
        builtins.__dict__[Key()] = 1
        """,
        "print([type(name).__name__ for name in vars(__import__('builtins')) if type(name) is not str])",
    ),
    "unloaded module": ("import sys; sys.modules.pop('os')", "import sys; print('os' in sys.modules)"),
    "all modules unloaded": (
        "import sys; keep = dict(sys.modules); sys.modules.clear()",
        "import sys; print(len(sys.modules) > 50, 'posix' in sys.modules)",
    ),
    "sys.modules": ("import sys; sys.modules = {}", "import sys; print(len(sys.modules) > 50)"),
    "false module": (
        "import sys, types; sys.modules['colorsys'] = types.ModuleType('colorsys'); sys.modules['colorsys'].x = 1",
        "import colorsys; print(hasattr(colorsys, 'x'))",
    ),
    "object in a module's place": (
        """
        import sys
        class Bad:
            def __getattribute__(self, name): raise KeyboardInterrupt
        sys.modules["nowhere"] = Bad()
        """,
        "import sys; print('nowhere' in sys.modules)",
    ),
    **{
        f"{module}.{name}": (f"import {module}; {module}.{name} = None", f"import {module}; print({module}.{name} is None)")
        for module, name in (
            *(("json", "dumps"), ("os", "write"), ("os", "getcwd"), ("os", "chdir"), ("traceback", "TracebackException")),
            *(("linecache", "cache"), ("gc", "collect"), ("time", "sleep"), ("time", "monotonic"), ("asyncio", "run")),
            *(("asyncio", "Runner"), ("contextlib", "suppress"), ("importlib", "invalidate_caches"), ("os", "environ")),
            *(("random", "random"), ("textwrap", "dedent"), ("atexit", "register"), ("sys", "_getframe")),
        )
    },
    "all of os": (
        "import os\nfor name in [*vars(os)]:\n if not name.startswith('__'): setattr(os, name, None)",
        "import os; print(os.getcwd() == os.path.abspath('.'))",
    ),
    "a class of Python's": (
        "import traceback; traceback.TracebackException.format = None; traceback.StackSummary.added = 1",
        "import traceback; print(traceback.TracebackException.format is None, hasattr(traceback.StackSummary, 'added'))",
    ),
    "asyncio's policy": (
        "import asyncio; asyncio.set_event_loop_policy(None)",
        "import asyncio; print(type(asyncio.get_event_loop_policy()).__name__)",
    ),
    # surroundings
    "working directory": ("import os; os.chdir('/')", "import os; print(os.getcwd())"),
    "environment variable": ("import os; os.environ['PYSTOP_TEST'] = '1'", "import os; print(os.getenv('PYSTOP_TEST'))"),
    "deleted environment": ("import os; os.environ.clear()", "import os; print('PATH' in os.environ)"),
    "os.environ that is none": ("import os; os.environ = None", "import os; print('PATH' in os.environ)"),
    "inside of os.environ": ("import os; os.environ._data = None", "import os; print('PATH' in os.environ)"),
    "umask": ("import os; os.umask(0o77)", "import os; mask = os.umask(0); os.umask(mask); print(mask)"),
    # streams
    **{
        f"sys.{name}": (f"import sys; sys.{name} = None", f"import sys; print('as before' if sys.{name} is not None else '')")
        for name in ("stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
    },
    "closed streams": ("import sys; sys.stdin.close(); sys.stderr.close(); sys.stdout.close()", "import sys; print(sys.stdin.closed, sys.stderr.closed)"),
    # random numbers
    "random.seed": (
        "import random; random.seed(1)",
        "import random; print(random.random() == __import__('random').Random(1).random())",
    ),
}


class CleanSlateTest(HostTestCase):
    def test_should_undo_whatever_a_program_did(self):
        for how, wrapping in (("finished", "{}"), ("failed", "{}\n1 / 0"), ("interrupted", "{}\nraise KeyboardInterrupt")):
            for name, (leak, check) in LEAKS.items():
                with self.subTest(name, end=how):
                    leak, check = dedent(leak), dedent(check)
                    before = self.run_program(check)
                    self.assertEqual("finished", before.status, before.stderr)
                    during = self.run_program(f"{leak}\n{check}")
                    self.assertNotEqual(before, during, "the leak is none")

                    self.run_program(wrapping.format(leak))

                    self.assertEqual(before, self.run_program(check))

    def test_should_undo_them_all_together(self):
        before = {name: self.run_program(dedent(check)) for name, (_, check) in LEAKS.items()}
        everything = "\n".join(f"try:\n{indent(dedent(leak).strip(), '    ')}\nexcept BaseException: pass" for leak, _ in LEAKS.values())

        for end in ("", "1 / 0", "raise KeyboardInterrupt"):
            with self.subTest(end):
                self.run_program(f"{everything}\n{end}")

                for name, (_, check) in LEAKS.items():
                    with self.subTest(name):
                        self.assertEqual(before[name], self.run_program(dedent(check)))

    def test_should_undo_what_an_evaluation_did(self):
        self.run_program("import builtins, os")
        self.evaluate("setattr(builtins, 'len', None) or os.chdir('/')")
        self.assertEqual(f"({str(HOME)!r}, 0)", self.evaluate("(os.getcwd(), len(''))").value)

    @unittest.skipIf(sys.version_info < (3, 12), "sys.monitoring came with Python 3.12")
    def test_should_forget_monitoring_tools(self):
        outcome = self.run_program("""
import sys
from sys import monitoring
seen = []
for tool in (0, 1, 2, 3, 5):
    monitoring.use_tool_id(tool, f"tool {tool}")
    monitoring.register_callback(tool, monitoring.events.PY_START, lambda code, offset: seen.append(code.co_filename))
    monitoring.set_events(tool, monitoring.events.PY_START)
monitoring.use_tool_id(4, "the host's")
def function(): pass
function()
""")
        self.assertEqual("finished", outcome.status, outcome.stderr)
        self.addCleanup(sys.monitoring.free_tool_id, 4)
        self.assertEqual("{'main.py'}", self.evaluate("{name for name in seen if 'pystop' not in name}").value)
        self.assertEqual("set()", self.evaluate("{name for name in seen if name.endswith(('errors.py', 'terminal.py'))}").value)
        self.assertEqual([None] * 4 + ["the host's", None], [sys.monitoring.get_tool(tool) for tool in range(6)])
        for tool in (0, 1, 2, 3, 5):
            sys.monitoring.use_tool_id(tool, "test")
            self.addCleanup(sys.monitoring.free_tool_id, tool)
            self.assertEqual(0, sys.monitoring.get_events(tool))
            self.assertIsNone(sys.monitoring.register_callback(tool, sys.monitoring.events.PY_START, None))

    def test_should_load_a_module_afresh_that_was_patched_when_it_was_first_loaded(self):
        sys.modules.pop("colorsys", None)
        self.run_program("import colorsys\ndef patch(): pass\ncolorsys.hls_to_rgb = patch")
        self.assertEqual("colorsys\n", self.run_program("import colorsys; print(colorsys.hls_to_rgb.__module__)").stdout)

    def test_should_find_a_home_again_that_was_deleted(self):
        self.run_program(f"import os, shutil; os.chdir('/'); shutil.rmtree({str(HOME)!r})")
        self.assertEqual(f"{HOME}\n", self.run_program("import os; print(os.getcwd())").stdout)

    def test_should_keep_finders_that_libraries_have_added(self):
        library = os.path.join(os.path.dirname(os.__file__), "pystop_test_library.py")
        finder = type("Finder", (), {"find_spec": lambda *a: None, "__module__": "colorsys"})()
        self.run_program("import colorsys")
        self.assertFalse(os.path.exists(library))
        self.addCleanup(lambda: sys.meta_path.remove(finder))

        sys.modules["__main__"].finder = finder
        self.run_program("import sys")
        session._workspace.main.finder = finder
        self.evaluate("sys.meta_path.append(finder)")

        self.assertIn(finder, sys.meta_path)

    def test_should_let_go_of_the_programs_objects(self):
        outcome = self.run_program("""
import builtins, sys, weakref
class Thing:
    def __call__(self, *arguments): pass
    def __eq__(self, other): raise ValueError
    __hash__ = None
thing = Thing()
builtins.thing = sys.excepthook = builtins.print = thing
sys.path.append(thing)
""")
        self.assertEqual("finished", outcome.status)
        session._workspace.main.__dict__["thing"] = None
        self.assertEqual("[]", self.evaluate("[o for o in __import__('gc').get_objects() if type(o) is Thing]").value)

    def test_should_survive_what_goes_off_when_it_is_let_go_of(self):
        self.run_program("""
import builtins, sys, os
class Bomb:
    def __del__(self):
        builtins.len = None
        raise ValueError
    def __call__(self, *arguments): pass
builtins.print = sys.excepthook = os.getcwd = Bomb()
sys.path.append(Bomb())
""")
        self.assertEqual("1\n", self.run_program("print(len([1]))").stdout)


class OutputTest(HostTestCase):
    """What a program prints after its end is nobody's."""

    def test_should_not_show_what_finalisers_print_when_the_next_program_begins(self):
        self.run_program("class Loud:\n def __del__(self): print('late')\nkept = Loud()")
        self.assertEqual("next\n", self.run_program("print('next')").stdout)

    def test_should_not_show_what_a_callback_prints_between_two_programs(self):
        self.run_program("import sys\ndef late(): print('late'); print('late', file=sys.stderr); sys.stdout.flush()\nout = print")
        late = session._workspace.main.late
        late()
        late()
        outcome = self.run_program("print('next')")
        self.assertEqual(("next\n", ""), (outcome.stdout, outcome.stderr))

    def test_should_not_let_a_callback_read_the_next_programs_input(self):
        self.run_program("import sys\nkept = sys.stdin")
        kept = session._workspace.main.kept
        outcome = self.run_program("import builtins\nprint(input())", stdin="line\n")
        self.assertEqual(("", "line\n"), (kept.readline(), outcome.stdout))


class ExitCallbacksTest(HostTestCase):
    def test_should_call_them_last_one_first_at_the_end_however_it_comes(self):
        register = "import atexit\n@atexit.register\ndef first(): print('first')\natexit.register(print, 'second', end='!\\n')\n"
        for end, status in (("", "finished"), ("1 / 0", "failed"), ("exit(3)", "finished"), ("raise KeyboardInterrupt", "interrupted")):
            with self.subTest(end):
                outcome = self.run_program(register + "print('main')\n" + end)
                self.assertEqual((status, "main\nsecond!\nfirst\n"), (outcome.status, outcome.stdout))
        self.assertEqual("", self.run_program("").stdout)

    def test_should_call_them_after_the_traceback(self):
        outcome = self.run_program("import atexit, sys, os\natexit.register(lambda: os.write(2, b'the end'))\n1 / 0")
        self.assertTrue(outcome.stderr.endswith("ZeroDivisionError: division by zero\nthe end"), outcome.stderr)

    def test_should_go_on_after_one_that_raises_and_say_so(self):
        outcome = self.run_program("import atexit\natexit.register(print, 'reached')\n@atexit.register\ndef fails(): 1 / 0\n")
        self.assertEqual(("finished", 0, "reached\n"), (outcome.status, outcome.exit_code, outcome.stdout))
        self.assertRegex(outcome.stderr, "Exception ignored in atexit callback <function fails at .*>:\nTraceback")
        self.assertIn('File "main.py", line 4, in fails', outcome.stderr)
        self.assertNotIn("pystop_host", outcome.stderr)

    def test_should_interrupt_one_that_takes_for_ever_and_call_the_others(self):
        began = time.monotonic()
        outcome = self.run_program("""
import atexit
atexit.register(print, "reached")
@atexit.register
def endless():
    press_stop()
    while True: pass
""")
        self.assert_quick(began)
        self.assertEqual("reached\n", outcome.stdout)
        self.assertIn("KeyboardInterrupt", outcome.stderr)
        self.assertEqual(1, self.page.acknowledged)

    def test_should_end_a_chain_that_registers_itself_for_ever_at_one_press(self):
        began = time.monotonic()
        self.run_program("""
import atexit
press_stop()
def again():
    atexit.register(again)
    for i in range(1000): pass
atexit.register(again)
""")
        self.assert_quick(began)

    def test_should_forget_one_that_is_unregistered(self):
        self.assertEqual("", self.run_program("import atexit\natexit.register(print, 'x')\natexit.unregister(print)").stdout)
        self.assertEqual("TypeError", self.run_program("import atexit\natexit.register(5)").error_type)

    def test_should_leave_those_of_libraries_alone(self):
        import atexit

        count = atexit._ncallbacks()
        outcome = self.run_program("import weakref, tempfile\nfolder = tempfile.TemporaryDirectory()\nprint(folder.name)")
        self.addCleanup(shutil.rmtree, outcome.stdout.strip(), ignore_errors=True)
        self.assertTrue(os.path.exists(outcome.stdout.strip()))
        self.assertGreaterEqual(atexit._ncallbacks(), count)


class CostTest(HostTestCase):
    def test_should_cost_little(self):
        self.run_program("pass")
        began = time.perf_counter()
        for _ in range(20):
            session._state.restore()
        self.assertLess((time.perf_counter() - began) / 20, 0.05)


if __name__ == "__main__":
    unittest.main()
