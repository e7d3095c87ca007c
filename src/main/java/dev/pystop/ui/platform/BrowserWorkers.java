package dev.pystop.ui.platform;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsMessage;
import dev.pystop.jso.ModuleWorker;
import dev.pystop.jso.SharedArrayWords;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import dev.pystop.ui.session.WorkerHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.ErrorEvent;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.workers.Worker;

/** Starts real workers, each with memory of its own where the page may share any. */
public final class BrowserWorkers implements WorkerHandle.Factory {
    private final String assetsUrl;
    private final String pyodideUrl;
    private final int memoryLimitMegabytes;

    /**
     * Prepares to start workers.
     *
     * @param assetsUrl absolute URL of the folder with the worker's script, without a slash at its end
     * @param pyodideUrl absolute URL of the folder with Pyodide's files, without a slash at its end
     * @param memoryLimitMegabytes what each interpreter's memory may grow to
     */
    public BrowserWorkers(String assetsUrl, String pyodideUrl, int memoryLimitMegabytes) {
        this.assetsUrl = assetsUrl;
        this.pyodideUrl = pyodideUrl;
        this.memoryLimitMegabytes = memoryLimitMegabytes;
    }

    @Override
    public WorkerHandle start(Consumer<Report> onReport, Consumer<String> onBroken) {
        SharedArrayWords words = Isolation.canShareMemory() ? SharedArrayWords.allocate() : null;
        Worker worker = ModuleWorker.create(assetsUrl + "/worker-boot.mjs", "Python");
        worker.onMessage(message -> onReport.accept(Codec.readReport(new JsMessage(message.getData()))));
        EventListener<ErrorEvent> onError = event -> {
            event.preventDefault();
            onBroken.accept(reasonOf(event));
        };
        worker.addEventListener("error", onError);
        Handle handle = new Handle(worker, words == null ? null : new SharedMemory(words));
        String packagesUrl = pyodideUrl.substring(0, pyodideUrl.lastIndexOf('/')) + "/packages/";
        handle.post(new Order.Start(
                pyodideUrl + "/", packagesUrl, assetsUrl + "/worker-files.json", memoryLimitMegabytes, words));
        return handle;
    }

    /** A script that could not be fetched gives an event without a message. */
    private static String reasonOf(ErrorEvent event) {
        String message = WorkerErrors.message(event);
        return message.isEmpty() ? "the script of the Python worker cannot be had from the server" : message;
    }

    private record Handle(Worker worker, @Nullable SharedMemory memory) implements WorkerHandle {
        @Override
        public void post(Order order) {
            JsMessage message = new JsMessage();
            Codec.write(order, message);
            worker.postMessage(message.object());
        }

        @Override
        public void terminate() {
            worker.terminate();
        }
    }
}
