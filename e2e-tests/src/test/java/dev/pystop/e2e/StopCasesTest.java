package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.ForEachStopCase;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.StopCase;
import dev.pystop.e2e.support.StopCase.Ending;
import java.time.Duration;
import java.util.regex.Pattern;

/** Stop ends every program in {@code stop-cases} as its head says, and leaves a Python that works. */
final class StopCasesTest {
    private static final String KEPT = "Stopped. Variables kept.";
    private static final String RESTARTED =
            "Stopped. Python had to be restarted: your code and files are kept, variables are gone.";
    private static final Pattern CRASHED = Pattern.compile("^Python crashed and was restarted");

    /** Where Stop finds a program: not on its first steps. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(1);
    /** Far more than the ladder and a new interpreter take on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** What Firefox reports, without any place, when a worker is terminated whose stack has been set aside. */
    private static final String WORKER_ENDED_WHILE_BUSY = "uncaught exception: undefined";
    /** Of an interpreter that breaks, Pyodide and the browser log whatever they know. */
    private static final String ANYTHING = "";

    @ForEachStopCase
    void shouldEndTheProgramAndLeaveAPythonThatWorks(
            StopCase stopCase, PlaygroundDriver playground, BrowserSession session) {
        switch (stopCase.ending()) {
            case KEEPS -> {}
            case REPLACED, ENDED -> session.allowErrors(WORKER_ENDED_WHILE_BUSY);
            case HEALS -> session.allowErrors(ANYTHING);
        }
        playground.start(stopCase.program());
        if (stopCase.ending() != Ending.HEALS) {
            playground.waitSinceOutput(StopCase.STARTED, UNDER_WAY);
            pressStop(stopCase, playground);
        }

        RunResult result = playground.result(LIMIT);

        playground.waitForState("ready");
        String output = playground.output();
        String shown = playground.outputLog().textContent();
        switch (stopCase.ending()) {
            case KEEPS -> assertStoppedAndKept(result, playground);
            case REPLACED -> assertReplaced(result, playground);
            case ENDED -> assertEnded(result, playground);
            case HEALS -> assertHealed(result, playground);
        }
        assertExpectations(stopCase, result, playground);
        assertThat(playground.inputField()).isHidden();
        assertEquals(output, playground.output(), "nothing is written after the end");
        assertEquals(shown, playground.outputLog().textContent(), "nothing appears on screen after the end");
        NextRun.assertWorks(playground);
    }

    /** A program that may run out of memory may do so at any moment before the press, and then the button takes none. */
    private static void pressStop(StopCase stopCase, PlaygroundDriver playground) {
        if (stopCase.ending() == Ending.ENDED) {
            playground.pressStopUnlessEnded();
        } else {
            playground.stop();
        }
    }

    private static void assertStoppedAndKept(RunResult result, PlaygroundDriver playground) {
        RunResult.Stop stop = assertStopped(result);
        assertTrue(stop.variablesKept(), "by " + stop.rung());
        playground.waitForStatus(KEPT);
        assertEquals("'yes'", playground.evaluate("kept"));
    }

    private static void assertReplaced(RunResult result, PlaygroundDriver playground) {
        RunResult.Stop stop = assertStopped(result);
        assertEquals("replace", stop.rung());
        assertFalse(stop.variablesKept());
        playground.waitForStatus(RESTARTED);
        assertThrows(PlaywrightException.class, () -> playground.evaluate("kept"));
    }

    private static void assertEnded(RunResult result, PlaygroundDriver playground) {
        if (result.error() != null && result.error().type().equals("MemoryError")) {
            assertEquals("'yes'", playground.evaluate("kept"));
        } else if (assertStopped(result).variablesKept()) {
            assertStoppedAndKept(result, playground);
        } else {
            assertReplaced(result, playground);
        }
    }

    private static void assertHealed(RunResult result, PlaygroundDriver playground) {
        assertEquals("crashed", result.status());
        assertThat(playground.statusLine()).hasText(CRASHED);
        assertThrows(PlaywrightException.class, () -> playground.evaluate("kept"));
    }

    private static RunResult.Stop assertStopped(RunResult result) {
        assertEquals("stopped", result.status());
        RunResult.Stop stop = result.stop();
        assertNotNull(stop);
        assertTrue(stop.latencyMs() < LIMIT.toMillis(), () -> "took " + stop.latencyMs() + " ms");
        return stop;
    }

    private static void assertExpectations(StopCase stopCase, RunResult result, PlaygroundDriver playground) {
        if (stopCase.rung() != null && result.stop() != null) {
            assertEquals(stopCase.rung(), result.stop().rung());
        }
        if (stopCase.shows() != null) {
            long times = playground
                    .output()
                    .lines()
                    .filter(line -> line.contains(stopCase.shows()))
                    .count();
            assertEquals(1, times, playground::output);
        }
        if (stopCase.then() != null) {
            assertEquals("True", playground.evaluate(stopCase.then()), stopCase.then());
        }
    }
}
