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

    private final Checks checks;

    ExerciseApi(Checks checks) {
        this.checks = checks;
    }

    /** The API must be on the window already. */
    void publish() {
        define(this::check);
    }

    private JSPromise<JSObject> check() {
        return new JSPromise<>((resolve, reject) -> {
            boolean accepted = checks.start(rows -> resolve.accept(Json.parse(ResultsJson.of(rows))));
            if (!accepted) {
                reject.accept(busy());
            }
        });
    }

    @JSBody(params = "check", script = "window.pystop.check = check;")
    private static native void define(Check check);

    @JSBody(script = "return new Error('busy');")
    private static native Object busy();
}
