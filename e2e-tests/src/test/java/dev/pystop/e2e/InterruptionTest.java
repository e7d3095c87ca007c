package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.Collections;
import java.util.List;

/**
 * Everything that Pyodide's documentation promises of <a
 * href="https://pyodide.org/en/stable/usage/keyboard-interrupts.html">interrupting execution</a>.
 */
@SharesPage
final class InterruptionTest {
    private static final int SIGUSR1 = 10;
    private static final int SIGTERM = 15;

    @BrowserTest
    void shouldRaiseKeyboardInterruptThroughSharedMemoryAndKeepVariables(PlaygroundDriver playground, Page page) {
        playground.run("""
                import js
                count = 0
                print("isolated:", js.crossOriginIsolated)
                while True:
                    count += 1
                """);
        playground.waitForOutput("isolated: True");
        assertEquals(true, page.evaluate("crossOriginIsolated"));

        playground.stop().waitForState("ready");

        playground.waitForStatus("Stopped. Variables kept.");
        assertTrue(playground.output().matches("""
                (?s)isolated: True
                Traceback \\(most recent call last\\):
                  File "main.py", line [45], in <module>
                .*
                KeyboardInterrupt
                """), playground::output);
        assertTrue(Long.parseLong(playground.evaluate("count")) > 0);
    }

    /** The page is kept busy, so that it does not know of the run's end when Stop is pressed. */
    @BrowserTest
    void shouldNotLetAStopThatComesTooLateHurtTheNextRun(PlaygroundDriver playground) {
        Object ends = playground.script("""
                async () => {
                    const ends = [];
                    for (let round = 0; round < 20; round++) {
                        window.pystop.setCode('x = 1');
                        const shortRun = window.pystop.run();
                        const pressedAt = performance.now() + round * 5;
                        while (performance.now() < pressedAt);
                        document.getElementById('stop').click();
                        await shortRun;
                        window.pystop.setCode('for i in range(50_000):\\n    pass\\nprint("done")');
                        const nextRun = await window.pystop.run();
                        ends.push(nextRun.status + ' ' + window.pystop.output());
                    }
                    return ends;
                }""", null);

        assertEquals(Collections.nCopies(20, "finished done\n"), ends);
    }

    @BrowserTest
    void shouldCallTheProgramsHandlerOnceAPress(PlaygroundDriver playground, Page page) {
        playground.run("""
                import signal, time
                calls = 0

                def on_interrupt(number, frame):
                    global calls
                    calls += 1
                    print(f"call {calls} for {signal.Signals(number).name}")

                signal.signal(signal.SIGINT, on_interrupt)
                print("started")
                while calls < 3:
                    pass
                # Time in which a press could be counted twice.
                end = time.monotonic() + 0.3
                while time.monotonic() < end:
                    pass
                print("calls:", calls)
                """);
        playground.waitForOutput("started");

        // Ctrl-C is the signal alone; Stop would go on to stronger means.
        for (int press = 1; press <= 3; press++) {
            pressInterruptKey(playground);
            playground.waitForOutput("call " + press + " for SIGINT");
        }
        playground.waitForState("ready");
        assertTrue(playground.output().endsWith("call 3 for SIGINT\ncalls: 3\n"), playground::output);

        playground.start("""
                import signal, time
                calls = []
                signal.signal(signal.SIGINT, lambda number, frame: calls.append(number))
                print("started")
                while not calls:
                    time.sleep(0.01)
                """);
        playground.waitForOutput("started");
        playground.stop();
        assertEquals("stopped", playground.result().status());
        assertEquals("[2]", playground.evaluate("calls"));
        assertEquals("started\n", playground.output());
    }

    @BrowserTest
    void shouldWakeASleepingProgramAtOnce(PlaygroundDriver playground) {
        for (String sleep : List.of(
                "import time\nprint('asleep')\ntime.sleep(60)",
                "from time import sleep\nprint('asleep')\nsleep(60)",
                "import time\nprint('asleep')\nwhile True:\n    time.sleep(0.2)")) {
            playground.start(sleep).waitForOutput("asleep");

            playground.stop();

            var result = playground.result();
            assertEquals("stopped", result.status(), sleep);
            assertTrue(result.durationMs() < 50_000, sleep + " took " + result.durationMs() + " ms");
            assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        }
    }

    @BrowserTest
    void shouldSleepOnWhenTheHandlerReturns(PlaygroundDriver playground) {
        playground.run("""
                import signal, time
                signal.signal(signal.SIGINT, lambda number, frame: print("handled"))
                print("asleep")
                begin = time.monotonic()
                time.sleep(1)
                print("slept the whole second:", time.monotonic() - begin >= 1)
                """);
        playground.waitForOutput("asleep");

        pressInterruptKey(playground);

        playground.waitForState("ready");
        assertEquals("asleep\nhandled\nslept the whole second: True\n", playground.output());
    }

    @BrowserTest
    void shouldDeliverOtherSignalsToTheProgramsHandlers(PlaygroundDriver playground, Page page) {
        for (String wait : List.of("pass", "time.sleep(0.01)", "await asyncio.sleep(0.01)")) {
            playground.run("""
                    import asyncio, signal, time
                    names = []

                    def on_signal(number, frame):
                        names.append(signal.Signals(number).name)
                        print(names)

                    signal.signal(signal.SIGTERM, on_signal)
                    signal.signal(signal.SIGUSR1, on_signal)
                    print("started")
                    while len(names) < 2:
                        %s
                    """.formatted(wait));
            playground.waitForOutput("started");

            assertEquals(true, page.evaluate("number => window.pystop.signal(number)", SIGTERM));
            playground.waitForOutput("['SIGTERM']");
            assertEquals(true, page.evaluate("number => window.pystop.signal(number)", SIGUSR1));

            playground.waitForState("ready");
            assertEquals("started\n['SIGTERM']\n['SIGTERM', 'SIGUSR1']\n", playground.output(), wait);
        }

        assertEquals(false, page.evaluate("number => window.pystop.signal(number)", SIGTERM), "nothing runs");
        assertEquals(
                "True\n",
                playground.runToEnd("import signal\nprint(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)"));
    }

    @BrowserTest
    void shouldTreatHandlersAsATerminalDoes(PlaygroundDriver playground) {
        assertEquals("""
                True
                True
                handled 2
                ignored
                interrupted
                interrupted again
                """, playground.runToEnd("""
                import _thread, signal

                default = signal.getsignal(signal.SIGINT)

                def handler(number, frame):
                    print("handled", number)

                print(signal.signal(signal.SIGINT, handler) is default)
                print(signal.getsignal(signal.SIGINT) is handler)
                signal.raise_signal(signal.SIGINT)
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                signal.raise_signal(signal.SIGINT)
                print("ignored")
                signal.signal(signal.SIGINT, default)
                try:
                    signal.raise_signal(signal.SIGINT)
                except KeyboardInterrupt:
                    print("interrupted")
                signal.signal(signal.SIGINT, signal.default_int_handler)
                try:
                    _thread.interrupt_main()
                    for step in range(100_000):
                        pass
                except KeyboardInterrupt:
                    print("interrupted again")
                """));
        playground.waitForStatus("Finished.");
    }

    @BrowserTest
    void shouldInterruptByCtrlCUnlessThereIsSomethingToCopy(PlaygroundDriver playground, Page page) {
        playground.run("""
                import signal
                calls = 0

                def on_interrupt(number, frame):
                    global calls
                    calls += 1
                    print("interrupts:", calls)

                signal.signal(signal.SIGINT, on_interrupt)
                print("selectable")
                while True:
                    pass
                """);
        playground.waitForOutput("selectable");

        playground.outputLog().focus();
        playground.outputLog().selectText();
        assertTrue(((String) page.evaluate("'' + getSelection()")).contains("selectable"));
        page.keyboard().press("Control+c");
        page.evaluate("getSelection().removeAllRanges()");
        page.keyboard().press("Control+c");

        // Had the first press been an interrupt, this one would be the second.
        playground.waitForOutput("interrupts:");
        assertEquals("selectable\ninterrupts: 1\n", playground.output());

        playground.editor().focus();
        page.keyboard().press("Control+c");
        pressInterruptKey(playground);
        playground.waitForOutput("interrupts: 2");
        assertThat(playground.statusLine()).hasText("Running…");
        playground.stop().waitForState("ready");
    }

    private static void pressInterruptKey(PlaygroundDriver playground) {
        playground.outputLog().press("Control+c");
    }
}
