package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The programs of the Examples menu do what the menu says of them. */
final class ExamplesTest {
    private static final Path PROGRAMS = Path.of("src", "main", "webapp", "examples");
    private static final Map<String, String> FILES = files();

    /** The longest takes about eight seconds by its own clock. */
    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    @BrowserTest
    void shouldLoadEachOfTheEight(PlaygroundDriver playground) throws IOException {
        playground.openEditor("/");
        playground.button("Examples").click();
        Locator items = playground.page().locator("#examples-menu").getByRole(AriaRole.MENUITEM);
        assertThat(items).hasCount(FILES.size());
        playground.page().keyboard().press("Escape");

        for (Map.Entry<String, String> example : FILES.entrySet()) {
            playground.choose("Examples", example.getKey());
            assertThat(playground.toast()).containsText("Opened “" + example.getKey() + "”.");
            assertEquals(Files.readString(PROGRAMS.resolve(example.getValue())), playground.code());
        }
    }

    @BrowserTest
    void shouldEndAsTheySay(PlaygroundDriver playground) {
        playground.open();

        runExample(playground, "Say hello").waitForState("waiting-input").typeInput("Ada");
        assertThat(playground.outputLog()).containsText("Hello, Ada!");
        playground.typeInput("36");
        awaitStatus(playground, "Finished.");
        assertTrue(playground.output().contains("In ten years you will be 46."), playground.output());

        runExample(playground, "Prime sieve");
        awaitStatus(playground, "Finished.");
        assertTrue(playground.output().contains("There are 78,498 primes up to a million."), playground.output());

        runExample(playground, "Word count");
        awaitStatus(playground, "Finished.");
        assertTrue(playground.output().contains(" the ████████"), playground.output());

        runExample(playground, "Bouncing ball");
        awaitStatus(playground, "Finished.");
        assertTrue(playground.output().endsWith("After 6 bounces the ball has had enough.\n"), playground.output());

        runExample(playground, "Async timers");
        awaitStatus(playground, "Finished.");
        assertTrue(playground.output().endsWith("Ready: tea, egg, toast\n"), playground.output());

        runExample(playground, "Find the mistake");
        awaitStatus(playground, "Ended with an error in line 9: ZeroDivisionError");
        assertTrue(playground.output().contains("Grace  2.0\nTraceback (most recent call last):"), playground.output());
        assertThat(playground.page().locator(".cm-error-line")).hasText("    return sum(numbers) / len(numbers)");
    }

    @BrowserTest
    void shouldStopByTheButton(PlaygroundDriver playground) {
        playground.open();

        runExample(playground, "Endless loop");
        assertThat(playground.outputLog()).containsText("27 takes 111 steps");
        playground.stop();
        awaitStatus(playground, "Stopped. Variables kept.");
        assertTrue(Integer.parseInt(playground.evaluate("number")) > 27);

        runExample(playground, "Handles Stop");
        assertThat(playground.outputLog()).containsText("Step 2 ...");
        playground.stop();
        awaitStatus(playground, "Stopped. Variables kept.");
        // Not how the lines end: the signal may come between a print's text and its line break, as in CPython at a
        // terminal.
        String output = playground.output();
        assertTrue(output.endsWith("\nEverything is tidy. Goodbye!\n"), output);
        assertTrue(output.contains("Stop received, finishing this step ..."), output);
        assertEquals(output.split("Step ", -1).length, output.split("complete", -1).length, output);
        assertEquals("True", playground.evaluate("stop_requested"));
    }

    private static PlaygroundDriver runExample(PlaygroundDriver playground, String title) {
        playground.choose("Examples", title);
        assertThat(playground.editor()).containsText("# " + title);
        return playground.run();
    }

    /** The state line still has the words of the run before when Run is pressed, so both are asked for. */
    private static void awaitStatus(PlaygroundDriver playground, String words) {
        playground.waitForState("ready", END_LIMIT);
        assertThat(playground.statusLine())
                .containsText(words, new ContainsTextOptions().setTimeout((double) END_LIMIT.toMillis()));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Say hello", "greet.py");
        files.put("Prime sieve", "prime-sieve.py");
        files.put("Word count", "word-count.py");
        files.put("Bouncing ball", "bouncing-ball.py");
        files.put("Find the mistake", "find-the-mistake.py");
        files.put("Async timers", "async-timers.py");
        files.put("Endless loop", "endless-loop.py");
        files.put("Handles Stop", "handles-stop.py");
        return files;
    }
}
