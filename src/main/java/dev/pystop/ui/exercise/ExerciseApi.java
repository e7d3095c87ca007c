package dev.pystop.ui.exercise;

import dev.pystop.jso.Json;
import dev.pystop.ui.check.CheckPlan;
import dev.pystop.ui.check.ResultsJson;
import dev.pystop.ui.check.TestRow;
import dev.pystop.ui.check.TimeLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;

/** Adds to {@code window.pystop} what only an exercise has. */
final class ExerciseApi {
    @JSFunctor
    private interface Check extends JSObject {
        JSPromise<JSObject> apply(@Nullable JSArrayReader<Json> files, int limitMillis);
    }

    @JSFunctor
    private interface StopCheck extends JSObject {
        void stop();
    }

    private final Checks checks;

    ExerciseApi(Checks checks) {
        this.checks = checks;
    }

    /** The API must be on the window already. */
    void publish() {
        define(this::check, checks::stop);
    }

    /**
     * Checks what the editor holds, or other files.
     *
     * @param files like those in {@code exercise.json}; null for the editor's
     * @param limitMillis how long a test of other files may take; 0 for the usual limit
     */
    private JSPromise<JSObject> check(@Nullable JSArrayReader<Json> files, int limitMillis) {
        return new JSPromise<>((resolve, reject) -> {
            Consumer<List<TestRow>> onEnded = rows -> resolve.accept(Json.parse(ResultsJson.of(rows)));
            boolean accepted = files == null
                    ? checks.start(onEnded)
                    : checks.startOther(planOf(ExerciseReader.files(files)), limits(limitMillis), onEnded);
            if (!accepted) {
                reject.accept(busy());
            }
        });
    }

    private static CheckPlan planOf(List<ExerciseFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> tests = new ArrayList<>();
        for (ExerciseFile file : files) {
            texts.put(file.name(), file.text());
            if (file.role() == ExerciseFile.Role.TEST) {
                tests.add(file.name());
            }
        }
        return new CheckPlan(texts, tests);
    }

    private static TimeLimits limits(int millis) {
        return millis == 0 ? new TimeLimits(Map.of()) : TimeLimits.of(millis);
    }

    /** The session's Stop alone would end only what runs, and the check would go on with the next test if its interpreter is being replaced. */
    @JSBody(
            params = {"check", "stopCheck"},
            script = "var stop = window.pystop.stop; window.pystop.check = function(files, limitMillis) {"
                    + " return check(files || null, limitMillis || 0); };"
                    + " window.pystop.stop = function() { var result = stop(); stopCheck(); return result; };")
    private static native void define(Check check, StopCheck stopCheck);

    @JSBody(script = "return new Error('busy');")
    private static native Object busy();
}
