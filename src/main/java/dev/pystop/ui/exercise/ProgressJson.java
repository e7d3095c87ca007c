package dev.pystop.ui.exercise;

import dev.pystop.jso.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;

/** {@link Progress} as it is stored; the catalogue reads it, too. */
final class ProgressJson {
    private static final int VERSION = 1;

    private ProgressJson() {}

    static Progress read(String text) {
        Json json = Json.parse(text);
        if (json.number("v") != VERSION) {
            return Progress.none();
        }
        Map<Integer, Integer> hints = new LinkedHashMap<>();
        Json shown = json.member("hints");
        for (String task : shown.names()) {
            try {
                hints.put(Integer.parseInt(task), shown.number(task));
            } catch (NumberFormatException damaged) {
                // A hint that has to be revealed again is no loss.
            }
        }
        return new Progress(
                json.text("state").equals("done") ? Progress.State.DONE : Progress.State.BEGUN,
                files(json.member("files")),
                attempts(json.objects("attempts")),
                hints);
    }

    static String write(Progress progress) {
        Json json = Json.object();
        json.put("v", VERSION);
        json.put("state", progress.isDone() ? "done" : "begun");
        json.put("files", files(progress.files()));
        JSArray<Json> attempts = new JSArray<>();
        for (Progress.Attempt attempt : progress.attempts()) {
            Json item = Json.object();
            item.put("at", attempt.atMillis());
            item.put("passed", attempt.passed());
            item.put("total", attempt.total());
            item.put("files", files(attempt.files()));
            attempts.push(item);
        }
        json.put("attempts", attempts);
        Json hints = Json.object();
        progress.hints().forEach((task, shown) -> hints.put(Integer.toString(task), (double) shown));
        json.put("hints", hints);
        return json.write();
    }

    private static List<Progress.Attempt> attempts(JSArrayReader<Json> json) {
        List<Progress.Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < json.getLength(); i++) {
            Json attempt = json.get(i);
            attempts.add(new Progress.Attempt(
                    attempt.largeNumber("at"),
                    attempt.number("passed"),
                    attempt.number("total"),
                    files(attempt.member("files"))));
        }
        return attempts;
    }

    private static Map<String, String> files(Json json) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : json.names()) {
            files.put(name, json.text(name));
        }
        return files;
    }

    private static Json files(Map<String, String> files) {
        Json json = Json.object();
        files.forEach(json::put);
        return json;
    }
}
