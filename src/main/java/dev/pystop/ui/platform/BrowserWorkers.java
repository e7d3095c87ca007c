package dev.pystop.ui.platform;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsMessage;
import dev.pystop.jso.LockManager;
import dev.pystop.jso.ModuleWorker;
import dev.pystop.jso.Platform;
import dev.pystop.jso.SharedArrayWords;
import dev.pystop.protocol.Codec;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.PythonFiles;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import dev.pystop.ui.download.PythonAddresses;
import dev.pystop.ui.download.PythonDownload;
import dev.pystop.ui.session.StopSwitch;
import dev.pystop.ui.session.WorkerHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.ErrorEvent;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.workers.Worker;

/** Starts real workers, each with memory of its own where the page may share any. */
public final class BrowserWorkers implements WorkerHandle.Factory {
    /** One for the program, one to load a spare beside it. */
    private static final int MINIMUM_PROCESSORS = 2;
    /** A spare takes about 100 MB. */
    private static final int MINIMUM_MEMORY_GIGABYTES = 4;

    private static final String LIFE_LOCK_PREFIX = "pystop-worker-";

    private final String workerUrl;
    private final PythonAddresses addresses;
    private final int memoryLimitMegabytes;
    private final PythonDownload download;
    private final SnapshotMaker snapshots;

    /**
     * Prepares to start workers.
     *
     * @param assetsUrl absolute URL of the folder with the worker's script, without a slash at its end
     * @param pyodideUrl absolute URL of the folder with Pyodide's files, without a slash at its end
     * @param memoryLimitMegabytes what each interpreter's memory may grow to
     */
    public BrowserWorkers(String assetsUrl, String pyodideUrl, int memoryLimitMegabytes) {
        this.memoryLimitMegabytes = memoryLimitMegabytes;
        addresses = new PythonAddresses(
                pyodideUrl + "/",
                pyodideUrl.substring(0, pyodideUrl.lastIndexOf('/')) + "/packages/",
                assetsUrl + "/python-files.json");
        download = new PythonDownload(addresses);
        workerUrl = assetsUrl + "/worker-boot.mjs";
        snapshots = new SnapshotMaker(
                workerUrl,
                new Order.Start(
                        addresses.pyodide(), addresses.packages(), "pystop-snapshot", memoryLimitMegabytes, null),
                download);
    }

    @Override
    public StopSwitch newStopSwitch() {
        String url = BlobUrls.create();
        return new StopSwitch() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public void flip() {
                BlobUrls.revoke(url);
            }
        };
    }

    @Override
    public boolean canAffordSpare() {
        double memory = Platform.memoryGigabytes();
        return Device.processors() >= MINIMUM_PROCESSORS && (memory == 0 || memory >= MINIMUM_MEMORY_GIGABYTES);
    }

    @Override
    public WorkerHandle start(Consumer<Report> onReport, Consumer<String> onBroken) {
        SharedArrayWords words = Isolation.canShareMemory() ? SharedArrayWords.allocate() : null;
        Worker worker = ModuleWorker.create(workerUrl, "Python");
        String lifeLock = LIFE_LOCK_PREFIX + (int) (Math.random() * Integer.MAX_VALUE);
        worker.onMessage(message -> {
            Report report = Codec.readReport(new JsMessage(message.getData()));
            if (report instanceof Report.LifeLockHeld) {
                LockManager.request(lifeLock, lock -> {
                    onBroken.accept("the Python worker has ended by itself");
                    return null;
                });
            }
            onReport.accept(report);
            if (report instanceof Report.Ready) {
                download.complete();
                if (canAffordSpare()) {
                    snapshots.makeSoon();
                }
            }
        });
        EventListener<ErrorEvent> onError = event -> {
            event.preventDefault();
            onBroken.accept(reasonOf(event));
        };
        worker.addEventListener("error", onError);
        Handle handle = new Handle(worker, words == null ? null : new SharedMemory(words));
        handle.post(new Order.Start(addresses.pyodide(), addresses.packages(), lifeLock, memoryLimitMegabytes, words));
        download.request(new Supplier(handle, onReport));
        return handle;
    }

    /** Hands a worker what is downloaded, and speaks for it until then. */
    private record Supplier(WorkerHandle worker, Consumer<Report> onReport) implements PythonDownload.Listener {
        @Override
        public void progressed(int loadedBytes, int totalBytes) {
            onReport.accept(new Report.Progress(LoadStage.DOWNLOAD, loadedBytes, totalBytes));
        }

        @Override
        public void arrived(PythonFiles files) {
            worker.post(new Order.Supply(files));
        }

        @Override
        public void completed(PythonFiles files) {
            worker.post(new Order.SupplyLibrary(files));
        }

        @Override
        public void failed(String reason) {
            onReport.accept(new Report.LoadFailed(LoadStage.DOWNLOAD, reason));
        }
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
