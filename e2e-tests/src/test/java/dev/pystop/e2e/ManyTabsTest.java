package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;

/** Each tab has a Python of its own. */
final class ManyTabsTest {

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
}
