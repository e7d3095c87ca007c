package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import java.time.Duration;

/** Stop at moments that are nobody's favourite. */
final class StopAtAnyTimeTest {
    private static final String KEPT = "Stopped. Variables kept.";

    /** These modules are compiled from source when they are first imported, which takes most of a second. */
    private static final String FIRST_IMPORTS = """
            kept, imported = "yes", False
            print("started")
            import doctest, email.mime.multipart, http.client, http.cookiejar, logging.config, pydoc
            import statistics, tarfile, unittest.mock, xml.dom.minidom, xml.etree.ElementTree, xmlrpc.client
            imported = True
            while True:
                pass
            """;

    /** What makes a tab hidden for the page in it: see {@link #hide}. */
    private static final String HIDING = """
            (() => {
                const { requestAnimationFrame, setTimeout, setInterval } = window;
                let hidden = false;
                let waiting = [];
                Object.defineProperty(document, 'hidden', { get: () => hidden });
                Object.defineProperty(document, 'visibilityState', { get: () => hidden ? 'hidden' : 'visible' });
                window.requestAnimationFrame = callback =>
                    hidden ? waiting.push(callback) : requestAnimationFrame.call(window, callback);
                window.setTimeout = (callback, millis, ...rest) =>
                    setTimeout.call(window, callback, hidden ? Math.max(millis ?? 0, 1000) : millis, ...rest);
                window.setInterval = (callback, millis, ...rest) =>
                    setInterval.call(window, callback, hidden ? Math.max(millis ?? 0, 1000) : millis, ...rest);
                window.hideTab = hide => {
                    hidden = hide;
                    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
                    if (!hidden) {
                        waiting.splice(0).forEach(callback => requestAnimationFrame.call(window, callback));
                    }
                };
            })();
            """;

    @BrowserTest
    void shouldStopTheVeryFirstImport(PlaygroundDriver playground) {
        playground.openPatient();

        Object end = playground.script("""
                async program => {
                    window.pystop.setCode(program);
                    const run = window.pystop.run();
                    while (!window.pystop.output().includes('started')) {
                        await new Promise(resolve => setTimeout(resolve, 1));
                    }
                    await new Promise(resolve => setTimeout(resolve, 30));
                    document.getElementById('stop').click();
                    const { status, stop } = await run;
                    return [status, stop.rung, stop.variablesKept].join();
                }""", FIRST_IMPORTS);

        assertEquals("stopped,signal,true", end);
        assertEquals("('yes', False)", playground.evaluate("kept, imported"));
        // Nothing half imported is left behind.
        playground.start(FIRST_IMPORTS.replace("while True:\n    pass", "print(doctest.testmod())"));
        assertEquals("finished", playground.result().status(), playground::output);
        NextRun.assertWorks(playground);
    }

    /** The second click comes when the program has ended already, or is on its way out. */
    @BrowserTest
    void shouldTakeADoubleClickWell(PlaygroundDriver playground) {
        playground.openPatient();
        for (String program : new String[] {
            "kept = 'yes'\nprint('started')\nwhile True:\n    pass", "kept = 'yes'\nprint('started')\ninput()"
        }) {
            playground.start(program).waitForOutput("started");

            playground.stopButton().dblclick();

            RunResult.Stop stop = playground.result().stop();
            assertNotNull(stop);
            assertEquals("signal", stop.rung());
            playground.waitForState("ready").waitForStatus(KEPT);
            assertEquals("'yes'", playground.evaluate("kept"));
            NextRun.assertWorks(playground);
        }
    }

    /**
     * The other tab in front is real, and so is the press, which brings nothing to the front. Headless browsers go on treating
     * the tab behind as visible, though: for that there is {@link #shouldStopInATabThatIsHidden}.
     */
    @BrowserTest
    void shouldStopInATabBehindAnother(PlaygroundDriver playground) {
        playground.open().start("kept = 'yes'\nprint('started')\nwhile True:\n    pass");
        playground.waitForOutput("started");
        Page other = playground.page().context().newPage();
        other.navigate("about:blank");
        other.bringToFront();

        pressStopInThePage(playground);

        assertEquals("stopped", playground.result().status());
        playground.waitForStatus(KEPT);
        NextRun.assertWorks(playground);
    }

    /**
     * Not a tab that the browser has really hidden, which headless ones never do, but all that a page sees of it: the state and its
     * event, no animation frames, and timers that fire at most once a second. The press is a click that the page gives itself.
     */
    @BrowserTest
    void shouldStopInATabThatIsHidden(PlaygroundDriver playground, Page page) {
        page.addInitScript(HIDING);
        playground.open().start("""
                kept = "yes"
                number = 0
                print("started")
                while True:
                    print(number)
                    number += 1
                """);
        playground.waitForOutput("1000\n");
        hide(page, true);

        pressStopInThePage(playground);

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        assertNotNull(result.stop());
        assertTrue(result.stop().variablesKept());
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), "the output ends with the traceback");
        playground.waitForStatus(KEPT);
        assertEquals("'yes'", playground.evaluate("kept"));

        // A program that needs more than the signal, whose later rungs are a matter of timers.
        playground.start("""
                kept = "yes"
                print("started")
                while True:
                    try:
                        while True:
                            pass
                    except BaseException:
                        pass
                """);
        playground.waitSinceOutput("started", Duration.ZERO);
        pressStopInThePage(playground);
        assertEquals("stopped", playground.result().status());

        hide(page, false);
        NextRun.assertWorks(playground);
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate("hidden => window.hideTab(hidden)", hidden);
    }

    private static void pressStopInThePage(PlaygroundDriver playground) {
        playground.stopButton().evaluate("button => button.click()");
    }
}
