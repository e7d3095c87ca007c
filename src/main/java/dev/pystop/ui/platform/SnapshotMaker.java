package dev.pystop.ui.platform;

import dev.pystop.jso.JsMessage;
import dev.pystop.jso.ModuleWorker;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.PythonFiles;
import dev.pystop.protocol.Report;
import dev.pystop.ui.download.PythonDownload;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.workers.Worker;

/**
 * Has a snapshot made where this browser has none of these files yet, by an interpreter of its own that ends with it: one that a snapshot can be
 * taken of is not quite like others.
 */
final class SnapshotMaker {
    /** After Python is ready; the spare comes first. It takes about a second of one processor. */
    private static final int AFTER_MILLIS = 8000;

    private final String workerUrl;
    private final Order.Start start;
    private final PythonDownload download;
    private boolean isPlanned;

    SnapshotMaker(String workerUrl, Order.Start start, PythonDownload download) {
        this.workerUrl = workerUrl;
        this.start = start;
        this.download = download;
    }

    /** Only the first call does anything. */
    void makeSoon() {
        if (!isPlanned) {
            isPlanned = true;
            Window.setTimeout(this::make, AFTER_MILLIS);
        }
    }

    private void make() {
        @Nullable PythonFiles files = download.filesForSnapshot();
        if (files == null) {
            return;
        }
        Worker worker = ModuleWorker.create(workerUrl, "Snapshot");
        worker.onMessage(message -> {
            Report report = Codec.readReport(new JsMessage(message.getData()));
            if (report instanceof Report.SnapshotTaken taken) {
                download.keepSnapshot(taken.snapshot());
            }
            if (report instanceof Report.SnapshotTaken || report instanceof Report.LoadFailed) {
                worker.terminate();
            }
        });
        // Nobody waits for it; there will be another attempt at the next visit.
        worker.addEventListener("error", event -> worker.terminate());
        post(worker, start);
        post(worker, new Order.TakeSnapshot(files));
    }

    private static void post(Worker worker, Order order) {
        JsMessage message = new JsMessage();
        Codec.write(order, message);
        worker.postMessage(message.object());
    }
}
