package dev.pystop.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.CheckingPage;
import dev.pystop.e2e.support.TestServer;
import dev.pystop.server.exercises.BrokenContentException;
import dev.pystop.server.exercises.Exercise;
import dev.pystop.server.exercises.ExerciseEntry;
import dev.pystop.server.exercises.ExerciseLibrary;
import dev.pystop.server.exercises.Track;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks every exercise of a whole track, in one page that is never loaded again: {@code ./pystop bench exercises DIR}. Its cases:
 *
 * <ul>
 *   <li>{@code models}: the model solutions, all of which have to pass;
 *   <li>{@code loops}: the model solutions with an endless loop at the head of every function: every test has a verdict, and those that timed out
 *       name a line that loops;
 *   <li>{@code busy}: the model solutions while other processes leave the browser a quarter of a processor: none times out.
 * </ul>
 */
public final class ExercisesBench {
    /** What a test may take in the case {@code loops}; there are thousands. */
    private static final int LOOP_LIMIT_MILLIS = 100;

    private static final String TIMEOUT = "timeout";

    private final ExerciseLibrary library;
    private final Track track;
    private int failures;

    private ExercisesBench(ExerciseLibrary library) {
        this.library = library;
        track = library.tracks().getFirst();
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length == 0) {
            throw new IllegalArgumentException("exercises needs the folder of a track");
        }
        Path folder = Path.of(words[0]);
        BenchArguments arguments = BenchArguments.parse(Arrays.copyOfRange(words, 1, words.length), 1);
        try (ExerciseLibrary library = ExerciseLibrary.of(List.of(folder));
                TestServer server = TestServer.startWithExercises(List.of(folder));
                Browsers browsers = new Browsers()) {
            ExercisesBench bench = new ExercisesBench(library);
            for (BrowserKind kind : arguments.browsers()) {
                for (String name : List.of("models", "loops", "busy")) {
                    if (arguments.cases().stream().anyMatch(name::startsWith)) {
                        try (BrowserContext context = browsers.get(kind).newContext()) {
                            bench.run(kind, name, context, server);
                        }
                    }
                }
            }
            System.exit(bench.failures == 0 ? 0 : 1);
        }
    }

    private void run(BrowserKind kind, String name, BrowserContext context, TestServer server)
            throws IOException, InterruptedException {
        URI address = server.uri()
                .resolve("/exercises/" + track.slug() + "/"
                        + track.exercises().getFirst().slug());
        CheckingPage page = CheckingPage.open(context.newPage(), address);
        Tally tally = new Tally();
        List<Process> hogs = name.equals("busy") ? CpuHogs.start() : List.of();
        try {
            for (ExerciseEntry entry : track.exercises()) {
                check(page, name, entry, tally);
            }
        } finally {
            hogs.forEach(Process::destroyForcibly);
        }
        System.out.printf("%s, %s: %s%n", kind, name, tally);
    }

    private void check(CheckingPage page, String name, ExerciseEntry entry, Tally tally)
            throws IOException, InterruptedException {
        Exercise exercise;
        try {
            exercise = library.find(track.slug(), entry.slug()).orElseThrow().read();
        } catch (BrokenContentException e) {
            fail(entry, "broken: " + e.getMessage());
            return;
        }
        tally.exercises++;
        if (name.equals("loops")) {
            checkLoops(page, entry, exercise, tally);
            return;
        }
        CheckingPage.Result result = page.check(exercise, CheckingPage.modelSolution(exercise), 0);
        tally.add(result);
        result.firstFailure().ifPresent(test -> fail(entry, test.toString()));
        if (result.tests().isEmpty()) {
            fail(entry, "has no tests");
        }
    }

    private void checkLoops(CheckingPage page, ExerciseEntry entry, Exercise exercise, Tally tally)
            throws IOException, InterruptedException {
        Map<String, String> looping = new HashMap<>();
        Set<Integer> lines = new HashSet<>();
        for (Map.Entry<String, String> file :
                CheckingPage.modelSolution(exercise).entrySet()) {
            JsonObject injected = withLoops(file.getValue());
            looping.put(file.getKey(), injected.get("source").getAsString());
            injected.getAsJsonArray("lines").forEach(line -> lines.add(line.getAsInt()));
        }
        CheckingPage.Result result = page.check(exercise, looping, LOOP_LIMIT_MILLIS);
        tally.add(result);
        for (CheckingPage.Verdict test : result.tests()) {
            if (test.reason().equals(TIMEOUT)) {
                if (lines.contains(test.line())) {
                    tally.rightLines++;
                } else {
                    System.out.printf("  %s: another line: %s%n", entry.slug(), test);
                }
            } else if (!test.isPass() && !test.reason().equals("load")) {
                System.out.printf("  %s: no time-out: %s%n", entry.slug(), test);
            }
        }
        if (result.tests().isEmpty()) {
            fail(entry, "has no verdicts");
        }
        // What comes later is not affected.
        page.check(exercise, CheckingPage.modelSolution(exercise), 0)
                .firstFailure()
                .ifPresent(test -> fail(entry, "fails after its loops: " + test));
    }

    private static JsonObject withLoops(String source) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", "bench/inject_loops.py")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(source.getBytes(StandardCharsets.UTF_8));
        }
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("inject_loops.py failed");
        }
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private void fail(ExerciseEntry entry, String reason) {
        failures++;
        System.out.printf("  %s: %s%n", entry.slug(), reason);
    }

    private static final class Tally {
        private int exercises;
        private int tests;
        private int passed;
        private int timeouts;
        private int rightLines;
        private double seconds;

        private void add(CheckingPage.Result result) {
            tests += result.tests().size();
            passed += (int)
                    result.tests().stream().filter(CheckingPage.Verdict::isPass).count();
            timeouts += (int) result.tests().stream()
                    .filter(test -> test.reason().equals(TIMEOUT))
                    .count();
            seconds += result.wallMillis() / 1000;
        }

        @Override
        public String toString() {
            return "%d exercises, %d tests, %d passed, %d timed out (%d at a line that loops), %.0f s"
                    .formatted(exercises, tests, passed, timeouts, rightLines, seconds);
        }
    }
}
