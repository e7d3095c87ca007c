package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.AboutBytecodeStart;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.HeldPython;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import java.util.Objects;

/** Python is ready before all of its library is there. */
@AboutBytecodeStart
final class LibraryRestTest {
    private static final String REST = "**/library-rest-*.bin";
    private static final String PROGRAM = "import statistics; print(statistics.median([1, 3, 9]))";

    @BrowserTest
    void shouldLetAProgramWait(PlaygroundDriver playground, Page page) {
        HeldPython held = new HeldPython(page, REST);
        playground.open();
        playground.setCode(PROGRAM).run().waitForState("running");
        held.release();

        playground.waitForState("ready").waitForOutput("3");
    }

    @BrowserTest
    void shouldStopAProgramThatWaits(PlaygroundDriver playground, Page page) {
        HeldPython held = new HeldPython(page, REST);
        playground.openPatient();
        playground.start(PROGRAM).waitForState("running");
        playground.stop();

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        assertEquals("signal", Objects.requireNonNull(result.stop()).rung());
        held.release();
        assertEquals("3\n", playground.runToEnd(PROGRAM));
    }

    @BrowserTest
    void shouldLetAnEvaluationWait(PlaygroundDriver playground, Page page) {
        HeldPython held = new HeldPython(page, REST);
        playground.open();
        playground.script(
                "() => { window.value = window.pystop.evaluate('__import__(\"colorsys\").__name__'); }", null);
        held.release();

        assertEquals("'colorsys'", playground.script("() => window.value", null));
    }
}
