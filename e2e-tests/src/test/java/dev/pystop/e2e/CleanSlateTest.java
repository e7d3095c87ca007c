package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import dev.pystop.e2e.support.SharesPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Nothing that a program did to Python, and nothing that it still wanted to do, is left for the next one. */
@SharesPage
final class CleanSlateTest {
    private static final String SURVEY = resource("survey.py");
    private static final String MISCHIEF = SURVEY + resource("mischief.py");
    private static final String REPORT = SURVEY + """


            for name, answer in survey().items():
                print(f"{name}: {answer}")
            """;

    @BrowserTest
    void shouldUndoEverythingThatAStoppedProgramDid(PlaygroundDriver playground) {
        String before = playground.runToEnd(REPORT);
        playground.start(MISCHIEF + "while True:\n    pass\n").waitForOutput("all of it");

        playground.stop();

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        assertNotNull(result.stop());
        assertTrue(result.stop().variablesKept());
        assertNothingIsLeft(playground, before);
    }

    @BrowserTest
    void shouldUndoEverythingThatAFailedProgramDid(PlaygroundDriver playground) {
        String before = playground.runToEnd(REPORT);

        RunResult result = playground.start(MISCHIEF + "1 / 0\n").result();

        assertEquals("failed", result.status());
        assertNotNull(result.error());
        assertEquals("ZeroDivisionError", result.error().type());
        assertNothingIsLeft(playground, before);
    }

    /** A program may talk to Pyodide itself, and take the very means away by which it is stopped and heard. */
    @BrowserTest
    void shouldReconnectPythonToThePage(PlaygroundDriver playground) {
        for (String mischief : new String[] {
            "import pyodide_js\npyodide_js.setInterruptBuffer()",
            "import js, pyodide_js\npyodide_js.setInterruptBuffer(js.Uint8Array.new(1))",
            "import pyodide_js\npyodide_js.setStdout()\npyodide_js.setStdin()",
            "import os\nfor descriptor in range(3):\n    os.close(descriptor)",
            "import os\nos.dup2(os.open('elsewhere', os.O_CREAT | os.O_RDWR), 1)",
        }) {
            playground.start(mischief).result();

            NextRun.assertWorks(playground);
        }
    }

    @BrowserTest
    void shouldCallWhatAProgramGaveToAtexitAtItsEnd(PlaygroundDriver playground) {
        assertEquals("main\nthe end\n", playground.runToEnd("""
                import atexit
                atexit.register(print, "the end")
                print("main")
                """));
        assertEquals("next\n", playground.runToEnd("print('next')"));

        playground.start("""
                import atexit
                kept = "yes"

                @atexit.register
                def linger():
                    print("started")
                    while True:
                        pass
                """).waitForOutput("started");
        playground.stop();

        assertEquals("stopped", playground.result().status());
        playground.waitForState("ready");
        assertTrue(playground.output().endsWith("KeyboardInterrupt\n"), playground::output);
        assertEquals("'yes'", playground.evaluate("kept"));
        NextRun.assertWorks(playground);
    }

    private static void assertNothingIsLeft(PlaygroundDriver playground, String before) {
        playground.waitForState("ready");
        String output = playground.output();
        String shown = playground.outputLog().textContent();
        assertEquals("[]", playground.evaluate("unchanged"), "every part of the mischief must be seen by the survey");

        assertEquals(before, playground.runToEnd(REPORT));
        // Long enough for what the program left with JavaScript, had it not ended with the program.
        assertEquals("nothing was late\n", playground.runToEnd("""
                import asyncio, time
                await asyncio.sleep(3.5)
                time.sleep(0.01)
                print("nothing was late")
                """));
        NextRun.assertWorks(playground);
        assertTrue(output.contains("all of it\n"), output);
        assertTrue(shown.contains("all of it"), shown);
    }

    private static String resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(CleanSlateTest.class.getResourceAsStream("/clean-slate/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
