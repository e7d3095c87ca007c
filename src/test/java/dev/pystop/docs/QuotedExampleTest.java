package dev.pystop.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An example in the documentation is the very code that a test runs. */
final class QuotedExampleTest {
    @Test
    void testingWithPlaywrightQuotesItsTest() throws IOException {
        String test = Files.readString(Path.of("e2e-tests/src/test/java/dev/pystop/e2e/TestingExampleTest.java"));
        String document = Files.readString(Path.of("docs/testing-with-playwright.md"));

        String tested = between(test, "    // begin of the example\n", "    // end of the example\n");
        String quoted = between(document, "<!-- TestingExampleTest -->\n```java\n", "```\n");

        // Outside of its class the code stands at the margin. (A newline at the end would count as a line without
        // indentation.)
        assertEquals(tested.stripTrailing().stripIndent(), quoted.stripTrailing());
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertTrue(from >= 0, "missing: " + begin);
        int to = text.indexOf(end, from + begin.length());
        assertTrue(to >= 0, "missing: " + end);
        return text.substring(from + begin.length(), to);
    }
}
