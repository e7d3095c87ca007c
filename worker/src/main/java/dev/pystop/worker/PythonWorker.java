package dev.pystop.worker;

import dev.pystop.jso.JsMessage;
import dev.pystop.jso.PostedPythonFiles;
import dev.pystop.jso.SharedArrayWords;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Entry point of the worker: takes the page's orders and hands each to the part that carries it out. */
public final class PythonWorker {
    private final PageLink page;
    private @Nullable HostPython python;
    private @Nullable HostBridge bridge;
    /** Used where there is no shared memory. */
    private final StopUrlSignal stopUrl = new StopUrlSignal();

    private @Nullable FileMirror files;
    private @Nullable PyodideLoader loader;
    /** Whether Python starts from more than what a start needs. */
    private boolean isLibraryWhole;
    /** Has come before Python was ready. */
    private @Nullable JSObject wholeLibrary;

    private PythonWorker(PageLink page) {
        this.page = page;
    }

    public static void main(String[] arguments) {
        PythonWorker worker = new PythonWorker(new PageLink());
        WorkerScope.onMessage(message -> worker.accept(Codec.readOrder(new JsMessage(message.getData()))));
    }

    private void accept(Order order) {
        switch (order) {
            case Order.Start start -> start(start);
            case Order.Supply supply -> {
                PostedPythonFiles supplied = (PostedPythonFiles) supply.files();
                isLibraryWhole = supplied.isLibraryWhole();
                if (loader != null) {
                    loader.supply(supplied);
                }
            }
            case Order.TakeSnapshot take -> {
                if (loader != null) {
                    loader.takeSnapshot((PostedPythonFiles) take.files());
                }
            }
            case Order.SupplyLibrary supply -> {
                wholeLibrary = ((PostedPythonFiles) supply.files()).library();
                if (python != null) {
                    python.replaceLibrary(wholeLibrary);
                }
            }
            case Order.RestoreFiles restore -> {
                if (files != null) {
                    files.restore(restore.changes());
                }
            }
            case Order.Run run -> ready().run(run.runId(), run.source(), run.file());
            case Order.Evaluate evaluate -> ready().evaluate(evaluate.runId(), evaluate.expression());
            case Order.Interact interact -> ready().interact(interact.runId(), interact.entry());
            case Order.Complete complete -> ready().complete(complete.runId(), complete.entry(), complete.cursor());
            case Order.Check check -> ready().check(check.runId(), check.plan());
            case Order.WatchStopUrl watch -> stopUrl.watch(watch.url());
            case Order.Wake wake -> {
                stopUrl.askSoon();
                if (bridge != null) {
                    bridge.wake();
                }
                if (python != null) {
                    python.wake();
                }
            }
            case Order.Input input -> {
                if (bridge != null) {
                    bridge.deliverLine(input.line());
                }
            }
        }
    }

    private void start(Order.Start start) {
        LifeLock.hold(start.lifeLock(), page);
        WithheldGlobals.remove();
        SharedArrayWords words = (SharedArrayWords) start.memory();
        SharedMemory memory = words == null ? null : new SharedMemory(words);
        CurrentRun currentRun = new CurrentRun();
        MemoryCeiling ceiling = MemoryCeiling.install(start.memoryLimitMegabytes(), memory);
        DirectWrites directWrites = words == null || memory == null
                ? null
                : new DirectWrites(words, () -> SharedStreams.announce(page, memory));
        Streams streams = memory == null || directWrites == null
                ? new MessageStreams(page, currentRun)
                : new SharedStreams(page, memory, currentRun, directWrites);
        HostBridge createdBridge = new HostBridge(page, memory, currentRun, streams, start.memoryLimitMegabytes());
        FileMirror createdFiles = new FileMirror(page, memory);
        bridge = createdBridge;
        files = createdFiles;
        PyodideLoader createdLoader = new PyodideLoader(start, page, directWrites, pyodide -> {
            if (directWrites != null) {
                directWrites.watch(pyodide);
            }
            Connection connection = new Connection(words == null ? stopUrl.asBuffer() : words.signalByte(), streams);
            Requirements requirements = new Requirements(
                    pyodide,
                    isLibraryWhole,
                    () -> memory == null ? stopUrl.isRevoked() : !memory.isPressAcknowledged());
            HostPython host =
                    HostPython.install(pyodide, createdBridge, memory, page, currentRun, connection, requirements);
            createdFiles.attach(pyodide);
            ceiling.look(pyodide);
            python = host;
            page.post(new Report.Ready(host.pythonVersion()));
            if (wholeLibrary != null) {
                host.replaceLibrary(wholeLibrary);
            }
        });
        loader = createdLoader;
        createdLoader.begin();
    }

    private HostPython ready() {
        if (python == null) {
            throw new IllegalStateException("an order to run something before Python was ready");
        }
        return python;
    }
}
