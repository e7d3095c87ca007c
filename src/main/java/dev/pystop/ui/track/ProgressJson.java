package dev.pystop.ui.track;

import dev.pystop.jso.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;

/** {@link Progress} as it is stored, and as it is in an exported file. */
final class ProgressJson {
    private static final int VERSION = 1;

    private ProgressJson() {}

    static Progress read(String text) {
        return read(Json.parse(text));
    }

    /** Whether it is progress, and of the kind that is known here. */
    static boolean isKnown(Json json) {
        return json.number("v") == VERSION;
    }

    /** Whether a newer version of the page has written it. */
    static boolean isOfTheFuture(Json json) {
        return json.number("v") > VERSION;
    }

    static Progress read(Json json) {
        if (!isKnown(json)) {
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
                json.largeNumber("at"),
                attempts(json.objects("attempts")),
                hints);
    }

    static Json write(Progress progress) {
        Json json = Json.object();
        json.put("v", VERSION);
        json.put("state", progress.isDone() ? "done" : "begun");
        json.put("files", files(progress.files()));
        json.put("at", progress.changedMillis());
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
        return json;
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
