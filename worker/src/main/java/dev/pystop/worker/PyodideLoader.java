package dev.pystop.worker;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsErrors;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Loads Pyodide in stages, says how far it is, and says so if it fails: whatever happens, the page is told exactly once. */
final class PyodideLoader {
    /** A message for every per cent would be too many and for every ten too coarse. */
    private static final int PROGRESS_STEPS = 50;

    private final Order.Start start;
    private final PageLink page;
    private final @Nullable DirectWrites directWrites;
    private final Consumer<Pyodide> onLoaded;
    private LoadStage stage = LoadStage.DOWNLOAD;
    private boolean settled;
    private int lastStep = -1;

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

    void load() {
        enter(LoadStage.DOWNLOAD);
        if (!Isolation.hasWebAssembly()) {
            fail("this browser has WebAssembly switched off, and Python needs it");
            return;
        }
        JSPromise<WorkerFiles> files = WorkerFiles.fetch(start.filesUrl());
        JSPromise<JSObject> module = WorkerScope.importModule(start.pyodideUrl() + "pyodide.mjs");
        // Its promise is Pyodide's affair: what matters here is that its second script comes at the same time as the
        // first.
        WorkerScope.importModule(start.pyodideUrl() + "pyodide.asm.mjs").catchError(error -> null);
        files.then(
                loadedFiles -> {
                    module.then(
                            loadedModule -> {
                                loadPyodide(loadedFiles, loadedModule);
                                return null;
                            },
                            this::fail);
                    return null;
                },
                this::fail);
    }

    private void loadPyodide(WorkerFiles files, JSObject module) {
        boolean hasInterpreter = start.interpreter() != null;
        PyodideDownload download =
                new PyodideDownload(files, start.pyodideUrl(), hasInterpreter, new PyodideDownload.Listener() {
                    @Override
                    public void loaded(int loadedBytes, int totalBytes) {
                        downloaded(loadedBytes, totalBytes);
                    }

                    @Override
                    public void failed(String reason) {
                        fail(reason);
                    }
                });
        Runnable endDownload = download.begin();
        Runnable endModule = InterpreterModule.begin(
                download.interpreterUrl(),
                start.interpreter(),
                compiled -> page.post(new Report.InterpreterCompiled(compiled)));
        Runnable endDirectWrites = directWrites == null ? () -> {} : directWrites.begin(files);
        Pyodide.load(module, start.pyodideUrl(), download.libraryUrl(), start.packagesUrl())
                .then(pyodide -> {
                    endDirectWrites.run();
                    endModule.run();
                    endDownload.run();
                    if (download.hasFallenBack()) {
                        prepareFromSources(pyodide, start.pyodideUrl() + WorkerFiles.hostSourcesName(files));
                    } else {
                        prepare(pyodide);
                    }
                    return null;
                })
                .catchError(this::fail);
    }

    private void prepareFromSources(Pyodide pyodide, String hostSourcesUrl) {
        HostSources.fetch(hostSourcesUrl)
                .then(sources -> {
                    HostSources.install(sources, pyodide);
                    prepare(pyodide);
                    return null;
                })
                .catchError(this::fail);
    }

    private void prepare(Pyodide pyodide) {
        if (!settled) {
            enter(LoadStage.PREPARE);
            onLoaded.accept(pyodide);
            settled = true;
        }
    }

    private void downloaded(int loadedBytes, int totalBytes) {
        int step = (int) ((long) loadedBytes * PROGRESS_STEPS / totalBytes);
        if (stage != LoadStage.DOWNLOAD || step == lastStep || settled) {
            return;
        }
        lastStep = step;
        page.post(new Report.Progress(stage, loadedBytes, totalBytes));
        if (loadedBytes == totalBytes) {
            enter(LoadStage.START);
        }
    }

    private void enter(LoadStage next) {
        stage = next;
        page.post(new Report.Progress(next, 0, 0));
    }

    private @Nullable Void fail(Object error) {
        fail(JsErrors.message(error));
        return null;
    }

    private void fail(String reason) {
        if (!settled) {
            settled = true;
            page.post(new Report.LoadFailed(stage, reason));
        }
    }
}
