package dev.pystop.ui.exercise;

import dev.pystop.jso.Json;
import dev.pystop.ui.check.ResultsJson;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Adds to {@code window.pystop} what only an exercise has. */
final class ExerciseApi {
    @JSFunctor
    private interface Check extends JSObject {
        JSPromise<JSObject> get();
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

    private JSPromise<JSObject> check() {
        return new JSPromise<>((resolve, reject) -> {
            boolean accepted = checks.start(rows -> resolve.accept(Json.parse(ResultsJson.of(rows))));
            if (!accepted) {
                reject.accept(busy());
            }
        });
    }

    /** The session's Stop alone would end only what runs, and the check would go on with the next test if its interpreter is being replaced. */
    @JSBody(
            params = {"check", "stopCheck"},
            script = "var stop = window.pystop.stop; window.pystop.check = check;"
                    + " window.pystop.stop = function() { var result = stop(); stopCheck(); return result; };")
    private static native void define(Check check, StopCheck stopCheck);

    @JSBody(script = "return new Error('busy');")
    private static native Object busy();
}
