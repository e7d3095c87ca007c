package dev.pystop.ui.download;

import dev.pystop.jso.Isolation;
import dev.pystop.jso.JsErrors;
import dev.pystop.jso.PostedPythonFiles;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * One attempt to get all of Python's files, at the same time as far as possible. Of the library there is one with bytecode in it, which makes
 * Python start in a fraction of the time; if that is missing, cut short or not the one that was built with this page, Pyodide's own takes its
 * place, and the sources of our host Python, which are not in that.
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
    private boolean needsHostSources;

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
        JSPromise<JSObject> fast = FileFetch.open(addresses.pyodide() + name)
                .flatThen(response -> libraryIn(response, arrived, name))
                .flatThen(bytes -> checked(bytes, name, Manifest.librarySha256(arrived)));
        take(fast.flatCatchError(error -> fallBack(arrived, JsErrors.message(error))), bytes -> library = bytes);
    }

    private JSPromise<JSObject> fallBack(Manifest arrived, String reason) {
        warn("PyStop: Python starts slowly, because " + reason + ".");
        needsHostSources = true;
        take(
                FileFetch.open(addresses.pyodide() + Manifest.hostSourcesName(arrived))
                        .flatThen(FileFetch::<JSObject>json),
                sources -> hostSources = sources);
        String address = addresses.plainLibrary();
        return FileFetch.open(address)
                .flatThen(response -> libraryIn(response, arrived, PythonAddresses.fileName(address)));
    }

    private JSPromise<JSObject> libraryIn(JSObject response, Manifest arrived, String name) {
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
                    endIfComplete();
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
        if (manifest != null && librarySize > 0 && !isOver) {
            int total = Manifest.size(manifest, PythonAddresses.fileName(addresses.interpreter())) + librarySize;
            listener.progressed(Math.min(interpreterBytes + libraryBytes, total), total);
        }
    }

    private void endIfComplete() {
        if (isOver
                || manifest == null
                || interpreter == null
                || library == null
                || lockFile == null
                || (needsHostSources && hostSources == null)) {
            return;
        }
        isOver = true;
        listener.arrived(PostedPythonFiles.of(
                interpreter,
                library,
                hostSources,
                lockFile,
                Manifest.writeSwitch(manifest),
                Manifest.terminalWriter(manifest)));
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
