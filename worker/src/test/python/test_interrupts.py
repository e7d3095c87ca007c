"""What Stop does to a program, wherever it is. Real signals from a real thread, repeated as the page repeats them."""

import random
import signal
import time
import unittest
from textwrap import dedent

from host_test_case import HostTestCase, Outcome, interrupts


class InterruptTestCase(HostTestCase):
    def run_quickly(self, source: str) -> Outcome:
        """Run a program that would take a minute if it were not interrupted."""
        began = time.monotonic()
        outcome = self.run_program(dedent(source))
        self.assert_quick(began)
        return outcome

    def assert_interrupted(self, source: str, *after: float) -> Outcome:
        """Run an endless program and press Stop, after so many seconds each."""
        for seconds in after or (0.05,):
            self.page.press_after(seconds)
        outcome = self.run_quickly(source)
        self.assertEqual("interrupted", outcome.status, outcome)
        self.assertEqual("KeyboardInterrupt", outcome.error_type)
        self.assertEqual(self.page.presses, self.page.acknowledged)
        return outcome


class EverywhereTest(InterruptTestCase):
    """A program that does nothing about it ends, and says where it was."""

    def test_should_interrupt_a_busy_loop(self):
        outcome = self.assert_interrupted("x = 0\nwhile True:\n    x += 1\n")
        self.assertIn(outcome.error_line, (2, 3))
        self.assertGreater(int(self.evaluate("x").value), 0)

    def test_should_interrupt_library_code_that_the_program_called(self):
        outcome = self.assert_interrupted("import re\nwhile True:\n    re.compile('a' * 100, re.DEBUG * 0)\n    re.purge()\n")
        self.assertEqual(0, outcome.stderr.count("re.py"))

    def test_should_interrupt_sleep(self):
        self.assertEqual(2, self.assert_interrupted("from time import sleep\nsleep(60)").error_line)

    def test_should_interrupt_short_sleeps(self):
        self.assert_interrupted("import time\nwhile True: time.sleep(0.001)")

    def test_should_interrupt_a_top_level_await(self):
        self.assertEqual(2, self.assert_interrupted("import asyncio\nawait asyncio.sleep(60)").error_line)

    def test_should_interrupt_a_loop_that_is_never_idle(self):
        self.assert_interrupted("import asyncio\nwhile True: await asyncio.sleep(0)")

    def test_should_interrupt_asyncio_run(self):
        self.assert_interrupted("import asyncio\nasync def main(): await asyncio.sleep(60)\nasyncio.run(main())")

    def test_should_interrupt_run_until_complete(self):
        self.assert_interrupted(
            "import asyncio\nloop = asyncio.new_event_loop()\nloop.run_until_complete(asyncio.sleep(60))"
        )

    def test_should_interrupt_run_forever(self):
        self.assert_interrupted("import asyncio\nasyncio.new_event_loop().run_forever()")

    def test_should_interrupt_a_gathering_of_workers_and_leave_no_task(self):
        self.assert_interrupted(
            """
            import asyncio
            tasks = []
            async def work():
                while True: await asyncio.sleep(0.001)
            async def main():
                tasks.extend(asyncio.create_task(work()) for _ in range(5))
                await asyncio.gather(*tasks)
            await main()
            """
        )
        self.assertEqual("True", self.evaluate("all(task.cancelled() for task in tasks)").value)

    def test_should_interrupt_a_busy_coroutine(self):
        self.assert_interrupted("import asyncio\nasync def main():\n while True: pass\nasyncio.run(main())")

    def test_should_interrupt_a_busy_task_beside_a_sleeping_program(self):
        self.assert_interrupted(
            "import asyncio\nasync def busy():\n while True: pass\nt = asyncio.create_task(busy())\nawait asyncio.sleep(60)"
        )

    def test_should_interrupt_a_program_that_swallows_interrupts_in_finalisers(self):
        outcome = self.assert_interrupted(
            """
            import random, time
            class A:
                def __del__(self):
                    # At random, or it might keep step with the repetition of the signal.
                    end = time.monotonic() + random.random() * 0.02
                    while time.monotonic() < end: pass
            while True:
                A()
                end = time.monotonic() + 0.002
                while time.monotonic() < end: pass
            """
        )
        self.assertNotIn("ignored", outcome.stderr)

    def test_should_interrupt_a_program_that_works_with_weak_references(self):
        self.assert_interrupted("import weakref\nclass A: pass\nknown = weakref.WeakSet()\nwhile True: known.add(A())")

    def test_should_show_what_else_is_ignored_in_finalisers(self):
        outcome = self.run_program("class A:\n def __del__(self): 1 / 0\nA()\nclass B:\n def __del__(self): raise KeyboardInterrupt\nB()")
        self.assertEqual("finished", outcome.status)
        self.assertEqual(2, outcome.stderr.count("Exception ignored"), outcome.stderr)

    def test_should_interrupt_an_evaluation(self):
        self.run_program("import time")
        self.page.press_after(0.1)
        began = time.monotonic()
        self.assertEqual("interrupted", self.evaluate("time.sleep(60)").status)
        self.assert_quick(began)

    def test_should_interrupt_a_repr(self):
        self.run_program("class C:\n def __repr__(self):\n  while True: pass")
        self.page.press_after(0.1)
        self.assertEqual("interrupted", self.evaluate("C()").status)

    def test_should_interrupt_what_is_left_to_do_after_the_program(self):
        self.page.press_after(0.1)
        outcome = self.run_program(
            """import sys
class Stubborn:
 def write(self, text): pass
 def flush(self):
  while True: pass
sys.stdout = Stubborn()
"""
        )
        self.assertEqual("finished", outcome.status)

    def test_should_run_the_next_program_as_if_nothing_had_been(self):
        for source in ("while True: pass", "import asyncio\nawait asyncio.sleep(60)", "import time; time.sleep(60)"):
            with self.subTest(source):
                self.assert_interrupted(source)
                outcome = self.run_program("import asyncio, time\ntime.sleep(0.05)\nawait asyncio.sleep(0.05)\nprint(input())", "x\n")
                self.assertEqual(("finished", "x\n", ""), (outcome.status, outcome.stdout, outcome.stderr))


class MaskedTest(InterruptTestCase):
    """A program that goes around ``signal.signal``."""

    def test_should_reach_the_next_program(self):
        self.run_program(f"import _signal\nfor n in (2, {interrupts.ATTENTION}): _signal.signal(n, _signal.SIG_IGN)")
        self.assert_interrupted("while True: pass")


class TimingTest(InterruptTestCase):
    """A press belongs to the run that it was meant for."""

    def test_should_deliver_a_press_from_before_the_programs_first_line(self):
        for source in ("print('started')", "print('started')\nimport asyncio\nawait asyncio.sleep(0)"):
            with self.subTest(source):
                self.page.presses += 1
                session_begin = self._press_during_begin()
                outcome = self.run_program(source)
                self.assertTrue(session_begin.called)
                self.assertEqual(("interrupted", ""), (outcome.status, outcome.stdout))
                self.assertNotIn("never awaited", outcome.stderr)

    def test_should_leave_a_press_to_the_page_while_no_program_runs(self):
        self.run_program("pass")
        self.page.presses += 1
        signal.pthread_kill(_main_thread(), signal.SIGINT)
        self.assertEqual(0, self.page.acknowledged)
        # The page repeats it, so that it is not lost for a program that is about to begin.
        self.page.presses -= 1
        self.assertEqual("finished", self.run_program("x = sum(range(100000))").status)

    def test_should_drop_a_press_that_came_too_late(self):
        self.run_program("pass")
        interrupts._on_interrupt(signal.SIGINT, None)
        outcome = self.run_program("import asyncio\nfor _ in range(100): await asyncio.sleep(0)")
        self.assertEqual(("finished", ""), (outcome.status, outcome.stderr))

    def test_should_count_a_press_once_however_often_its_signal_arrives(self):
        outcome = self.run_quickly(
            """
            import signal, time
            calls = []
            signal.signal(signal.SIGINT, lambda *a: calls.append(a))
            press_stop(0)
            while not calls: time.sleep(0.01)
            for _ in range(3):
                # What the page's repetition does when the acknowledgement comes late.
                signal.pthread_kill(__import__('threading').main_thread().ident, 2)
                time.sleep(0.01)
            """
        )
        self.assertEqual("finished", outcome.status, outcome)
        self.assertEqual("1", self.evaluate("len(calls)").value)

    def _press_during_begin(self):
        from host_test_case import session

        original = session._workspace.begin

        class Begin:
            called = False

            def __call__(self, source, file_name):
                original(source, file_name)
                self.called = True
                signal.pthread_kill(_main_thread(), signal.SIGINT)

        begin = Begin()
        session._workspace.begin = begin
        self.addCleanup(session._workspace.__dict__.pop, "begin", None)
        return begin


class HandlerTest(InterruptTestCase):
    """``signal.signal`` as in a terminal."""

    def test_should_call_the_programs_handler_once_with_signal_and_frame(self):
        outcome = self.run_quickly(
            """
            import signal, time
            calls = []
            def handler(signum, frame):
                calls.append((signum, frame.f_code.co_name))
            signal.signal(signal.SIGINT, handler)
            def loop():
                press_stop()
                while not calls: pass
            loop()
            print(calls)
            """
        )
        self.assertEqual(("finished", "[(2, 'loop')]\n"), (outcome.status, outcome.stdout))

    def test_should_go_on_sleeping_when_the_handler_returns(self):
        outcome = self.run_quickly(
            """
            import signal, time
            signal.signal(signal.SIGINT, lambda *a: print('caught'))
            press_stop(0.05)
            began = time.monotonic()
            time.sleep(0.6)
            print(time.monotonic() - began >= 0.6)
            """
        )
        self.assertEqual("caught\nTrue\n", outcome.stdout)

    def test_should_call_the_handler_while_an_event_loop_sleeps(self):
        outcome = self.run_quickly(
            """
            import asyncio, signal
            done = asyncio.Event()
            loop = asyncio.get_running_loop()
            signal.signal(signal.SIGINT, lambda *a: loop.call_soon_threadsafe(done.set))
            press_stop()
            await asyncio.wait_for(done.wait(), 60)
            print('done')
            """
        )
        self.assertEqual(("finished", "done\n"), (outcome.status, outcome.stdout))

    def test_should_let_a_handler_raise_what_it_likes(self):
        outcome = self.run_quickly(
            """
            import signal, time
            class Stopped(Exception): pass
            def handler(*a): raise Stopped
            signal.signal(signal.SIGINT, handler)
            press_stop()
            try:
                time.sleep(60)
            except Stopped:
                print('stopped')
            """
        )
        self.assertEqual(("finished", "stopped\n"), (outcome.status, outcome.stdout))

    def test_should_ignore_a_press_that_the_program_ignores_but_acknowledge_it(self):
        for ignore in ("signal.SIG_IGN", "1"):
            with self.subTest(ignore):
                outcome = self.run_quickly(
                    f"""
                    import signal, time
                    signal.signal(signal.SIGINT, {ignore})
                    press_stop(0)
                    time.sleep(0.5)
                    print('ended by itself', signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
                    """
                )
                self.assertEqual(("finished", "ended by itself True\n"), (outcome.status, outcome.stdout))
                self.assertEqual(self.page.presses, self.page.acknowledged)

    def test_should_end_the_program_for_a_default_action(self):
        for handler in ("signal.SIG_DFL", "signal.default_int_handler", "0"):
            with self.subTest(handler):
                self.assert_interrupted(
                    f"import signal\nsignal.signal(2, signal.SIG_IGN)\nsignal.signal(signal.SIGINT, {handler})\nwhile True: pass"
                )

    def test_should_tell_which_handler_was_set_and_restore_it(self):
        outcome = self.run_program(
            dedent("""
                import signal
                def mine(*a): pass
                first = signal.getsignal(signal.SIGINT)
                print(callable(first), signal.signal(signal.SIGINT, mine) is first)
                print(signal.getsignal(signal.SIGINT) is mine, signal.signal(signal.SIGINT, first) is mine)
                print(signal.getsignal(signal.SIGINT) is first)
                try: first(2, None)
                except KeyboardInterrupt: print('raises')
            """)
        )
        self.assertEqual("True True\nTrue True\nTrue\nraises\n", outcome.stdout, outcome.stderr)

    def test_should_refuse_what_is_no_handler(self):
        for handler in ("None", "'text'", "5"):
            with self.subTest(handler):
                self.assertEqual("TypeError", self.run_program(f"import signal; signal.signal(2, {handler})").error_type)

    def test_should_forget_handlers_with_the_run_that_set_them(self):
        self.run_program(
            "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nsignal.signal(signal.SIGUSR1, lambda *a: None)"
        )
        self.assert_interrupted("while True: pass")
        outcome = self.run_program("import signal; print(signal.getsignal(signal.SIGUSR1) is signal.SIG_DFL)")
        self.assertEqual("True\n", outcome.stdout)

    def test_should_deliver_other_signals(self):
        outcome = self.run_program(
            dedent("""
                import signal, time
                got = []
                signal.signal(signal.SIGUSR1, lambda signum, frame: got.append(signum))
                press_stop(0.05, signal.SIGUSR1)
                end = time.monotonic() + 20
                while not got and time.monotonic() < end: time.sleep(0.01)
                print(got == [signal.SIGUSR1])
            """)
        )
        self.assertEqual("True\n", outcome.stdout)

    def test_should_let_a_program_interrupt_itself(self):
        for source in ("signal.raise_signal(2)", "os.kill(os.getpid(), signal.SIGINT)", "_thread.interrupt_main()"):
            with self.subTest(source):
                outcome = self.run_program(f"import signal, os, _thread\n{source}\nfor _ in range(1000): pass\n")
                self.assertEqual("interrupted", outcome.status)
                outcome = self.run_program(
                    f"import signal, os, _thread\nsignal.signal(2, lambda *a: print('mine'))\n{source}\nfor _ in range(1000): pass\n"
                )
                self.assertEqual(("finished", "mine\n"), (outcome.status, outcome.stdout))

    def test_should_let_a_program_ask_whether_its_process_lives(self):
        self.assertEqual("finished", self.run_program("import os; os.kill(os.getpid(), 0)").status)


class CatchTest(InterruptTestCase):
    """A program may catch the interrupt, and go on.

    These sleep rather than loop, because CPython 3.11 lets an interrupt of ``while True: pass`` pass by the ``try`` around it.
    """

    def test_should_be_caught_around_a_loop(self):
        outcome = self.run_quickly("import time\npress_stop()\ntry:\n    time.sleep(60)\nexcept KeyboardInterrupt:\n    print('caught')\n")
        self.assertEqual(("finished", "caught\n"), (outcome.status, outcome.stdout))

    def test_should_be_caught_at_a_top_level_await(self):
        outcome = self.run_quickly(
            """
            import asyncio
            press_stop()
            try:
                await asyncio.sleep(60)
            except KeyboardInterrupt:
                print('caught')
            await asyncio.sleep(0.01)
            print('and on')
            """
        )
        self.assertEqual(("finished", "caught\nand on\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_be_caught_again_at_the_next_await(self):
        outcome = self.run_quickly(
            """
            import asyncio
            for i in range(2):
                press_stop()
                try:
                    await asyncio.sleep(60)
                except KeyboardInterrupt:
                    print('caught', i)
            """
        )
        self.assertEqual(("finished", "caught 0\ncaught 1\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_not_count_as_a_cancellation_afterwards(self):
        outcome = self.run_quickly(
            """
            import asyncio
            press_stop()
            try:
                await asyncio.sleep(60)
            except KeyboardInterrupt:
                pass
            print(asyncio.current_task().cancelling())
            async def bad(): raise ValueError
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(bad())
                    group.create_task(asyncio.sleep(60))
            except ExceptionGroup as error:
                print('group', len(error.exceptions))
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(60)
            except TimeoutError:
                print('timeout')
            """
        )
        self.assertEqual(("finished", "0\ngroup 1\ntimeout\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_reach_the_program_although_a_task_swallowed_the_cancellation(self):
        outcome = self.run_quickly(
            """
            import asyncio
            async def stubborn():
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    return 'swallowed'
            task = asyncio.create_task(stubborn())
            await asyncio.sleep(0)
            press_stop()
            try:
                print(await task)
            except KeyboardInterrupt:
                print('caught')
            task.cancel()
            other = asyncio.create_task(asyncio.sleep(60))
            other.cancel()
            try:
                await other
            except asyncio.CancelledError:
                print('an ordinary cancellation')
            """
        )
        self.assertEqual(("finished", "caught\nan ordinary cancellation\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_be_a_cancellation_inside_asyncio_run_and_an_interrupt_outside(self):
        outcome = self.run_quickly(
            """
            import asyncio
            async def main():
                press_stop()
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    print('cancelled')
                    raise
                finally:
                    await asyncio.sleep(0.01)
                    print('cleaned up')
            try:
                asyncio.run(main())
            except KeyboardInterrupt:
                print('interrupted')
            """
        )
        self.assertEqual(("finished", "cancelled\ncleaned up\ninterrupted\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_not_turn_a_later_cancellation_into_an_interrupt(self):
        outcome = self.run_quickly(
            """
            import asyncio
            loop = asyncio.new_event_loop()
            async def swallows():
                press_stop()
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    return 'swallowed'
            async def cancels_itself():
                asyncio.current_task().cancel()
                await asyncio.sleep(1)
            print(loop.run_until_complete(swallows()))
            try:
                loop.run_until_complete(cancels_itself())
            except asyncio.CancelledError:
                print('cancelled')
            """
        )
        self.assertEqual(("finished", "swallowed\ncancelled\n"), (outcome.status, outcome.stdout), outcome.stderr)

    def test_should_run_finally_blocks_and_context_managers(self):
        outcome = self.run_quickly(
            """
            import contextlib, time
            @contextlib.contextmanager
            def room():
                try: yield
                finally: print('left')
            with room():
                try:
                    press_stop()
                    time.sleep(60)
                finally: print('finally')
            """
        )
        self.assertEqual("interrupted", outcome.status)
        self.assertEqual("finally\nleft\n", outcome.stdout)

    def test_should_interrupt_a_clean_up_that_takes_for_ever(self):
        self.assert_interrupted("try:\n while True: pass\nfinally:\n while True: pass\n", 0.1, 0.5)

    def test_should_interrupt_a_swallowed_interrupt_at_the_next_press(self):
        outcome = self.run_quickly(
            """
            import time
            for _ in range(2):
                press_stop()
                try: time.sleep(60)
                except KeyboardInterrupt: pass
            press_stop()
            while True: pass
            """
        )
        self.assertEqual("interrupted", outcome.status)


class RandomMomentTest(InterruptTestCase):
    """Wherever a press lands: exactly one outcome, and no program that goes on."""

    RUNS = 120
    LATEST_PRESS_SECONDS = 0.02

    PROGRAMS = (
        # a loop between tasks most of the time
        """
        import asyncio
        async def work(n):
            for _ in range(n): await asyncio.sleep(0)
        async def main():
            await asyncio.gather(*(work(50) for _ in range(5)))
            await asyncio.sleep(60)
        asyncio.run(main())
        """,
        # the same below a top-level await
        """
        import asyncio
        async def work(n):
            for _ in range(n): await asyncio.sleep(0.0001)
        await asyncio.gather(*(work(5) for _ in range(5)))
        await asyncio.Event().wait()
        """,
        # loops that begin and end all the time
        """
        import asyncio
        async def nothing(): await asyncio.sleep(0)
        while True: asyncio.run(nothing())
        """,
        # one step after the other of a loop of the program's own
        """
        import asyncio
        loop = asyncio.new_event_loop()
        while True: loop.run_until_complete(asyncio.sleep(0))
        """,
        # no loop at all
        """
        while True: pass
        """,
    )

    def test_should_interrupt_an_endless_program_at_any_moment(self):
        chance = random.Random(20240229)
        for program in self.PROGRAMS:
            program = dedent(program)
            with self.subTest(program):
                for _ in range(self.RUNS // len(self.PROGRAMS)):
                    moment = chance.uniform(0, self.LATEST_PRESS_SECONDS)
                    self.page.press_after(moment)
                    outcome = self.run_program(program)
                    self.assertEqual("interrupted", outcome.status, (moment, outcome))
                    self.assertNotIn("Traceback", outcome.stdout)
                    self.assertNotIn("'<module>' was never awaited", outcome.stderr)

    def test_should_give_one_outcome_to_a_program_that_may_end_before_the_press(self):
        chance = random.Random(42)
        source = dedent("""
            import asyncio
            async def work():
                for _ in range(20): await asyncio.sleep(0.0002)
            await asyncio.gather(work(), work())
        """)
        statuses = set()
        for _ in range(self.RUNS):
            self.page.press_after(chance.uniform(0, self.LATEST_PRESS_SECONDS))
            outcome = self.run_program(source)
            statuses.add(outcome.status)
            self.assertIn(outcome.status, ("finished", "interrupted"), outcome)
            # As the page does: a press that came too late is forgotten.
            self.page.forget()
            self.assertEqual(("finished", "ok\n"), (lambda o: (o.status, o.stdout))(self.run_program("print('ok')")))
        self.assertIn("interrupted", statuses)


def _main_thread() -> int:
    import threading

    return threading.main_thread().ident


if __name__ == "__main__":
    unittest.main()
