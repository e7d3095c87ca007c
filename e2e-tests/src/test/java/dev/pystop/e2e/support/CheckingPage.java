package dev.pystop.e2e.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import dev.pystop.server.exercises.Exercise;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of an exercise, by which any exercise is checked: never loaded again, as a student's would not be. */
public final class CheckingPage {
    private final Page page;

    private CheckingPage(Page page) {
        this.page = page;
    }

    /**
     * A test's verdict, as results.json has it.
     *
     * @param reason empty if it has passed
     */
    public record Verdict(String name, String status, String reason, String message, int line, int millis) {
        /** Whether the test has passed. */
        public boolean isPass() {
            return status.equals("pass");
        }
    }

    /** What came of a check. */
    public record Result(String status, List<Verdict> tests, double wallMillis) {
        /** Whether all tests have passed. */
        public boolean isPass() {
            return status.equals("pass");
        }

        /** The longest time that a test took. */
        public int slowestMillis() {
            return tests.stream().mapToInt(Verdict::millis).max().orElse(0);
        }

        /** The first test that has not passed. */
        public Optional<Verdict> firstFailure() {
            return tests.stream().filter(test -> !test.isPass()).findFirst();
        }
    }

    /** Opens the page of some exercise and waits for Python. */
    public static CheckingPage open(Page page, URI exercise) {
        page.setDefaultTimeout(600_000);
        page.navigate(exercise.toString());
        page.waitForFunction("() => window.pystop && window.pystop.check && window.pystop.state === 'ready'");
        return new CheckingPage(page);
    }

    /** The files of an exercise with its model solution in place of the stub. */
    public static Map<String, String> modelSolution(Exercise exercise) {
        Map<String, String> files = new HashMap<>();
        exercise.modelSolution().forEach(file -> files.put(file.name(), file.text()));
        return files;
    }

    /**
     * Checks an exercise.
     *
     * @param work texts by file, in place of the exercise's own
     * @param limitMillis what a test may take; 0 for the usual limit
     */
    public Result check(Exercise exercise, Map<String, String> work, int limitMillis) {
        List<Map<String, String>> files = new ArrayList<>();
        Map<String, String> added = new LinkedHashMap<>(work);
        exercise.files().forEach(file -> {
            String text = added.containsKey(file.name()) ? added.remove(file.name()) : file.text();
            files.add(Map.of("name", file.name(), "text", text, "role", file.role().word));
        });
        added.forEach((name, text) -> files.add(Map.of("name", name, "text", text, "role", "helper")));
        String result = (String) page.evaluate("""
                async ([files, limit]) => {
                    const begin = performance.now();
                    const result = await window.pystop.check(files, limit);
                    return JSON.stringify({result, wall: performance.now() - begin});
                }""", List.of(files, limitMillis));
        return read(JsonParser.parseString(result).getAsJsonObject());
    }

    private static Result read(JsonObject json) {
        JsonObject result = json.getAsJsonObject("result");
        List<Verdict> tests = new ArrayList<>();
        for (JsonElement element : result.getAsJsonArray("tests")) {
            JsonObject test = element.getAsJsonObject();
            tests.add(new Verdict(
                    text(test, "name"),
                    text(test, "status"),
                    text(test, "x_reason"),
                    text(test, "message"),
                    test.has("x_line") ? test.get("x_line").getAsInt() : 0,
                    test.has("x_ms") ? test.get("x_ms").getAsInt() : 0));
        }
        return new Result(text(result, "status"), tests, json.get("wall").getAsDouble());
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
    }
}
