package dev.pystop.ui.exercise;

import dev.pystop.jso.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.core.JSArrayReader;

/** Reads {@code exercise.json}. */
final class ExerciseReader {
    private ExerciseReader() {}

    static Exercise read(String text) {
        Json json = Json.parse(text);
        return new Exercise(
                json.text("track"),
                json.text("trackName"),
                json.text("slug"),
                json.text("uuid"),
                json.text("name"),
                json.text("kind").equals("concept") ? Exercise.Kind.CONCEPT : Exercise.Kind.PRACTICE,
                json.number("difficulty"),
                json.text("introduction"),
                json.text("instructions"),
                hints(json.objects("hints")),
                files(json.objects("files")),
                solutionRule(json.text("solution")),
                millis(json.member("recordedMillis")),
                json.text("next"));
    }

    /** Files of which each has a name and a text. */
    static Map<String, String> texts(JSArrayReader<Json> json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < json.getLength(); i++) {
            texts.put(json.get(i).text("name"), json.get(i).text("text"));
        }
        return texts;
    }

    private static List<HintGroup> hints(JSArrayReader<Json> json) {
        List<HintGroup> groups = new ArrayList<>();
        for (int i = 0; i < json.getLength(); i++) {
            Json group = json.get(i);
            groups.add(new HintGroup(group.number("task"), group.text("title"), List.of(group.texts("items"))));
        }
        return groups;
    }

    /** Files of which each has a name, a text and a role. */
    static List<ExerciseFile> files(JSArrayReader<Json> json) {
        List<ExerciseFile> files = new ArrayList<>();
        for (int i = 0; i < json.getLength(); i++) {
            Json file = json.get(i);
            files.add(new ExerciseFile(file.text("name"), file.text("text"), ExerciseFile.Role.of(file.text("role"))));
        }
        return files;
    }

    private static Exercise.SolutionRule solutionRule(String word) {
        return switch (word) {
            case "always" -> Exercise.SolutionRule.ALWAYS;
            case "never" -> Exercise.SolutionRule.NEVER;
            default -> Exercise.SolutionRule.AFTER_PASS;
        };
    }

    private static Map<String, Integer> millis(Json json) {
        Map<String, Integer> millis = new HashMap<>();
        for (String test : json.names()) {
            millis.put(test, json.number(test));
        }
        return millis;
    }
}
