package dev.pystop.e2e.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pystop verify}, in a real browser. */
final class TrackVerifierTest {
    private static final String RIGHT = "def add(a, b):\n    return a + b\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path track;

    @Test
    void shouldRecordTheTimesOfATrackThatHolds() throws Exception {
        writeTrack("good");
        writeExercise("good", "def add(a, b):\n    pass\n", RIGHT);
        Files.writeString(exercise("good").resolve(".meta/pystop.json"), "{\"solution\": \"never\"}");

        String table = verify(true);

        assertTrue(table.contains("All exercises hold: 1."), table);
        assertEquals(
                JsonParser.parseString("{\"solution\": \"never\", \"recordedMillis\": 50}"),
                JsonParser.parseString(Files.readString(exercise("good").resolve(".meta/pystop.json"))));
    }

    @Test
    void shouldSayWhatMustBeMended() throws Exception {
        writeTrack("wrong", "hanging", "gone", "good");
        writeExercise("wrong", "def add(a, b):\n    pass\n", "def add(a, b):\n    return a - b\n");
        writeExercise("hanging", "def add(a, b):\n    while True: pass\n", RIGHT);
        writeExercise("good", "def add(a, b):\n    pass\n", RIGHT);

        String table = verify(false);

        assertTrue(table.lines().anyMatch(line -> line.matches("wrong +1 +FAILS +fails .*Add > two: .*")), table);
        assertTrue(table.lines().anyMatch(line -> line.matches("hanging +1 +passes +HANGS .*")), table);
        assertTrue(table.contains("broken: there is no folder exercises/practice/gone"), table);
        assertTrue(table.lines().anyMatch(line -> line.matches("good +1 +passes +fails .*")), table);
        assertTrue(table.contains("To be mended: 3."), table);
        assertFalse(Files.exists(exercise("wrong").resolve(".meta/pystop.json")));
    }

    private String verify(boolean holds) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(holds, TrackVerifier.verify(track, new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void writeTrack(String... slugs) throws IOException {
        StringBuilder exercises = new StringBuilder();
        for (String slug : slugs) {
            exercises
                    .append(exercises.isEmpty() ? "" : ", ")
                    .append("{\"slug\": \"%s\", \"uuid\": \"u-%s\", \"name\": \"%s\"}".formatted(slug, slug, slug));
        }
        Files.writeString(
                track.resolve("config.json"),
                "{\"slug\": \"mine\", \"exercises\": {\"practice\": [%s]}}".formatted(exercises));
    }

    private void writeExercise(String slug, String stub, String model) throws IOException {
        Path folder = exercise(slug);
        Files.createDirectories(folder.resolve(".meta"));
        Files.createDirectories(folder.resolve(".docs"));
        Files.writeString(folder.resolve(".docs/instructions.md"), "Add.");
        Files.writeString(folder.resolve(".meta/config.json"), """
                {"files": {"solution": ["add.py"], "test": ["add_test.py"], "example": [".meta/example.py"]}}""");
        Files.writeString(folder.resolve(".meta/example.py"), model);
        Files.writeString(folder.resolve("add.py"), stub);
        Files.writeString(folder.resolve("add_test.py"), """
                import unittest
                from add import add

                class AddTest(unittest.TestCase):
                    def test_two(self):
                        self.assertEqual(add(1, 2), 3)
                """);
    }

    private Path exercise(String slug) {
        return track.resolve("exercises/practice").resolve(slug);
    }
}
