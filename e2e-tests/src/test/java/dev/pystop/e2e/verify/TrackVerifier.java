package dev.pystop.e2e.verify;

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
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs every model solution and every stub of a track in a headless browser, prints what came of it, and records how long the model solutions take.
 */
public final class TrackVerifier {
    private static final int SLOW_MILLIS = 1000;
    private static final String ROW = "%-32s %6s  %-7s %-9s %8s  %s%n";

    private final Path folder;
    private final PrintStream out;
    private final List<String> slow = new ArrayList<>();
    private int failures;

    private TrackVerifier(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("pystop: verify takes one folder (or zip file) with a track of exercises");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        if (!Files.isReadable(folder)) {
            System.err.println("pystop: there is no readable folder or zip file " + folder);
            System.exit(2);
        }
        System.exit(verify(folder, System.out) ? 0 : 1);
    }

    /** Verifies a track in Chromium. False if anything in it must be mended. */
    static boolean verify(Path folder, PrintStream out) throws IOException {
        TrackVerifier verifier = new TrackVerifier(folder, out);
        verifier.run();
        return verifier.failures == 0;
    }

    private void run() throws IOException {
        try (ExerciseLibrary library = ExerciseLibrary.of(List.of(folder));
                TestServer server = TestServer.startWithExercises(List.of(folder));
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.get(BrowserKind.CHROMIUM).newContext()) {
            Track track = library.tracks().getFirst();
            track.problems().forEach(this::fail);
            Optional<ExerciseEntry> first = track.exercises().stream()
                    .filter(entry -> entry.problem().isEmpty())
                    .findFirst();
            out.printf(ROW, "exercise", "tests", "model", "stub", "slowest", "");
            if (first.isPresent()) {
                URI address = server.uri()
                        .resolve(
                                "/exercises/" + track.slug() + "/" + first.get().slug());
                CheckingPage page = CheckingPage.open(context.newPage(), address);
                for (ExerciseEntry entry : track.exercises()) {
                    verify(page, track, entry, library);
                }
            }
            if (!slow.isEmpty()) {
                out.println("Slow (a test of the model solution takes more than " + SLOW_MILLIS + " ms): "
                        + String.join(", ", slow));
            }
            out.println(
                    failures == 0
                            ? "All exercises hold: " + track.exercises().size() + "."
                            : "To be mended: " + failures + ".");
        }
    }

    private void verify(CheckingPage page, Track track, ExerciseEntry entry, ExerciseLibrary library)
            throws IOException {
        Exercise exercise;
        try {
            exercise = library.find(track.slug(), entry.slug()).orElseThrow().read();
        } catch (BrokenContentException e) {
            failures++;
            out.printf(ROW, entry.slug(), "-", "-", "-", "-", "broken: " + e.getMessage());
            return;
        }
        CheckingPage.Result model = page.check(exercise, CheckingPage.modelSolution(exercise), 0);
        CheckingPage.Result stub = page.check(exercise, Map.of(), 0);
        boolean hangs = stub.tests().stream().anyMatch(test -> test.reason().equals("timeout"));
        if (!model.isPass() || hangs) {
            failures++;
        }
        if (model.slowestMillis() > SLOW_MILLIS) {
            slow.add(entry.slug());
        }
        out.printf(
                ROW,
                entry.slug(),
                model.tests().size(),
                model.isPass() ? "passes" : "FAILS",
                hangs ? "HANGS" : stub.isPass() ? "passes" : "fails",
                model.slowestMillis() + " ms",
                model.firstFailure()
                        .map(test -> test.name() + ": "
                                + test.message().lines().findFirst().orElse(""))
                        .orElse(""));
        if (model.isPass() && Files.isDirectory(folder)) {
            new RecordedTime(folder.resolve("exercises")
                            .resolve(entry.kind().word)
                            .resolve(entry.slug())
                            .resolve(".meta/pystop.json"))
                    .record(model.slowestMillis());
        }
    }

    private void fail(String problem) {
        failures++;
        out.println(problem);
    }
}
