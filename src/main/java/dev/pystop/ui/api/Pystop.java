package dev.pystop.ui.api;

import dev.pystop.ui.console.Console;
import dev.pystop.ui.session.Program;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Supplier<Program> program;
    private final Supplier<String> getCode;
    private final Consumer<String> setCode;

    /**
     * Prepares the API.
     *
     * @param program what Run runs
     * @param getCode what the editor holds
     * @param setCode replaces what the editor holds
     */
    public Pystop(
            PythonSession session,
            Console console,
            Supplier<Program> program,
            Supplier<String> getCode,
            Consumer<String> setCode) {
        this.session = session;
        this.console = console;
        this.program = program;
        this.getCode = getCode;
        this.setCode = setCode;
    }

    /** Puts the API on the window. */
    public void publish() {
        define(
                () -> session.state().id(),
                session::heapBytes,
                getCode::get,
                setCode::accept,
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
            if (!session.run(program.get(), result -> resolve.accept(ResultObject.of(result)))) {
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
    private interface TakeText extends JSObject {
        void accept(String text);
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
                    "window.pystop = Object.defineProperties({getCode: getCode, setCode: setCode, run: run, stop: stop,"
                            + " signal: signal, reset: reset, sendInput: sendInput, endInput: endInput, output: output,"
                            + " evaluate: evaluate}, {state: {get: state, enumerable: true},"
                            + " heapBytes: {get: heapBytes, enumerable: true}});")
    private static native void define(
            Text state,
            ReadNumber heapBytes,
            Text getCode,
            TakeText setCode,
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
