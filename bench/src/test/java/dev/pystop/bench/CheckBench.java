package dev.pystop.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.CheckingPage;
import dev.pystop.e2e.support.TestServer;
import dev.pystop.server.exercises.BrokenContentException;
import dev.pystop.server.exercises.Exercise;
import dev.pystop.server.exercises.ExerciseEntry;
import dev.pystop.server.exercises.ExerciseLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check costs over running the same tests with plain unittest in the same worker: {@code ./pystop bench check [N]}, for the model solutions of the
 * built-in track. A check is timed from the call of {@code check()} to its result; unittest by itself, in a program that {@code run()} runs.
 */
public final class CheckBench {
    private static final int DEFAULT_REPETITIONS = 5;
    private static final Path TRACK = Path.of("src", "main", "exercises", "basics");

    /** Gets the exercise's files and the modules with tests as JSON; prints the milliseconds. */
    private static final String PLAIN = """
            import io, json, os, sys, time, unittest
            files, tests = json.loads(%s)
            os.makedirs("plain", exist_ok=True)
            os.chdir("plain")
            sys.path.insert(0, os.getcwd())
            for name, text in files.items():
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text)
            with open("pytest.py", "w") as file:
                file.write("class mark:\\n    task = staticmethod(lambda **options: lambda function: function)\\n")
            for name in list(files) + tests:
                sys.modules.pop(name.removesuffix(".py"), None)
            out, sys.stdout = sys.stdout, io.StringIO()
            begin = time.perf_counter()
            result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromNames(tests))
            millis = (time.perf_counter() - begin) * 1000
            sys.stdout = out
            print(millis, result.testsRun, result.wasSuccessful())
            """;

    private CheckBench() {}

    public static void main(String[] words) throws IOException, BrokenContentException {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        Map<BrowserKind, Measured> measured = new EnumMap<>(BrowserKind.class);
        try (ExerciseLibrary library = ExerciseLibrary.of(List.of(TRACK));
                TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (BrowserKind kind : arguments.browsers()) {
                try (BrowserContext context = browsers.get(kind).newContext()) {
                    Page page = context.newPage();
                    CheckingPage checking =
                            CheckingPage.open(page, server.uri().resolve("/exercises/basics/savings-jar"));
                    // The first check imports what all others find.
                    for (int repetition = 0; repetition <= arguments.repetitions(); repetition++) {
                        for (ExerciseEntry entry : library.tracks().getFirst().exercises()) {
                            Exercise exercise = library.find("basics", entry.slug())
                                    .orElseThrow()
                                    .read();
                            double check = checking.check(exercise, CheckingPage.modelSolution(exercise), 0)
                                    .wallMillis();
                            double alone = runPlain(page, exercise);
                            if (repetition > 0) {
                                measured.computeIfAbsent(kind, missing -> new Measured())
                                        .add(check, alone);
                            }
                        }
                    }
                }
            }
        }
        Table table = new Table("browser", "n", "check ms", "unittest ms", "overhead ms (spread)");
        measured.forEach((kind, each) -> table.add(
                kind.toString(),
                Integer.toString(each.overheads.count()),
                Samples.format(each.checks.median()),
                Samples.format(each.plain.median()),
                "%s (%s..%s)"
                        .formatted(
                                Samples.format(each.overheads.median()),
                                Samples.format(each.overheads.smallest()),
                                Samples.format(each.overheads.largest()))));
        System.out.print(table.plain());
    }

    private static final class Measured {
        private final Samples checks = new Samples();
        private final Samples plain = new Samples();
        private final Samples overheads = new Samples();

        private void add(double check, double alone) {
            checks.add(check);
            plain.add(alone);
            overheads.add(check - alone);
        }
    }

    private static double runPlain(Page page, Exercise exercise) {
        Map<String, String> files = new TreeMap<>();
        exercise.files().forEach(file -> files.put(file.name(), file.text()));
        files.putAll(CheckingPage.modelSolution(exercise));
        List<String> tests = exercise.files().stream()
                .filter(file -> file.role() == Exercise.Role.TEST)
                .map(file -> file.name().replaceFirst("\\.py$", ""))
                .toList();
        Gson gson = new Gson();
        String program = PLAIN.formatted(gson.toJson(gson.toJson(List.of(files, tests))));
        String output = (String) page.evaluate("""
                async (program) => {
                    window.pystop.setCode(program);
                    await window.pystop.run();
                    return window.pystop.output();
                }""", program);
        String[] words = output.strip().split(" ", -1);
        if (words.length != 3 || !words[2].equals("True")) {
            throw new IllegalStateException("unittest by itself says: " + output);
        }
        return Double.parseDouble(words[0]);
    }
}
