package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.HeldPython;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.SharesPage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Stop ends programs of every kind, says what was kept, and leaves a Python that works. */
final class StopTest {
    private static final String KEPT = "Stopped. Variables kept.";
    private static final String RESTARTED =
            "Stopped. Python had to be restarted: your code and files are kept, variables are gone.";

    private static final String RESET =
            "Stopped. Python had to be restarted: your code is kept, variables and files are gone.";

    /** What Firefox reports, without any place, when a worker is terminated whose stack has been set aside. */
    private static final String WORKER_ENDED_WHILE_BUSY = "uncaught exception: undefined";

    /** Each prints "started" when it is where Stop is to find it, and has a variable to keep. */
    private static final Map<String, String> ENDLESS_PROGRAMS = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("await of a long sleep", """
                    import asyncio
                    kept = "yes"
                    print("started")
                    await asyncio.sleep(60)
                    """),
            Map.entry("await of nothing, for ever", """
                    import asyncio
                    kept = "yes"
                    print("started")
                    while True:
                        await asyncio.sleep(0)
                    """),
            Map.entry("await of short sleeps, for ever", """
                    import asyncio
                    kept = "yes"
                    print("started")
                    while True:
                        await asyncio.sleep(0.05)
                    """),
            Map.entry("asyncio.run", """
                    import asyncio
                    kept = "yes"
                    async def main():
                        print("started")
                        while True:
                            await asyncio.sleep(0.05)
                    asyncio.run(main())
                    """),
            Map.entry("busy coroutine", """
                    import asyncio
                    kept = "yes"
                    async def main():
                        print("started")
                        while True:
                            pass
                    await asyncio.create_task(main())
                    """),
            Map.entry("recursion", """
                    kept = "yes"
                    def fibonacci(n):
                        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
                    print("started")
                    fibonacci(60)
                    """),
            Map.entry("regular expression that backtracks for ever", """
                    import re
                    kept = "yes"
                    print("started")
                    re.match(r"(a+)+$", "a" * 40 + "b")
                    """),
            Map.entry("callbacks of C code", """
                    import itertools
                    kept = "yes"
                    print("started")
                    max(map(lambda number: -number, itertools.count()))
                    """),
            Map.entry("input", """
                    kept = "yes"
                    input("started")
                    """)));

    @BrowserTest
    @SharesPage
    void shouldEndEndlessProgramsAndKeepTheirVariables(PlaygroundDriver playground) {
        ENDLESS_PROGRAMS.forEach((name, program) -> {
            playground.start(program).waitForOutput("started");

            playground.stop();

            RunResult result = playground.result();
            assertEquals("stopped", result.status(), name);
            RunResult.Stop stop = result.stop();
            assertNotNull(stop, name);
            assertEquals("signal", stop.rung(), name);
            assertTrue(stop.variablesKept(), name);
            playground.waitForState("ready").waitForStatus(KEPT);
            assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
            assertEquals("'yes'", playground.evaluate("kept"), name);
        });
    }

    @BrowserTest
    @SharesPage
    void shouldLeaveNoTaskAlive(PlaygroundDriver playground) {
        playground.run("""
                import asyncio
                ended = []

                async def work(number):
                    try:
                        print("worker", number)
                        while True:
                            await asyncio.sleep(0.01)
                    finally:
                        ended.append(number)

                left_alone = asyncio.create_task(work(0))
                await asyncio.gather(*(work(number) for number in range(1, 6)))
                """);
        playground.waitForOutput("worker 5");

        playground.stop().waitForState("ready").waitForStatus(KEPT);

        assertEquals("[0, 1, 2, 3, 4, 5]", playground.evaluate("sorted(ended)"));
        assertEquals("0 0\n", playground.runToEnd("""
                import asyncio, gc
                others = asyncio.all_tasks() - {asyncio.current_task()}
                alive = [o for o in gc.get_objects() if isinstance(o, asyncio.Task) and not o.done()]
                await asyncio.sleep(0)
                print(len(others), len(alive) - 1)
                """));
    }

    @BrowserTest
    @SharesPage
    void shouldStopAFloodOfOutputAndLoseNothingOfIt(PlaygroundDriver playground) {
        playground.start("""
                number = 0
                while True:
                    print(number)
                    number += 1
                """);
        playground.waitForOutput("1000\n");

        playground.stop();

        playground.result();
        String output = playground.output();
        String shown = playground.outputLog().textContent();
        assertTrue(output.endsWith("KeyboardInterrupt\n"), "the output ends with the traceback");
        List<String> numbers =
                output.substring(0, output.indexOf("Traceback")).lines().toList();
        assertEquals(
                IntStream.range(0, numbers.size()).mapToObj(Integer::toString).toList(), numbers);
        int counted = Integer.parseInt(playground.evaluate("number"));
        assertTrue(
                counted == numbers.size() || counted == numbers.size() - 1,
                "printed %d lines, counted to %d".formatted(numbers.size(), counted));
        assertEquals(output, playground.output(), "nothing appears after the end");
        assertEquals(shown, playground.outputLog().textContent(), "nothing appears on screen after the end");
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
    }

    @BrowserTest
    void shouldReplacePythonWhenNothingReachesIt(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open().start("kept = 'no'\nprint('started')\nsum(range(10**12))");
        playground.waitForOutput("started");

        playground.stop();

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        RunResult.Stop stop = result.stop();
        assertNotNull(stop);
        assertEquals("replace", stop.rung());
        assertFalse(stop.variablesKept());
        assertTrue(stop.latencyMs() > 0);
        playground.waitForState("ready").waitForStatus(RESTARTED);
        assertEquals("started\n", playground.output());
        assertThrows(PlaywrightException.class, () -> playground.evaluate("kept"));
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
        playground.waitForStatus("Finished.");
    }

    @BrowserTest
    void shouldSayWhenPythonIsBusyInsideABuiltIn(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open().start("print('started')\nsum(range(10**12))");

        playground.waitForStatus("Python is busy inside a built-in; Stop will restart it.");

        assertEquals("running", playground.state());
        playground.stop().waitForState("ready").waitForStatus(RESTARTED);
        playground.start("import time\nprint('started')\ntime.sleep(4)\nfor i in range(10**5): pass");
        playground.waitForOutput("started");
        playground.waitForStatus("Finished.");
    }

    /** In one script on the page: on a busy machine the two clicks of a mouse might be a second apart. */
    @BrowserTest
    @SharesPage
    void shouldTakeADoubleClickForOnePress(PlaygroundDriver playground) {
        playground.start("""
                import signal, time
                calls = 0

                def on_interrupt(number, frame):
                    global calls
                    calls += 1

                signal.signal(signal.SIGINT, on_interrupt)
                print("started")
                while not calls:
                    pass
                # Time in which the second click could be counted, but less than the grace that Stop gives.
                time.sleep(0.1)
                """);
        playground.waitForOutput("started");

        playground.script("""
                async () => {
                    document.getElementById('stop').click();
                    document.getElementById('stop').click();
                }""", null);

        RunResult.Stop stop = playground.result().stop();
        assertNotNull(stop);
        assertTrue(stop.variablesKept(), "the second click was taken for a second press");
        assertEquals("1", playground.evaluate("calls"));
    }

    @BrowserTest
    @SharesPage
    void shouldStopARunInItsFirstMoments(PlaygroundDriver playground) {
        Object ends = playground.script("""
                async () => {
                    const ends = [];
                    for (const program of ['while True: pass', 'import asyncio\\nwhile True: await asyncio.sleep(0)', 'input()']) {
                        for (const delay of [0, 1, 5, 10, 25, 50]) {
                            window.pystop.setCode(program);
                            const run = window.pystop.run();
                            if (delay) await new Promise(resolve => setTimeout(resolve, delay));
                            document.getElementById('stop').click();
                            const result = await run;
                            ends.push(result.status + ' by ' + result.stop.rung);
                        }
                    }
                    return ends;
                }""", null);

        assertEquals(Collections.nCopies(18, "stopped by signal"), ends);
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
    }

    @BrowserTest
    void shouldCancelARunThatWaitsForPython(PlaygroundDriver playground, Page page) {
        HeldPython held = new HeldPython(page);
        playground.openUnready("/").start("print('never')");
        playground.waitForStatus("Loading Python… Your program starts when it is ready.");
        assertThat(playground.runButton()).hasAttribute("aria-disabled", "true");

        playground.stop();

        playground.waitForStatus("Loading Python…");
        assertEquals("stopped", playground.result().status());
        assertThat(playground.stopButton()).hasAttribute("aria-disabled", "true");
        held.release();
        playground.waitForState("ready").waitForStatus("Ready");
        assertEquals("", playground.output());
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
    }

    @BrowserTest
    void shouldResetPythonWhileAProgramRuns(PlaygroundDriver playground, Page page, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open().start("kept = 'no'\nprint('started')\nwhile True:\n    pass");
        playground.waitForOutput("started");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("File"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Reset Python"))
                .click();

        assertEquals("stopped", playground.result().status());
        playground.waitForState("ready").waitForStatus(RESET);
        assertThrows(PlaywrightException.class, () -> playground.evaluate("kept"));
        assertEquals("kept = 'no'\nprint('started')\nwhile True:\n    pass", playground.code());
        assertEquals("2\n", playground.runToEnd("print(1 + 1)"));
    }
}
