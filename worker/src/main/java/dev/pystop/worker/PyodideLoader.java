package dev.pystop.worker;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsErrors;
import dev.pystop.jso.PostedPythonFiles;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Loads Pyodide in stages, says which it is at, and says so if it fails: whatever happens, the page is told exactly once. */
final class PyodideLoader {
    private final Order.Start start;
    private final PageLink page;
    private final @Nullable DirectWrites directWrites;
    private final Consumer<Pyodide> onLoaded;
    private @Nullable JSPromise<JSObject> module;
    private LoadStage stage = LoadStage.DOWNLOAD;
    private boolean settled;

    /**
     * Prepares to load.
     *
     * @param directWrites what the interpreter shall write by, if there is shared memory
     * @param onLoaded makes Python ready; what it throws is a failure to load as well
     */
    PyodideLoader(Order.Start start, PageLink page, @Nullable DirectWrites directWrites, Consumer<Pyodide> onLoaded) {
        this.start = start;
        this.page = page;
        this.directWrites = directWrites;
        this.onLoaded = onLoaded;
    }

    /** Fetches Pyodide's own scripts, while the page fetches the rest. */
    void begin() {
        if (!Isolation.hasWebAssembly()) {
            fail("this browser has WebAssembly switched off, and Python needs it");
            return;
        }
        JSPromise<JSObject> pyodide = WorkerScope.importModule(start.pyodideUrl() + "pyodide.mjs");
        // Pyodide would ask for it only after its first script has come.
        JSPromise<JSObject> interpreter = WorkerScope.importModule(start.pyodideUrl() + "pyodide.asm.mjs");
        // If it fails first, or the first script as well, nobody has heard of it yet, or ever will.
        interpreter.catchError(error -> null);
        module = pyodide.flatThen(loaded -> interpreter.then(ignored -> loaded));
        module.catchError(this::fail);
    }

    /** The page has fetched the rest. */
    void supply(PostedPythonFiles files) {
        whenModuleIsLoaded(loaded -> start(files, loaded));
    }

    /** In place of {@link #supply}: starts an interpreter only for what is in its memory then. */
    void takeSnapshot(PostedPythonFiles files) {
        whenModuleIsLoaded(loaded -> load(files, loaded, MemorySnapshot.toBeTaken())
                .then(pyodide -> {
                    page.post(new Report.SnapshotTaken(MemorySnapshot.take(pyodide)));
                    return null;
                })
                .catchError(this::fail));
    }

    private void whenModuleIsLoaded(Consumer<JSObject> action) {
        if (module != null) {
            module.then(
                    loaded -> {
                        action.accept(loaded);
                        return null;
                    },
                    error -> null);
        }
    }

    private void start(PostedPythonFiles files, JSObject module) {
        enter(LoadStage.START);
        JSObject snapshot = files.snapshot();
        JSPromise.resolve(snapshot)
                .flatThen(kept -> load(files, module, MemorySnapshot.toStartFrom(kept)))
                .flatCatchError(error -> {
                    if (snapshot == null || settled) {
                        return JSPromise.reject(error);
                    }
                    warn("PyStop: Python starts without its snapshot, which cannot be used (" + JsErrors.message(error)
                            + ").");
                    return load(files, module, MemorySnapshot.toStartFrom(null));
                })
                .then(pyodide -> {
                    JSObject hostSources = files.hostSources();
                    if (hostSources != null) {
                        HostSources.install(hostSources, pyodide);
                    }
                    prepare(pyodide);
                    return null;
                })
                .catchError(this::fail);
    }

    private JSPromise<Pyodide> load(PostedPythonFiles files, JSObject module, JSObject options) {
        String libraryUrl = start.pyodideUrl() + "python_stdlib.zip";
        Runnable endFiles = SuppliedFiles.begin(files, start.pyodideUrl() + "pyodide.asm.wasm", libraryUrl, this::fail);
        Runnable endDirectWrites = directWrites == null ? () -> {} : directWrites.begin(files);
        return Pyodide.load(module, start.pyodideUrl(), libraryUrl, start.packagesUrl(), files.lockFile(), options)
                .onSettled(() -> {
                    endDirectWrites.run();
                    endFiles.run();
                    return null;
                });
    }

    private void prepare(Pyodide pyodide) {
        if (!settled) {
            enter(LoadStage.PREPARE);
            onLoaded.accept(pyodide);
            settled = true;
        }
    }

    private void enter(LoadStage next) {
        stage = next;
        page.post(new Report.Progress(next, 0, 0));
    }

    private @Nullable JSObject fail(Object error) {
        fail(JsErrors.message(error));
        return null;
    }

    private void fail(String reason) {
        if (!settled) {
            settled = true;
            page.post(new Report.LoadFailed(stage, reason));
        }
    }

    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
