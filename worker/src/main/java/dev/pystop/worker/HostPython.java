package dev.pystop.worker;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsErrors;
import dev.pystop.jso.JsMessage;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** The Python package {@code pystop_host}: runs programs, expressions and entries of the prompt, and reports each one's end exactly once. */
final class HostPython {
    private final Pyodide pyodide;
    private final JSObject host;
    private final @Nullable SharedMemory memory;
    private final PageLink page;
    private final CurrentRun currentRun;
    private final Connection connection;
    private final Requirements requirements;
    private final ProgramTimers timers = new ProgramTimers();

    private HostPython(
            Pyodide pyodide,
            JSObject host,
            @Nullable SharedMemory memory,
            PageLink page,
            CurrentRun currentRun,
            Connection connection,
            Requirements requirements) {
        this.pyodide = pyodide;
        this.host = host;
        this.memory = memory;
        this.page = page;
        this.currentRun = currentRun;
        this.connection = connection;
        this.requirements = requirements;
    }

    /**
     * Imports the package and lets it take its place.
     *
     * @param connection where Python's signals and its standard streams come from and go to
     */
    static HostPython install(
            Pyodide pyodide,
            HostBridge bridge,
            @Nullable SharedMemory memory,
            PageLink page,
            CurrentRun currentRun,
            Connection connection,
            Requirements requirements) {
        connection.open(pyodide);
        pyodide.registerJsModule("_pystop_worker", bridge.asModule());
        JSObject host = load(pyodide);
        start(host, requirements.isLibraryWhole());
        return new HostPython(pyodide, host, memory, page, currentRun, connection, requirements);
    }

    /** Imports the package. */
    static JSObject load(Pyodide pyodide) {
        return pyodide.pyimport("pystop_host");
    }

    String pythonVersion() {
        return version(pyodide.pyimport("sys"));
    }

    void run(int runId, String source, String file) {
        begin(runId);
        requirements.load(source, () -> report(runId, call("run", source, file)));
    }

    /** The page has something to tell that may concern what goes on without Python. */
    void wake() {
        requirements.wake();
        if (memory != null && requirements.areLoading()) {
            // It takes its time, but it is not stuck.
            memory.answerCall();
        }
    }

    void evaluate(int runId, String expression) {
        begin(runId);
        requirements.await(() -> report(runId, call("evaluate", expression)));
    }

    void interact(int runId, String entry) {
        begin(runId);
        requirements.load(entry, () -> report(runId, call("interact", entry)));
    }

    void complete(int runId, String entry, int cursor) {
        begin(runId);
        requirements.await(() -> report(runId, call("complete", entry, cursor)));
    }

    void check(int runId, String plan) {
        begin(runId);
        requirements.await(() -> report(runId, call("check", plan)));
    }

    /** Gives Python the whole standard library in place of the part that it has started from. */
    void replaceLibrary(JSObject library) {
        Pyodide.replaceLibrary(pyodide, library);
        libraryArrived(host);
        requirements.libraryArrived();
    }

    private void begin(int runId) {
        connection.open(pyodide);
        currentRun.begin(runId);
        timers.begin();
    }

    private void report(int runId, JSPromise<JSString> outcome) {
        outcome.then(
                json -> {
                    end(runId, Codec.readOutcome(new JsMessage(parse(json))));
                    return null;
                },
                error -> {
                    end(runId, RunOutcome.crashed(JsErrors.message(error)));
                    return null;
                });
    }

    private void end(int runId, RunOutcome outcome) {
        timers.end();
        connection.finish();
        currentRun.end();
        if (memory != null) {
            memory.clearSignal();
        }
        page.post(new Report.RunEnded(runId, outcome));
    }

    private JSPromise<JSString> call(String function, String source) {
        return call(host, function, Isolation.canSuspendWebAssembly(), listOf(source));
    }

    private JSPromise<JSString> call(String function, String source, String file) {
        return call(host, function, Isolation.canSuspendWebAssembly(), listOf(source, file));
    }

    private JSPromise<JSString> call(String function, String source, int cursor) {
        return call(host, function, Isolation.canSuspendWebAssembly(), listOf(source, cursor));
    }

    // "new Promise" makes a rejection of what a blocking call throws.
    @JSBody(
            params = {"host", "name", "suspending", "list"},
            script = "return suspending ? host[name].callPromising.apply(host[name], list)"
                    + " : new Promise(function (resolve) { resolve(host[name].apply(null, list)); });")
    private static native JSPromise<JSString> call(JSObject host, String name, boolean suspending, JSObject list);

    @JSBody(params = "source", script = "return [source];")
    private static native JSObject listOf(String source);

    @JSBody(
            params = {"source", "file"},
            script = "return [source, file];")
    private static native JSObject listOf(String source, String file);

    @JSBody(
            params = {"source", "cursor"},
            script = "return [source, cursor];")
    private static native JSObject listOf(String source, int cursor);

    @JSBody(
            params = {"host", "isLibraryWhole"},
            script = "host.start(isLibraryWhole);")
    private static native void start(JSObject host, boolean isLibraryWhole);

    @JSBody(params = "host", script = "host.library_arrived();")
    private static native void libraryArrived(JSObject host);

    @JSBody(params = "sys", script = "return sys.version.split(' ')[0];")
    private static native String version(JSObject sys);

    @JSBody(params = "json", script = "return JSON.parse(json);")
    private static native JSObject parse(JSString json);
}
