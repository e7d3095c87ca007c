package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.TestServer;
import java.util.List;

/** Each tab has a Python of its own. */
final class ManyTabsTest {
    /** What Firefox reports, without any place, when a worker is terminated whose stack has been set aside. */
    private static final String WORKER_ENDED_WHILE_BUSY = "uncaught exception: undefined";

    @BrowserTest
    void shouldRunAndStopIndependently(PlaygroundDriver first, TestServer server) {
        PlaygroundDriver second = new PlaygroundDriver(first.page().context().newPage(), server.uri()).open();
        first.open();
        first.run("me = 'first'\nprint(me)\nwhile True:\n    pass");
        second.run("me = 'second'\nprint(me)\nwhile True:\n    pass");
        assertThat(first.outputLog()).containsText("first");
        assertThat(second.outputLog()).containsText("second");

        first.stop().waitForState("ready");

        assertThat(first.statusLine()).hasText("Stopped. Variables kept.");
        assertEquals("running", second.state());
        assertEquals("'first'", first.evaluate("me"));
        second.stop().waitForState("ready");
        assertEquals("'second'", second.evaluate("me"));
    }

    @BrowserTest
    void shouldReplaceOnePythonWhileTheOthersGoOn(
            PlaygroundDriver counting, TestServer server, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        PlaygroundDriver stuck = new PlaygroundDriver(counting.page().context().newPage(), server.uri());
        PlaygroundDriver waiting =
                new PlaygroundDriver(counting.page().context().newPage(), server.uri());
        counting.openPatient().start("count = 0\nprint('counting')\nwhile True:\n    count += 1");
        stuck.open().start("print('stuck')\nsum(range(10**12))");
        waiting.openPatient().start("""
                import asyncio
                print("waiting")
                while True:
                    await asyncio.sleep(0.05)
                """);
        counting.waitForOutput("counting");
        stuck.waitForOutput("stuck");
        waiting.waitForOutput("waiting");

        stuck.stop();

        RunResult.Stop replaced = stuck.result().stop();
        assertNotNull(replaced);
        assertEquals("replace", replaced.rung());
        stuck.waitForState("ready");
        assertEquals("running", counting.state());
        assertEquals("running", waiting.state());
        for (PlaygroundDriver other : List.of(waiting, counting)) {
            RunResult.Stop stop = other.stop().result().stop();
            assertNotNull(stop);
            assertEquals("signal", stop.rung());
            other.waitForState("ready").waitForStatus("Stopped. Variables kept.");
        }
        assertEquals("2\n", stuck.runToEnd("print(1 + 1)"));
    }
}
