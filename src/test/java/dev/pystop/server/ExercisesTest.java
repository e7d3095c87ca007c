package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pystop.server.exercises.ExerciseLibrary;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server sends of exercises. */
final class ExercisesTest extends ServerTest {
    private static final String ADD = "exercises/practice/add/";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test, with the server.
    private TrackFixture track;

    @SuppressWarnings("NullAway.Init") // Made before each test, with the server.
    private Path zip;

    @Override
    protected ServerOptions options() throws Exception {
        track = TrackFixture.whole(folder.resolve("course"));
        TrackFixture zipped = TrackFixture.whole(folder.resolve("packed"));
        zipped.write("config.json", """
                {"slug": "zipped", "exercises": {"practice": [{"slug": "add", "name": "Add", "uuid": "z-1"}]}}""");
        zip = folder.resolve("packed.zip");
        pack("course-main/");
        return super.options().withExercises(List.of(folder.resolve("course"), zip));
    }

    private void pack(String prefix) throws Exception {
        Path root = folder.resolve("packed");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(prefix + root.relativize(file)));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void shouldListAllTracksWithTheBuiltInOneLast() throws Exception {
        assertEquals(List.of("sums", "zipped", "basics"), slugs(tracks()));
        JsonObject basics = tracks().get(2).getAsJsonObject();
        assertEquals(new JsonArray(), basics.get("problems"));
        assertEquals(20, basics.getAsJsonArray("exercises").size());
        for (JsonElement exercise : basics.getAsJsonArray("exercises")) {
            assertEquals("", problem(exercise.getAsJsonObject()));
        }
    }

    @Test
    void shouldTellWhatTheCatalogueShows() throws Exception {
        assertEquals(JsonParser.parseString("""
                {"slug": "sums", "name": "Sums", "problems": [], "concepts": [{"slug": "sums", "name": "Sums"}],
                 "exercises": [{"slug": "add", "uuid": "u-1", "name": "Add", "kind": "practice", "difficulty": 3, "blurb": "Add two numbers.",
                                "concepts": [], "practices": ["sums"], "prerequisites": ["sums"], "status": "active", "problem": null}]}"""), tracks().get(0));
    }

    @Test
    void shouldSendWhatAStudentGets() throws Exception {
        track.write(ADD + ".docs/introduction.md", "# Introduction\n\nThis is `+`.\n");
        track.write(ADD + ".docs/instructions.append.md", "# Instructions append\n\nNothing else.\n");
        track.write(ADD + ".docs/hints.md", """
                # Hints

                ## General

                - Use *plus*.

                ## 2. Now subtract

                - First.
                - Second.
                """);
        track.write(
                ADD + ".meta/pystop.json", "{\"solution\": \"always\", \"recordedMillis\": {\"AddTest.test_two\": 7}}");

        assertEquals(JsonParser.parseString("""
                {"track": "sums", "trackName": "Sums", "slug": "add", "uuid": "u-1", "name": "Add", "kind": "practice", "difficulty": 3,
                 "blurb": "Add two numbers.",
                 "introduction": "<p>This is <code>+</code>.</p>",
                 "instructions": "<p>Add <code>a</code> and <code>b</code>.</p>\\n<p>Nothing else.</p>",
                 "hints": [{"task": 0, "title": "General", "items": ["Use <em>plus</em>."]},
                           {"task": 2, "title": "2. Now subtract", "items": ["First.", "Second."]}],
                 "files": [{"name": "add.py", "text": "def add(a, b):\\n    pass\\n", "role": "solution"},
                           {"name": "given.py", "text": "ZERO = 0\\n", "role": "editor"},
                           {"name": "add_test.py", "text": "import unittest\\n", "role": "test"},
                           {"name": "numbers.txt", "text": "1 2 3\\n", "role": "helper"}],
                 "solution": "always", "recordedMillis": {"AddTest.test_two": 7}, "next": null}"""), json("/exercises/sums/add/exercise.json"));
    }

    @Test
    void shouldSendTheModelSolutionInNothingButItsOwnResponse() throws Exception {
        assertEquals(
                JsonParser.parseString(
                        "{\"files\": [{\"name\": \"add.py\", \"text\": \"def add(a, b):\\n    return a + b  # model\\n\"}]}"),
                json("/exercises/sums/add/solution.json"));
        for (String path :
                List.of("/exercises/catalogue.json", "/exercises/sums/add/exercise.json", "/exercises/sums/add")) {
            assertFalse(text(get(path)).contains("# model"), path);
        }
        for (String path : List.of(
                "/exercises/basics/exercises/concept/savings-jar/.meta/exemplar.py",
                "/exercises/sums/add/.meta/example.py",
                "/exercises/sums/add/..%2f.meta/example.py")) {
            assertTrue(get(path).statusCode() >= 400, path);
        }
    }

    @Test
    void shouldKeepAModelSolutionThatMayNeverBeSeen() throws Exception {
        track.write(ADD + ".meta/pystop.json", "{\"solution\": \"never\"}");

        assertEquals(404, get("/exercises/sums/add/solution.json").statusCode());
    }

    @Test
    void shouldTakeOneTimeForAllTests() throws Exception {
        track.write(ADD + ".meta/pystop.json", "{\"recordedMillis\": 41}");

        assertEquals(
                "{\"*\":41}",
                json("/exercises/sums/add/exercise.json").get("recordedMillis").toString());
    }

    @Test
    void shouldReadAZipAndNoticeThatItHasChanged() throws Exception {
        assertEquals(200, get("/exercises/zipped/add/exercise.json").statusCode());

        new TrackFixture(folder.resolve("packed")).write(ADD + ".docs/instructions.md", "New.");
        pack("");
        Files.setLastModifiedTime(zip, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));

        assertEquals(
                "<p>New.</p>",
                json("/exercises/zipped/add/exercise.json").get("instructions").getAsString());
    }

    @Test
    void shouldNoticeChangedFiles() throws Exception {
        track.write(ADD + ".docs/instructions.md", "Something else.");

        assertEquals(
                "<p>Something else.</p>",
                json("/exercises/sums/add/exercise.json").get("instructions").getAsString());
    }

    @Test
    void shouldListABrokenExerciseWithWhatIsWrongAndTheOthersAllTheSame() throws Exception {
        track.write("config.json", """
                {"slug": "sums", "exercises": {"practice": [
                    {"slug": "add", "name": "Add", "uuid": "u-1"}, {"slug": "gone", "name": "Gone", "uuid": "u-2"},
                    {"slug": "half", "name": "Half", "uuid": "u-3"}, {"slug": "torn", "name": "Torn", "uuid": "u-4"}, {"name": "No slug"}]}}""");
        track.exercise("half");
        track.delete("exercises/practice/half/add_test.py");
        track.exercise("torn");
        track.write("exercises/practice/torn/.meta/config.json", "{\"files\": ");

        JsonObject sums = tracks().get(0).getAsJsonObject();
        List<String> problems = new ArrayList<>();
        sums.getAsJsonArray("exercises").forEach(exercise -> problems.add(problem(exercise.getAsJsonObject())));

        assertEquals("", problems.get(0));
        assertEquals("there is no folder exercises/practice/gone", problems.get(1));
        assertEquals("there is no file add_test.py", problems.get(2));
        assertTrue(problems.get(3).startsWith(".meta/config.json is not valid JSON"), problems.get(3));
        assertEquals(
                "[\"config.json, \\\"practice\\\": config.json lacks \\\"slug\\\"\"]",
                sums.get("problems").toString());
        assertEquals(200, get("/exercises/sums/add/exercise.json").statusCode());
        HttpResponse<byte[]> broken = get("/exercises/sums/half/exercise.json");
        assertEquals(422, broken.statusCode());
        assertEquals("{\"problem\":\"there is no file add_test.py\"}", text(broken));
    }

    @Test
    void shouldListABrokenTrackWithWhatIsWrong() throws Exception {
        track.write("config.json", "no JSON");

        assertEquals(List.of("course", "zipped", "basics"), slugs(tracks()));
        assertEquals(
                1, tracks().get(0).getAsJsonObject().getAsJsonArray("problems").size());
    }

    @Test
    void shouldRefuseWhatLiesOutsideTheTrack() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "a secret");
        track.write(ADD + ".meta/config.json", """
                {"files": {"solution": ["../../../../secret.txt"], "test": ["add_test.py"], "example": [".meta/example.py"]}}""");

        assertEquals(422, get("/exercises/sums/add/exercise.json").statusCode());
        assertFalse(text(get("/exercises/sums/add/exercise.json")).contains("a secret"));
    }

    @Test
    void shouldRefuseALinkThatLeadsOutOfTheTrack() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "a secret");
        Files.createSymbolicLink(folder.resolve("course").resolve(ADD + "link.txt"), folder.resolve("secret.txt"));

        HttpResponse<byte[]> response = get("/exercises/sums/add/exercise.json");

        assertEquals(422, response.statusCode());
        assertTrue(text(response).contains("link.txt leads out of the track"), text(response));
    }

    @Test
    void shouldKeepAModelSolutionThatIsNotHiddenOutOfTheHelpers() throws Exception {
        track.write(ADD + ".meta/config.json", """
                {"files": {"solution": ["add.py"], "test": ["add_test.py"], "example": ["example.py"]}}""");
        track.write(ADD + "example.py", "# model\n");

        assertFalse(text(get("/exercises/sums/add/exercise.json")).contains("# model"));
        assertTrue(text(get("/exercises/sums/add/solution.json")).contains("# model"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "/etc/passwd", "..", "a/../../x", ""})
    void shouldSayWhichExerciseNamesAFileThatCannotBe(String name) throws Exception {
        track.write(ADD + ".meta/config.json", """
                {"files": {"solution": ["%s"], "test": ["add_test.py"], "example": [".meta/example.py"]}}""".formatted(name));

        assertFalse(problem(tracks().get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("exercises")
                        .get(0)
                        .getAsJsonObject())
                .isEmpty());
        assertEquals(422, get("/exercises/sums/add/exercise.json").statusCode());
    }

    @Test
    void shouldTakeAHeadingWithAHugeNumberForAnyOther() throws Exception {
        track.write(ADD + ".docs/hints.md", "## 99999999999. x\n\n- A hint.\n");

        assertEquals(
                "[{\"task\":0,\"title\":\"99999999999. x\",\"items\":[\"A hint.\"]}]",
                json("/exercises/sums/add/exercise.json").get("hints").toString());
    }

    @Test
    void shouldReadATrackThatIsGivenByARelativePath() throws Exception {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("course"));
        for (Path path : List.of(relative, Path.of(".").resolve(relative))) {
            try (ExerciseLibrary library = ExerciseLibrary.of(List.of(path))) {
                assertEquals(List.of(), library.tracks().getFirst().problems());
                assertTrue(
                        library.find("sums", "add").orElseThrow().read().files().size() > 1);
            }
        }
    }

    @Test
    void shouldSayThatAFileIsNoZip() throws Exception {
        Path junk = Files.writeString(folder.resolve("Some notes.txt"), "no zip");
        try (ExerciseLibrary library = ExerciseLibrary.of(List.of(junk))) {
            assertEquals("some-notes-txt", library.tracks().getFirst().slug());
            assertEquals(
                    List.of("Some notes.txt is no folder, and no zip file that can be read"),
                    library.tracks().getFirst().problems());
        }
    }

    @Test
    void shouldListExercisesOfOneNameOnce() throws Exception {
        track.write("config.json", """
                {"slug": "sums", "exercises": {"concept": [{"slug": "add", "uuid": "u-1"}, {"slug": "add", "uuid": "u-2"}]}}""");

        JsonObject sums = tracks().get(0).getAsJsonObject();

        assertEquals(1, sums.getAsJsonArray("exercises").size());
        assertTrue(sums.get("problems").toString().contains("already"), sums::toString);
    }

    @Test
    void shouldMakeTextsHarmless() throws Exception {
        track.write(ADD + ".docs/instructions.md", """
                A <script>alert(1)</script> <b onclick="x()">b</b> [l](javascript:x) ![pic](https://example.org/p.png) ![](x.png)

                | a | b |
                |---|---|
                | 1 | 2<br>3 |

                ~~~~exercism/note
                Mind the **gap**.
                ~~~~

                ```python
                x < 1
                ```
                """);

        String html =
                json("/exercises/sums/add/exercise.json").get("instructions").getAsString();

        assertFalse(html.contains("script"), html);
        assertFalse(html.contains("onclick"), html);
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("<b>b</b>"), html);
        assertTrue(html.contains("href=\"https://example.org/p.png\""), html);
        assertTrue(html.contains("<td>2<br>3</td>"), html);
        assertTrue(html.contains("<strong>gap</strong>"), html);
        assertTrue(html.contains("<code class=\"language-python\">x &lt; 1\n</code>"), html);
    }

    @Test
    void shouldTellTracksOfTheSameNameApart() throws Exception {
        track.write("config.json", "{\"slug\": \"zipped\", \"exercises\": {}}");

        assertEquals(List.of("zipped", "zipped-2", "basics"), slugs(tracks()));
        assertEquals(200, get("/exercises/zipped-2/add/exercise.json").statusCode());
    }

    @Test
    void shouldKnowWhatIsThere() throws Exception {
        for (String path :
                List.of("/exercises/sums/none", "/exercises/none/add", "/exercises/sums/none/exercise.json")) {
            HttpResponse<byte[]> response = get(path);
            assertEquals(404, response.statusCode(), path);
            assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"));
        }
    }

    private JsonArray tracks() throws Exception {
        return json("/exercises/catalogue.json").getAsJsonArray("tracks");
    }

    private JsonObject json(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertEquals(200, response.statusCode(), path);
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals("no-cache", header(response, "Cache-Control"));
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    private static String problem(JsonObject exercise) {
        return exercise.get("problem").isJsonNull()
                ? ""
                : exercise.get("problem").getAsString();
    }

    private static List<String> slugs(JsonArray tracks) {
        List<String> slugs = new ArrayList<>();
        tracks.forEach(each -> slugs.add(each.getAsJsonObject().get("slug").getAsString()));
        return slugs;
    }
}
