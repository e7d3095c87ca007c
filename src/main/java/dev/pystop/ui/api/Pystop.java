package dev.pystop.ui.api;

import dev.pystop.ui.console.Console;
import dev.pystop.ui.editor.ProgramEditor;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.function.JSConsumer;

/** Builds {@code window.pystop}; docs/testing-with-playwright.md describes it for those who use it. */
public final class Pystop {
    private static final String BUSY = "busy";

    private final PythonSession session;
    private final Console console;
    private final ProgramEditor editor;

    /** Prepares the API. */
    public Pystop(PythonSession session, Console console, ProgramEditor editor) {
        this.session = session;
        this.console = console;
        this.editor = editor;
    }

    /** Puts the API on the window. */
    public void publish() {
        define(
                () -> session.state().id(),
                session::heapBytes,
                editor::code,
                editor::setCode,
                this::run,
                this::stop,
                session::signal,
                this::reset,
                console::sendInput,
                session::endInput,
                console::transcript,
                this::evaluate);
    }

    private JSPromise<JSObject> run() {
        return new JSPromise<>((resolve, reject) -> {
            if (!session.run(editor.program(), result -> resolve.accept(ResultObject.of(result)))) {
                reject.accept(error(BUSY));
            }
        });
    }

    private JSPromise<JSObject> stop() {
        return new JSPromise<>((resolve, reject) -> session.stop(result -> {
            if (result == null) {
                resolveNull(resolve);
            } else {
                resolve.accept(ResultObject.of(result));
            }
        }));
    }

    private JSPromise<JSObject> reset() {
        return new JSPromise<>((resolve, reject) -> session.reset(failure -> {
            if (failure == null) {
                resolveNull(resolve);
            } else {
                reject.accept(error(failure));
            }
        }));
    }

    private JSPromise<JSString> evaluate(String expression) {
        return new JSPromise<>((resolve, reject) -> {
            boolean accepted = session.evaluate(expression, result -> settle(result, resolve, reject));
            if (!accepted) {
                reject.accept(error(BUSY));
            }
        });
    }

    private static void settle(RunResult result, JSConsumer<JSString> resolve, JSConsumer<Object> reject) {
        String value = result.value();
        if (value != null) {
            resolve.accept(JSString.valueOf(value));
        } else if (result.error() != null) {
            reject.accept(error(result.error().type() + ": " + result.error().message()));
        } else {
            reject.accept(error(result.status().id()));
        }
    }

    @JSFunctor
    private interface Text extends JSObject {
        String get();
    }

    @JSFunctor
    private interface ReadNumber extends JSObject {
        double get();
    }

    @JSFunctor
    private interface GetCode extends JSObject {
        String get(@Nullable String file);
    }

    @JSFunctor
    private interface SetCode extends JSObject {
        void accept(String text, @Nullable String file);
    }

    @JSFunctor
    private interface TestText extends JSObject {
        boolean test(String text);
    }

    @JSFunctor
    private interface TakeNumber extends JSObject {
        boolean test(int number);
    }

    @JSFunctor
    private interface Test extends JSObject {
        boolean test();
    }

    @JSFunctor
    private interface Promise extends JSObject {
        JSPromise<JSObject> get();
    }

    @JSFunctor
    private interface Evaluate extends JSObject {
        JSPromise<JSString> apply(String expression);
    }

    // Each member has its own type here, because TeaVM makes a JavaScript function only of what it knows to be a
    // functor.
    @JSBody(
            params = {
                "state",
                "heapBytes",
                "getCode",
                "setCode",
                "run",
                "stop",
                "signal",
                "reset",
                "sendInput",
                "endInput",
                "output",
                "evaluate"
            },
            script =
                    "window.pystop = Object.defineProperties({getCode: function(file) { return getCode(file || null); },"
                            + " setCode: function(text, file) { setCode(text, file || null); }, run: run, stop: stop,"
                            + " signal: signal, reset: reset, sendInput: sendInput, endInput: endInput, output: output,"
                            + " evaluate: evaluate}, {state: {get: state, enumerable: true},"
                            + " heapBytes: {get: heapBytes, enumerable: true}});")
    private static native void define(
            Text state,
            ReadNumber heapBytes,
            GetCode getCode,
            SetCode setCode,
            Promise run,
            Promise stop,
            TakeNumber signal,
            Promise reset,
            TestText sendInput,
            Test endInput,
            Text output,
            Evaluate evaluate);

    @JSBody(params = "message", script = "return new Error(message);")
    private static native Object error(String message);

    @JSBody(params = "resolve", script = "resolve(null);")
    private static native void resolveNull(JSConsumer<?> resolve);
}
