package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.HeldPython;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.SharesPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program runs as in a terminal: its output, its errors, its end, its surroundings. */
final class RunTest {
    @BrowserTest
    @SharesPage
    void shouldShowOutputWhileTheProgramRuns(PlaygroundDriver playground, Page page) {
        playground.setCode("import time\nprint('Grüße, 世界 🐍')\nprint('no newline', end='')\ntime.sleep(60)");
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "false");
        assertThat(playground.stopButton()).hasAttribute("aria-disabled", "true");

        playground.editor().press("Control+Enter");

        playground.waitForOutput("Grüße, 世界 🐍\nno newline");
        playground.waitForStatus("Running…");
        assertEquals("running", playground.state());
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "true");
        assertThat(playground.stopButton()).hasAttribute("aria-disabled", "false");
        // Neither the shortcut nor a click begins a second run.
        page.keyboard().press("Control+Enter");
        playground.runButton().click(new Locator.ClickOptions().setForce(true));
        assertEquals("Grüße, 世界 🐍\nno newline", playground.output());

        page.keyboard().press("Control+.");

        playground.waitForState("ready").waitForStatus("Stopped. Variables kept.");
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "false");
        assertThat(playground.stopButton()).hasAttribute("aria-disabled", "true");
    }

    @BrowserTest
    @SharesPage
    void shouldKeepTheOrderOfStandardOutputAndError(PlaygroundDriver playground, Page page) {
        String output = playground.runToEnd("""
                import os, sys
                for number in range(200):
                    print("out", number)
                    print("err", number, file=sys.stderr)
                # A character in two pieces, and a last line without an end.
                os.write(1, "é".encode()[:1])
                os.write(1, "é".encode()[1:])
                sys.stdout.buffer.write("🐍".encode())
                """);

        assertEquals(
                IntStream.range(0, 200)
                                .mapToObj(number -> "out %d\nerr %d\n".formatted(number, number))
                                .collect(Collectors.joining())
                        + "é🐍",
                output);
        assertThat(playground.outputLog().locator(".stderr").first()).hasText("err 0");
        assertThat(playground.outputLog().locator(".stdout").last()).hasText("é🐍");
        assertEquals("after\n", playground.runToEnd("print('after')"));
    }

    @BrowserTest
    @SharesPage
    void shouldShowTheProgramsOwnFramesAndMarkTheLine(PlaygroundDriver playground, Page page) {
        Locator mark = page.locator(".cm-error-line");
        String output = playground.runToEnd("""
                import json, os

                def parse(text):
                    return json.loads(text)

                if not os.path.exists("second time"):
                    open("second time", "w").close()
                    parse("{")
                input()
                """);

        assertEquals("""
                Traceback (most recent call last):
                  File "main.py", line 8, in <module>
                    parse("{")
                  File "main.py", line 4, in parse
                    return json.loads(text)
                json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
                """, withoutCarets(output));
        playground.waitForStatus("Ended with an error in line 4: JSONDecodeError");
        assertThat(mark).hasText("    return json.loads(text)");

        playground.run().waitForState("waiting-input");
        assertThat(mark).hasCount(0);
        playground.typeInput("").waitForState("ready").waitForStatus("Finished.");

        playground.runToEnd("value = 1\nprint('a'\n");
        playground.waitForStatus("Ended with an error in line 2: SyntaxError");
        assertThat(mark).hasText("print('a'");
        assertEquals("""
                  File "main.py", line 2
                    print('a'
                         ^
                SyntaxError: '(' was never closed
                """, playground.output());

        playground.editor().press("End");
        page.keyboard().type(")");
        assertThat(mark).hasCount(0);
    }

    @BrowserTest
    @SharesPage
    void shouldTakeExitForANormalEnd(PlaygroundDriver playground) {
        assertEquals("", playground.runToEnd("exit()\nprint('never')"));
        playground.waitForStatus("Finished.");
        assertEquals("", playground.runToEnd("exit(3)"));
        playground.waitForStatus("Finished with exit code 3.");
        assertEquals("no more\n", playground.runToEnd("import sys\nsys.exit('no more')"));
        playground.waitForStatus("Finished with exit code 1.");
        assertEquals("", playground.runToEnd("import asyncio\nasync def leave(): quit(4)\nawait leave()"));
        playground.waitForStatus("Finished with exit code 4.");
    }

    @BrowserTest
    @SharesPage
    void shouldGiveEachProgramAFreshMain(PlaygroundDriver playground) {
        assertEquals("__main__ ['main.py'] main.py True awaited\n", playground.runToEnd("""
                import asyncio, os, sys
                left = 1
                print(__name__, sys.argv, os.path.basename(__file__), sys.modules["__main__"].left == 1,
                      await asyncio.sleep(0.01, "awaited"))
                sys.stdout.close()
                sys.setrecursionlimit(100)
                """));
        assertEquals("1", playground.evaluate("left"));
        assertEquals("2", playground.evaluate("await asyncio.sleep(0, left + 1)"));

        assertEquals("False 60\n", playground.runToEnd("""
                def depth(n):
                    return n if n == 60 else depth(n + 1)
                print("left" in globals(), depth(0))
                """));
        assertRefused(playground, "left", "NameError: name 'left' is not defined");

        // The same size and, on a fast machine, the same second: Python's cache of compiled modules must not be asked.
        for (int answer : List.of(1, 2, 3)) {
            assertEquals(answer + "\n", playground.runToEnd("""
                    from pathlib import Path
                    Path("helper.py").write_text("answer = %d")
                    import helper
                    print(helper.answer)
                    """.formatted(answer)));
        }
    }

    @BrowserTest
    void shouldStartAQueuedRunWhenPythonIsReady(PlaygroundDriver playground, Page page) {
        HeldPython held = new HeldPython(page);
        playground.openUnready("/").run("print('as soon as possible')");
        playground.waitForStatus("Loading Python… Your program starts when it is ready.");
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "true");
        assertThat(playground.stopButton()).hasAttribute("aria-disabled", "false");
        assertEquals("loading", playground.state());

        held.release();

        playground.waitForOutput("as soon as possible");
        playground.waitForState("ready").waitForStatus("Finished.");
    }

    @BrowserTest
    void shouldAnswerEveryCallOfThePagesApi(PlaygroundDriver playground, Page page) {
        playground.open();

        assertNull(playground.script("() => window.pystop.stop()", null));
        assertEquals(List.of("error", "busy", "busy", "finished", true, "undefined"), playground.script("""
                async () => {
                    const refusal = promise => promise.then(() => 'kept', error => error.message);
                    window.pystop.setCode('input()');
                    const run = window.pystop.run();
                    const state = new Set(['running', 'waiting-input']).has(window.pystop.state) ? 'error' : 'wrong state';
                    const answers = [state, await refusal(window.pystop.run()), await refusal(window.pystop.evaluate('1'))];
                    const accepted = window.pystop.sendInput('x');
                    const result = await run;
                    return [...answers, result.status, accepted && !window.pystop.sendInput('x') && !window.pystop.endInput(),
                        typeof result.error?.type];
                }""", null));
        assertEquals("durationMs,error,exitCode,status,stop", playground.script("""
                        async () => {
                            window.pystop.setCode('1 / 0');
                            return Object.keys(await window.pystop.run()).sort().join();
                        }""", null));

        RunResult failed = playground.start("\n1 / 0").result();
        assertEquals("failed", failed.status());
        assertEquals(1, failed.exitCode());
        assertNull(failed.stop());
        assertTrue(failed.durationMs() > 0);
        RunResult.Raised error = failed.error();
        assertNotNull(error);
        assertEquals("ZeroDivisionError", error.type());
        assertEquals("division by zero", error.message());
        assertEquals(2, error.line());
        assertEquals(playground.output(), error.traceback());

        RunResult finished = playground.start("value = {'a': 1}").result();
        assertEquals("finished", finished.status());
        assertEquals(0, finished.exitCode());
        assertNull(finished.error());
        assertEquals("{'a': 1}", playground.evaluate("value"));
        assertRefused(playground, "value[", "SyntaxError");
        assertRefused(playground, "value['b']", "KeyError: 'b'");
        assertEquals("{'a': 1}", playground.evaluate("value"), "an error in an expression spoils nothing");
        assertThat(playground.statusLine()).hasText("Finished.");

        assertNull(playground.script("() => window.pystop.reset()", null));
        assertEquals("ready", playground.state());
        assertRefused(playground, "value", "NameError");
        assertThrows(PlaywrightException.class, () -> page.evaluate("() => window.pystop.signal(65)"));
    }

    @BrowserTest
    @SharesPage
    void shouldEndEveryRunWithOneResult(PlaygroundDriver playground) {
        assertEnd(playground, "finished", 0, "an exception in a task that nobody awaits", """
                import asyncio
                async def fail(): raise ValueError("nobody asks")
                task = asyncio.create_task(fail())
                await asyncio.sleep(0.01)
                del task
                """);
        assertEnd(playground, "failed", 1, "an exception in a task that is awaited", """
                import asyncio
                async def fail(): raise ValueError("in a task")
                await asyncio.gather(asyncio.create_task(fail()), asyncio.sleep(60))
                """);
        assertEnd(playground, "finished", 5, "SystemExit in a task", """
                import asyncio
                async def leave(): raise SystemExit(5)
                task = asyncio.create_task(leave())
                await asyncio.sleep(60)
                """);
        assertEnd(playground, "failed", 1, "KeyboardInterrupt of the program's own", "raise KeyboardInterrupt");
        assertEnd(playground, "failed", 1, "KeyboardInterrupt in a task", """
                import asyncio
                async def interrupt(): raise KeyboardInterrupt
                task = asyncio.create_task(interrupt())
                await asyncio.sleep(60)
                """);
        assertEnd(playground, "failed", 1, "an exception that cannot be printed", """
                class Unprintable(Exception):
                    def __str__(self): raise RuntimeError("not this either")
                raise Unprintable
                """);
        assertEnd(playground, "failed", 1, "an exception group", """
                raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])
                """);
        assertEnd(playground, "finished", 0, "a task that is left alone", """
                import asyncio
                async def work(): await asyncio.sleep(60)
                task = asyncio.create_task(work())
                await asyncio.sleep(0)
                """);
        assertEnd(playground, "failed", 1, "deep recursion", "def again(): again()\nagain()");
        assertEnd(playground, "finished", 0, "streams closed and replaced", """
                import sys
                sys.stdout.close()
                sys.stderr = None
                """);
        assertEnd(playground, "finished", 0, "an empty program", "");
        assertEnd(playground, "failed", 1, "a character that is no character", "'\\0'; print('\\ud800')");
    }

    @BrowserTest
    @SharesPage
    void shouldAwaitPromisesOfJavaScript(PlaygroundDriver playground, Page page) {
        String lockFile = page.evaluate("new URL(document.documentElement.dataset.pyodide, location).href")
                + "/pyodide-lock.json";

        String output = playground.runToEnd("""
                import asyncio, js
                from pyodide.ffi import create_once_callable, run_sync
                response = await js.fetch("%1$s")
                print(response.status, len(await response.text()) > 1000)
                print(run_sync(js.fetch("%1$s")).ok)
                print([r.ok for r in await asyncio.gather(js.fetch("%1$s"), js.fetch("%1$s"))])
                async def wait_inside(number):
                    return run_sync(asyncio.sleep(0.01, number))
                print(await asyncio.gather(*(wait_inside(number) for number in range(3))))
                called = asyncio.Event()
                js.setTimeout(create_once_callable(called.set), 10)
                await called.wait()
                try:
                    await js.Promise.reject(js.Error.new("refused"))
                except Exception as error:
                    print(type(error).__name__, error)
                """.formatted(lockFile));

        assertEquals("200 True\nTrue\n[True, True]\n[0, 1, 2]\nJsException Error: refused\n", output);
        playground.waitForStatus("Finished.");
    }

    @BrowserTest
    void shouldRecoverFromACrashOfTheInterpreter(PlaygroundDriver playground, BrowserSession session) {
        // Pyodide logs how it died.
        session.allowErrors("/pyodide/");
        session.allowErrors("Pyodide has suffered a fatal error");
        playground.open();
        for (String fatal : List.of("import os\nos._exit(3)", "import os\nos.abort()")) {
            RunResult crashed = playground.start("print('before')\n" + fatal).result();

            assertEquals("crashed", crashed.status(), fatal);
            assertNull(crashed.stop(), fatal);
            playground
                    .waitForState("ready")
                    .waitForStatus(
                            "Python crashed and was restarted: your code and files are kept, variables are gone.");
            assertTrue(playground.output().startsWith("before\n"), playground::output);
            assertEquals("2\n", playground.runToEnd("print(1 + 1)"), fatal);
            playground.waitForStatus("Finished.");
        }
    }

    private static void assertEnd(
            PlaygroundDriver playground, String status, int exitCode, String what, String program) {
        RunResult result = playground.start(program).result();

        assertEquals(status, result.status(), what);
        assertEquals(exitCode, result.exitCode(), what);
        assertNull(result.stop(), what);
        assertEquals(status.equals("failed"), result.error() != null, what);
        assertEquals("ready", playground.state(), what);
        assertEquals("next\n", playground.runToEnd("print('next')"), "after " + what);
        assertFalse(playground.output().contains("Error"), what);
    }

    private static void assertRefused(PlaygroundDriver playground, String expression, String reason) {
        PlaywrightException refused =
                assertThrows(PlaywrightException.class, () -> playground.evaluate(expression), expression);
        assertTrue(refused.toString().contains(reason), refused::toString);
    }

    /** Which part of a line is underlined differs between Python's versions. */
    private static String withoutCarets(String traceback) {
        return traceback
                .lines()
                .filter(line -> !line.matches("[ ~^]+"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
