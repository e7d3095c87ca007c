package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.SharesPage;
import java.time.Duration;
import java.util.List;

/**
 * What Pyodide's own tests say of interrupts, cancellation and exits, said of PyStop: the same assertions, in programs that a person could
 * run. Each test names the one of Pyodide's ({@code src/tests}) that it stands for, and what had to be different here: programs do not
 * own the interrupt buffer (a signal that nobody pressed counts as a repetition, and is dropped), {@code run_js} is refused by the
 * worker's policy, and an event loop of our own runs instead of {@code WebLoop}.
 */
@SharesPage
final class UpstreamInterruptsTest {
    /**
     * {@code test_keyboard_interrupt}: a loop that interrupts itself at 2000 gets no further than 2500. There the byte is written by
     * JavaScript; here by {@code raise_signal} and {@code interrupt_main}.
     */
    @BrowserTest
    void shouldInterruptALoopSoonAfterTheSignal(PlaygroundDriver playground) {
        for (String trigger : List.of("signal.raise_signal(signal.SIGINT)", "_thread.interrupt_main()")) {
            RunResult result = playground.start("""
                    import _thread, signal
                    for x in range(100_000):
                        if x == 2000:
                            %s
                    """.formatted(trigger)).result();

            assertNotNull(result.error(), trigger);
            assertEquals("KeyboardInterrupt", result.error().type(), trigger);
            int reached = Integer.parseInt(playground.evaluate("x"));
            assertTrue(reached >= 2000 && reached < 2500, trigger + " reached " + reached);
        }
    }

    /**
     * {@code test_check_interrupt}: {@code checkInterrupt} does nothing while nothing is pending, and raises at once when something
     * is; what comes after it is not reached. The press comes while JavaScript holds the worker, where Python cannot look.
     */
    @BrowserTest
    void shouldCheckForAnInterruptWhenAskedTo(PlaygroundDriver playground) {
        playground.start("""
                import js, pyodide_js
                pyodide_js.checkInterrupt()
                word = js.Int32Array.new(js.SharedArrayBuffer.new(4))
                checks = x = 0
                print("started")
                try:
                    while not x:
                        js.Atomics.wait(word, 0, 0, 50)
                        checks += 1
                        pyodide_js.checkInterrupt()
                    x = 1
                finally:
                    print("cleaned up")
                """).waitForOutput("started");

        playground.stop();

        assertStoppedBySignal(playground.result());
        assertTrue(playground.output().startsWith("started\ncleaned up\nTraceback"), playground::output);
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        assertEquals("0", playground.evaluate("x"));
        NextRun.assertWorks(playground);
    }

    /**
     * {@code test_check_interrupt_no_gil}: {@code checkInterrupt} without Python on the stack does nothing while nothing is pending.
     * Programs here cannot let go of the lock; what comes nearest is JavaScript's timer, while the program's stack is set aside. A press
     * is then not lost, it is the program's.
     */
    @BrowserTest
    void shouldCheckForAnInterruptWhilePythonIsSetAside(PlaygroundDriver playground) {
        playground.start("""
                import asyncio, js, pyodide_js
                kept = "yes"
                js.setTimeout(pyodide_js.checkInterrupt, 1)
                await asyncio.sleep(0.05)
                print("started")
                while True:
                    await asyncio.sleep(0.05)
                """).waitForOutput("started");

        playground.stop();

        assertStoppedBySignal(playground.result());
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        assertEquals("'yes'", playground.evaluate("kept"));
        NextRun.assertWorks(playground);
    }

    /**
     * {@code test_check_interrupt_custom_signal_handler}: the program's own handler is called by {@code checkInterrupt}, and if it returns,
     * the program goes on behind it. Afterwards the default handler is back, without anybody's help.
     */
    @BrowserTest
    void shouldCallTheProgramsHandlerWhenAskedToAndGoOn(PlaygroundDriver playground) {
        playground.start("""
                import js, pyodide_js, signal
                word = js.Int32Array.new(js.SharedArrayBuffer.new(4))
                interrupts = 0

                def on_interrupt(*arguments):
                    global interrupts
                    interrupts += 1

                signal.signal(signal.SIGINT, on_interrupt)
                pyodide_js.checkInterrupt()
                print("started", interrupts)
                while not interrupts:
                    js.Atomics.wait(word, 0, 0, 50)
                    pyodide_js.checkInterrupt()
                for check in range(1000):
                    pyodide_js.checkInterrupt()
                print("went on", interrupts)
                """).waitForOutput("started 0");

        playground.outputLog().press("Control+c");

        RunResult result = playground.result();
        assertEquals("finished", result.status());
        assertEquals("started 0\nwent on 1\n", playground.output());
        NextRun.assertWorks(playground);
    }

    /**
     * {@code test_custom_stdin_interrupts}: a device that is interrupted while it reads makes {@code input} raise KeyboardInterrupt, by
     * every way of reading. Here the device is the page. The program can catch it and read on.
     */
    @BrowserTest
    void shouldInterruptReading(PlaygroundDriver playground) {
        for (String read : List.of("input()", "sys.stdin.readline().strip()", "os.read(0, 100).decode().strip()")) {
            playground.start("""
                    import os, sys
                    try:
                        %1$s
                    except KeyboardInterrupt:
                        print("interrupted")
                    print("read", %1$s)
                    """.formatted(read));
            playground.waitForState("waiting-input");

            playground.outputLog().press("Control+c");
            playground.waitForOutput("interrupted");
            playground.waitForState("waiting-input").typeInput("a line");

            assertEquals("finished", playground.result().status(), read);
            assertEquals("interrupted\na line\nread a line\n", playground.output(), read);
        }
    }

    /**
     * {@code test_custom_stdout_interrupts}: a device that is interrupted while it writes makes {@code print} raise KeyboardInterrupt, by
     * every way of writing. Here the device is interrupted when the page has no room. The program can catch it and write on.
     */
    @BrowserTest
    void shouldInterruptWriting(PlaygroundDriver playground) {
        String line = "x".repeat(1000);
        for (String write : List.of(
                "print('%s')".formatted(line),
                "sys.stdout.buffer.write(b'%s\\n')".formatted(line),
                "os.write(1, b'%s\\n')".formatted(line))) {
            playground.start("""
                    import os, sys
                    print("started")
                    try:
                        while True:
                            %s
                    except KeyboardInterrupt:
                        print("interrupted")
                    """.formatted(write)).waitSinceOutput("started", Duration.ofMillis(100));

            playground.outputLog().press("Control+c");

            assertEquals("finished", playground.result().status(), write);
            assertTrue(playground.output().endsWith("interrupted\n"), write);
            assertFalse(playground.output().contains("Traceback"), write);
        }
        NextRun.assertWorks(playground);
    }

    /**
     * {@code test_inprogress}: a task that waits for a future is in progress until the future is done; KeyboardInterrupt and SystemExit
     * that go through it reach whoever is responsible for them, with the exit code. There these are callbacks of {@code WebLoop}; here it is
     * the run, which ends exactly when nothing is in progress.
     */
    @BrowserTest
    void shouldEndTheRunByWhatComesOutOfATask(PlaygroundDriver playground) {
        String program = """
                import asyncio
                future = asyncio.get_running_loop().create_future()

                async def wait():
                    return await future

                task = asyncio.ensure_future(wait())
                await asyncio.sleep(0)
                print(len(asyncio.all_tasks()), task.done())
                %s
                print(await task, len(asyncio.all_tasks()))
                """;

        RunResult done =
                playground.start(program.formatted("future.set_result(7)")).result();
        assertEquals("finished", done.status());
        assertEquals(0, done.exitCode());
        assertEquals("2 False\n7 1\n", playground.output());

        RunResult interrupted = playground
                .start(program.formatted("future.set_exception(KeyboardInterrupt())"))
                .result();
        assertEquals("failed", interrupted.status());
        assertNotNull(interrupted.error());
        assertEquals("KeyboardInterrupt", interrupted.error().type());
        assertNull(interrupted.stop());

        RunResult left = playground
                .start(program.formatted("future.set_exception(SystemExit(2))"))
                .result();
        assertEquals("finished", left.status());
        assertEquals(2, left.exitCode());
        assertNull(left.error());
        NextRun.assertWorks(playground);
    }

    /** {@code test_cancellation}: cancelling a task that awaits a promise leaves no InvalidStateError when the promise is kept later. */
    @BrowserTest
    void shouldCancelATaskThatAwaitsAPromise(PlaygroundDriver playground, BrowserSession session) {
        String lockFile =
                (String) playground.page().evaluate("new URL(document.documentElement.dataset.pyodide, location).href")
                        + "/pyodide-lock.json";
        String program = """
                import asyncio, js

                async def fetch_for_ever():
                    while True:
                        await js.fetch("%s")

                task = asyncio.ensure_future(fetch_for_ever())
                await asyncio.sleep(0.01)
                %s
                await asyncio.sleep(0.1)
                print("cancelled:", task.cancelled())
                """;

        assertEquals("cancelled: True\n", playground.runToEnd(program.formatted(lockFile, "task.cancel()")));

        // The same by Stop, which cancels it, and while it is awaited.
        playground
                .start(program.formatted(lockFile, "print('started')\nawait task"))
                .waitForOutput("started");
        playground.stop();
        assertStoppedBySignal(playground.result());
        assertFalse(playground.output().contains("InvalidStateError"), playground::output);
        NextRun.assertWorks(playground);
        assertFalse(
                session.console().lines().stream().anyMatch(line -> line.contains("InvalidStateError")),
                () -> session.console().lines().toString());
    }

    /** {@code test_system_exit}: nothing strange happens when SystemExit is raised, three times in a row. */
    @BrowserTest
    void shouldTakeExitsOneAfterTheOther(PlaygroundDriver playground) {
        for (int time = 1; time <= 3; time++) {
            RunResult result = playground.start("exit(1)").result();

            assertEquals("finished", result.status());
            assertEquals(1, result.exitCode());
            assertNull(result.error());
            assertEquals("", playground.output());
        }
        NextRun.assertWorks(playground);
    }

    /**
     * {@code test_reentrant_error}: KeyboardInterrupt that goes from Python through JavaScript to Python is still one, and not an {@code
     * Exception} that could be swallowed.
     */
    @BrowserTest
    void shouldCarryAnInterruptThroughJavaScript(PlaygroundDriver playground) {
        RunResult result = playground.start("""
                import js
                from pyodide.ffi import create_proxy

                def interrupt(*arguments):
                    raise KeyboardInterrupt

                try:
                    js.Array.of(1).forEach(create_proxy(interrupt))
                except Exception:
                    print("swallowed")
                """).result();

        assertNotNull(result.error());
        assertEquals("KeyboardInterrupt", result.error().type());
        assertFalse(playground.output().contains("swallowed"));

        playground.start("""
                import js
                from pyodide.ffi import create_proxy

                def loop(*arguments):
                    print("started")
                    while True:
                        pass

                try:
                    js.Array.of(1).forEach(create_proxy(loop))
                except Exception:
                    print("swallowed")
                """).waitForOutput("started");
        playground.stop();
        assertStoppedBySignal(playground.result());
        assertFalse(playground.output().contains("swallowed"));
        NextRun.assertWorks(playground);
    }

    private static void assertStoppedBySignal(RunResult result) {
        assertEquals("stopped", result.status());
        assertNotNull(result.stop());
        assertEquals("signal", result.stop().rung());
        assertTrue(result.stop().variablesKept());
    }
}
