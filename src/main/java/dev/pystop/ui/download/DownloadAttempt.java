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
    private final PythonDownload.Listener listener;
    private boolean isOver;

    private @Nullable Manifest manifest;
    private @Nullable JSObject interpreter;
    private @Nullable JSObject library;
    private @Nullable JSObject hostSources;
    private @Nullable String lockFile;
    private boolean isOwnLibrary = true;
    /** Whether a start can do with what has come. */
    private boolean hasArrived;

    private int interpreterBytes;
    private int libraryBytes;
    private int librarySize;

    DownloadAttempt(PythonAddresses addresses, PythonDownload.Listener listener) {
        this.addresses = addresses;
        this.listener = listener;
    }

    void begin() {
        if (!Isolation.hasWebAssembly()) {
            // The worker says so.
            return;
        }
        JSPromise<Manifest> arrivingManifest =
                FileFetch.open(addresses.manifest()).flatThen(FileFetch::<Manifest>json);
        take(arrivingManifest, this::begin);
        JSPromise<JSObject> arrivingInterpreter = FileFetch.open(addresses.interpreter())
                .flatThen(response -> FileFetch.compile(response, count -> {
                    interpreterBytes += count;
                    tellHowFar();
                }));
        take(arrivingInterpreter, module -> interpreter = module);
        take(FileFetch.open(addresses.lockFile()).flatThen(FileFetch::text), text -> lockFile = text.stringValue());
    }

    private void begin(Manifest arrived) {
        manifest = arrived;
        String name = Manifest.libraryName(arrived);
        takeLibrary(part(arrived, name, Manifest.librarySha256(arrived)), bytes -> bytes);
    }

    /** Fetches the rest of the library, once what a start needs has arrived. Only the first call does anything. */
    void complete() {
        if (hasArrived && !isOver && manifest != null && library != null) {
            JSObject start = library;
            library = null;
            fetchRest(manifest, start);
        }
    }

    private void fetchRest(Manifest arrived, JSObject start) {
        String name = Manifest.libraryRestName(arrived);
        int offset = Manifest.libraryRestOffset(arrived);
        takeLibrary(
                part(arrived, name, Manifest.libraryRestSha256(arrived)),
                rest -> FileFetch.join(start, offset, rest, Isolation.canShareMemory()));
    }

    private void takeLibrary(JSPromise<JSObject> part, UnaryOperator<JSObject> toLibrary) {
        take(
                part.then(toLibrary::apply).flatCatchError(error -> fallBack(JsErrors.message(error))),
                arrived -> library = arrived);
    }

    private JSPromise<JSObject> part(Manifest arrived, String name, String sha256) {
        return FileFetch.open(addresses.pyodide() + name)
                .flatThen(response -> bytesOf(response, arrived, name))
                .flatThen(bytes -> checked(bytes, name, sha256));
    }

    private JSPromise<JSObject> fallBack(String reason) {
        Manifest arrived = Objects.requireNonNull(manifest);
        warn("PyStop: Python starts slowly, because " + reason + ".");
        isOwnLibrary = false;
        take(
                FileFetch.open(addresses.pyodide() + Manifest.hostSourcesName(arrived))
                        .flatThen(FileFetch::<JSObject>json),
                sources -> hostSources = sources);
        String address = addresses.plainLibrary();
        return FileFetch.open(address)
                .flatThen(response -> bytesOf(response, arrived, PythonAddresses.fileName(address)));
    }

    private JSPromise<JSObject> bytesOf(JSObject response, Manifest arrived, String name) {
        librarySize = Manifest.size(arrived, name);
        libraryBytes = 0;
        return FileFetch.bytes(name, response, librarySize, Isolation.canShareMemory(), count -> {
            libraryBytes += count;
            tellHowFar();
        });
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
        part.then(arrived -> {
                    taker.accept(arrived);
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

    private void tellHowFar() {
        if (manifest != null && librarySize > 0 && !hasArrived && !isOver) {
            int total = Manifest.size(manifest, PythonAddresses.fileName(addresses.interpreter())) + librarySize;
            listener.progressed(Math.min(interpreterBytes + libraryBytes, total), total);
        }
    }

    private void goOn() {
        if (isOver
                || manifest == null
                || interpreter == null
                || library == null
                || lockFile == null
                || (!isOwnLibrary && hostSources == null)) {
            return;
        }
        isOver = hasArrived || !isOwnLibrary;
        PostedPythonFiles files = PostedPythonFiles.of(
                interpreter,
                library,
                isOver,
                hostSources,
                lockFile,
                Manifest.writeSwitch(manifest),
                Manifest.terminalWriter(manifest));
        if (hasArrived) {
            listener.completed(files);
            return;
        }
        hasArrived = true;
        listener.arrived(files);
    }

    private void fail(String reason) {
        if (!isOver) {
            isOver = true;
            listener.failed(reason);
        }
    }

    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
