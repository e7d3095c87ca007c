"""What ends a program that goes on after Stop. Real signals from a real thread, sent as the page sends them."""

import sys
import time
import unittest
from inspect import unwrap
from pathlib import Path
from textwrap import dedent
from types import FunctionType

from host_test_case import HostTestCase, Outcome

PROGRAMS = {
    "an except that catches everything": """
        while True:
            try:
                while True: pass
            except: pass
    """,
    "one line": "while True:\n try:\n  while True: pass\n except BaseException: continue",
    "a finally that never ends": """
        try:
            while True: pass
        finally:
            while True: pass
    """,
    "a second loop after the first": """
        try:
            while True:
                while True: pass
        except BaseException:
            while True: pass
    """,
    "SIGINT ignored": """
        import signal
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        while True: pass
    """,
    "SIGINT ignored and asleep": """
        import signal, time
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        time.sleep(60)
    """,
    "a handler that returns": """
        import signal
        calls = []
        signal.signal(signal.SIGINT, lambda number, frame: calls.append(number))
        while True: pass
    """,
    "a handler that never returns": """
        import signal
        def handler(number, frame):
            while True: pass
        signal.signal(signal.SIGINT, handler)
        while True: pass
    """,
    "functions that catch everything": """
        def work():
            try:
                while True: pass
            except BaseException:
                return
        def again():
            while True:
                work()
        while True:
            try: again()
            except BaseException: pass
    """,
    "finalisers": """
        import time
        class A:
            def __del__(self):
                end = time.monotonic() + 0.01
                while time.monotonic() < end: pass
        while True: A()
    """,
    "a generator": """
        def numbers():
            while True:
                try: yield 1
                except BaseException: pass
        while True:
            try:
                for number in numbers(): pass
            except BaseException: pass
    """,
    "an await in a try": """
        import asyncio
        while True:
            try: await asyncio.sleep(60)
            except BaseException: pass
    """,
    "a task that catches its cancellation": """
        import asyncio
        async def work():
            while True:
                try: await asyncio.sleep(60)
                except BaseException: pass
        await asyncio.gather(*(work() for _ in range(5)))
    """,
    "asyncio.run with a task that catches its cancellation": """
        import asyncio
        async def work():
            while True:
                try: await asyncio.sleep(0.001)
                except BaseException: pass
        async def main():
            task = asyncio.create_task(work())
            while True:
                try: await task
                except BaseException: pass
        while True:
            try: asyncio.run(main())
            except BaseException: pass
    """,
    "a library that swallows interrupts": """
        import signal
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        import code, sys, time
        console = code.InteractiveConsole()
        console.raw_input = lambda prompt="": time.sleep(60)
        sys.stderr = None
        console.interact()
    """,
    "a trace function": """
        import sys
        def trace(*arguments): return trace
        sys.settrace(trace)
        def work():
            while True:
                try:
                    while True: pass
                except BaseException: pass
        work()
    """,
    "monitoring that takes ours away": """
        import sys
        while True:
            try:
                while True:
                    sys.monitoring.set_events(4, 0)
                    sys.monitoring.free_tool_id(4)
                    sys.monitoring.use_tool_id(4, "mine")
            except BaseException: pass
    """,
}


@unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
class InsistenceTest(HostTestCase):
    def test_should_end_programs_that_go_on(self):
        for name, source in PROGRAMS.items():
            with self.subTest(name):
                outcome = self._stop("kept = 'yes'\n" + dedent(source))
                self.assertIn(outcome.status, ("interrupted", "failed"), outcome)
                self.assertEqual("'yes'", self.evaluate("kept").value)
                self.assertNotIn("ignored", outcome.stderr)
                self.assertEqual("4\n", self.run_program("print(2 + 2)").stdout)

    def test_should_let_a_polite_program_end_as_it_likes(self):
        outcome = self._stop(
            """
            try:
                while True: pass
            except KeyboardInterrupt:
                for number in range(1000): pass
                print("tidied up")
            finally:
                print("and left")
            """
        )
        self.assertEqual("finished", outcome.status)
        self.assertEqual("tidied up\nand left\n", outcome.stdout)

    def test_should_call_the_programs_handler_once(self):
        self._stop(PROGRAMS["a handler that returns"])
        self.assertEqual("[2]", self.evaluate("calls").value)

    def test_should_leave_no_task_alive(self):
        self._stop(PROGRAMS["a task that catches its cancellation"])
        outcome = self.run_program(
            "import asyncio, gc\nprint([t for t in gc.get_objects() if isinstance(t, asyncio.Task) and not t.done()])"
        )
        self.assertEqual("[]\n", outcome.stdout)

    def test_should_show_one_traceback_only(self):
        outcome = self._stop(PROGRAMS["an except that catches everything"])
        self.assertEqual(1, outcome.stderr.count("Traceback"), outcome.stderr)

    def test_should_leave_nothing_instrumented(self):
        self._stop(PROGRAMS["SIGINT ignored"])
        self.assertIsNone(sys.monitoring.get_tool(4))

    def test_should_not_show_its_signal_to_programs(self):
        outcome = self.run_program(
            """
import signal
from pystop_host.interrupts import ATTENTION
print(ATTENTION in signal.valid_signals(), signal.getsignal(ATTENTION))
for attempt in (lambda: signal.signal(ATTENTION, print), lambda: signal.raise_signal(ATTENTION)):
    try: attempt()
    except OSError as error: print(error)
"""
        )
        self.assertEqual("False 0\n[Errno 22] Invalid argument\n[Errno 22] Invalid argument\n", outcome.stdout.replace("Handlers.SIG_DFL", "0"))

    def test_should_not_take_generated_code_of_the_host_for_the_programs(self):
        import pystop_host

        folder = str(Path(pystop_host.__file__).parent)
        for name, module in list(sys.modules.items()):
            if name.startswith("pystop_host."):
                for owner in (module, *(value for value in vars(module).values() if isinstance(value, type))):
                    for member in vars(owner).values():
                        if isinstance(member, FunctionType) and str(member.__module__).startswith("pystop_host"):
                            self.assertTrue(unwrap(member).__code__.co_filename.startswith(folder), member)

    def _stop(self, source: str) -> Outcome:
        began = time.monotonic()
        self.page.stop_after(0.05)
        try:
            outcome = self.run_program(dedent(source))
        finally:
            self.page.forget()
        self.assert_quick(began)
        return outcome
