package dev.pystop.ui.check;

import dev.pystop.ui.text.JsonText;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is checked.
 *
 * @param files all files of the exercise, the student's as they are now: text by name
 * @param tests names of those that have tests, in order
 */
public record CheckPlan(Map<String, String> files, List<String> tests) {
    /**
     * The plan as the worker gets it (docs/protocol.md).
     *
     * @param skip ids of tests that are left out
     */
    String toJson(Collection<String> skip) {
        JsonText json = new JsonText();
        json.open('{').name("files").open('[');
        files.forEach((name, text) ->
                json.open('{').name("name").value(name).name("text").value(text).close('}'));
        json.close(']');
        writeTexts(json.name("tests"), tests);
        writeTexts(json.name("skip"), skip);
        return json.close('}').toString();
    }

    private static void writeTexts(JsonText json, Collection<String> texts) {
        json.open('[');
        texts.forEach(json::value);
        json.close(']');
    }
}
