package dev.pystop.ui.download;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsErrors;
import dev.pystop.jso.PostedPythonFiles;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * One attempt to get all of Python's files: first, at the same time, what a start needs, then, when asked for, the rest of the library.
 *
 * <p>Our library makes Python start in a fraction of the time. If a part of it is missing, cut short or not the one that was built with this page, Pyodide's
 * own takes its place, and the sources of our host Python, which are not in that.
 */
final class DownloadAttempt {
    private final PythonAddresses addresses;
    private final boolean isFirst;
    private final PythonDownload.Listener listener;
    private PostedPythonFiles files = new PostedPythonFiles();
    private @Nullable Manifest manifest;
    private final LoadedBytes loadedBytes;

    /** Parts that are on their way. */
    private int awaited;
    /** Whether a start can do with what has come. */
    private boolean hasArrived;

    private boolean isOver;

    /** @param isFirst whether it is the first of the page, for which there is the {@link EarlyPython} */
    DownloadAttempt(PythonAddresses addresses, boolean isFirst, PythonDownload.Listener listener) {
        this.addresses = addresses;
        this.isFirst = isFirst;
        this.listener = listener;
        loadedBytes = new LoadedBytes(listener);
    }

    void begin() {
        if (!Isolation.hasWebAssembly()) {
            // The worker says so.
            return;
        }
        take(FileFetch.open(addresses.manifest()).flatThen(FileFetch::<Manifest>json), this::begin);
        take(isFirst ? earlyInterpreter() : interpreter(), module -> files = files.withInterpreter(module));
        take(
                FileFetch.open(addresses.lockFile()).flatThen(FileFetch::text),
                text -> files = files.withLockFile(text.stringValue()));
    }

    private JSPromise<JSObject> earlyInterpreter() {
        return FileFetch.opened(PythonAddresses.fileName(addresses.interpreter()), EarlyPython.getOpened())
                .flatThen(copy -> compiled(copy, EarlyPython.getCompiled()));
    }

    private JSPromise<JSObject> interpreter() {
        return FileFetch.open(addresses.interpreter())
                .flatThen(response -> compiled(FileFetch.copyOf(response), FileFetch.compile(response)));
    }

    private JSPromise<JSObject> compiled(JSObject copy, JSPromise<JSObject> module) {
        FileFetch.count(copy, loadedBytes::ofInterpreter);
        return module.flatCatchError(error -> JSPromise.reject(
                new IllegalStateException("the interpreter cannot be compiled (" + JsErrors.message(error) + ")")));
    }

    private void begin(Manifest arrived) {
        manifest = arrived;
        String name = Manifest.libraryName(arrived);
        String url = addresses.pyodide() + name;
        files = files.withWriters(Manifest.writeSwitch(arrived), Manifest.terminalWriter(arrived))
                .withLibraryUrl(url);
        loadedBytes.expect(Manifest.size(arrived, PythonAddresses.fileName(addresses.interpreter())));
        takeLibrary(part(name, Manifest.librarySha256(arrived)), false, bytes -> bytes);
        take(
                SnapshotStore.load(url, Isolation.canShareMemory()),
                kept -> files = files.hostSources() == null ? files.withSnapshot(kept) : files);
    }

    /** Fetches the rest of the library, once what a start needs has arrived. Only the first call does anything. */
    void complete() {
        if (hasArrived && awaited == 0 && !isOver && manifest != null) {
            JSObject start = files.library();
            int offset = Manifest.libraryRestOffset(manifest);
            takeLibrary(
                    part(Manifest.libraryRestName(manifest), Manifest.libraryRestSha256(manifest)),
                    true,
                    rest -> FileFetch.join(start, offset, rest, Isolation.canShareMemory()));
        }
    }

    private void takeLibrary(JSPromise<JSObject> part, boolean isWhole, UnaryOperator<JSObject> toLibrary) {
        take(
                part.then(bytes -> {
                            files = files.withLibrary(toLibrary.apply(bytes), isWhole);
                            return bytes;
                        })
                        .flatCatchError(error -> fallBack(JsErrors.message(error))),
                arrived -> {});
    }

    private JSPromise<JSObject> part(String name, String sha256) {
        return FileFetch.open(addresses.pyodide() + name)
                .flatThen(response -> bytesOf(response, name))
                .flatThen(bytes -> checked(bytes, name, sha256));
    }

    private JSPromise<JSObject> fallBack(String reason) {
        warn("PyStop: Python starts slowly, because " + reason + ".");
        JSPromise<JSObject> sources = FileFetch.open(
                        addresses.pyodide() + Manifest.hostSourcesName(Objects.requireNonNull(manifest)))
                .flatThen(FileFetch::<JSObject>json);
        // If the library fails first, nobody hears of the sources any more.
        sources.catchError(error -> null);
        String address = addresses.plainLibrary();
        return FileFetch.open(address)
                .flatThen(response -> bytesOf(response, PythonAddresses.fileName(address)))
                .flatThen(library -> sources.then(host -> {
                    // A snapshot is of an interpreter with our library.
                    files = files.withLibrary(library, true)
                            .withHostSources(host)
                            .withSnapshot(null);
                    return library;
                }));
    }

    private JSPromise<JSObject> bytesOf(JSObject response, String name) {
        int size = Manifest.size(Objects.requireNonNull(manifest), name);
        if (!hasArrived) {
            loadedBytes.expectLibrary(size);
        }
        return FileFetch.bytes(name, response, size, Isolation.canShareMemory(), loadedBytes::ofLibrary);
    }

    private static JSPromise<JSObject> checked(JSObject bytes, String name, String expected) {
        return FileFetch.sha256(bytes).then(actual -> {
            if (actual.getLength() > 0 && !actual.stringValue().equals(expected)) {
                throw new IllegalStateException(name + " has other contents than it was built with");
            }
            return bytes;
        });
    }

    /** Takes a part when it has come; the first that does not come ends the attempt. */
    private <T> void take(JSPromise<T> part, Taker<T> taker) {
        awaited++;
        part.then(arrived -> {
                    taker.accept(arrived);
                    awaited--;
                    goOn();
                    return null;
                })
                .catchError(error -> {
                    fail(JsErrors.message(error));
                    return null;
                });
    }

    private interface Taker<T> {
        void accept(T part);
    }

    private void goOn() {
        if (awaited > 0 || isOver) {
            return;
        }
        isOver = files.isLibraryWhole();
        if (hasArrived) {
            listener.completed(files);
        } else {
            hasArrived = true;
            loadedBytes.end();
            listener.arrived(files);
        }
    }

    private void fail(String reason) {
        if (!isOver) {
            isOver = true;
            loadedBytes.end();
            listener.failed(reason);
        }
    }

    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
