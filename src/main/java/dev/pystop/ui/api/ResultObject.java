package dev.pystop.ui.api;

import dev.pystop.protocol.RunError;
import dev.pystop.ui.session.RunResult;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A {@link RunResult} as the plain object that {@code window.pystop} hands out. */
final class ResultObject {
    private ResultObject() {}

    static JSObject of(RunResult result) {
        RunError error = result.error();
        RunResult.Stop stop = result.stop();
        return result(
                result.status().id(),
                result.exitCode(),
                error == null
                        ? null
                        : error(error.type(), error.message(), error.line(), error.traceback(), error.hint()),
                stop == null ? null : stop(stop.rung().id(), stop.latencyMillis(), stop.variablesKept()),
                result.durationMillis());
    }

    @JSBody(
            params = {"status", "exitCode", "error", "stop", "durationMs"},
            script = "return {status: status, exitCode: exitCode, error: error, stop: stop, durationMs: durationMs};")
    private static native JSObject result(
            String status, int exitCode, @Nullable JSObject error, @Nullable JSObject stop, double durationMs);

    @JSBody(
            params = {"type", "message", "line", "traceback", "hint"},
            script = "return {type: type, message: message, line: line || null, traceback: traceback, hint: hint};")
    private static native JSObject error(String type, String message, int line, String traceback, String hint);

    @JSBody(
            params = {"rung", "latencyMs", "variablesKept"},
            script = "return {rung: rung, latencyMs: latencyMs, variablesKept: variablesKept};")
    private static native JSObject stop(String rung, double latencyMs, boolean variablesKept);
}
