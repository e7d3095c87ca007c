package dev.pystop.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends the files of {@code --packages} and the lock file that describes them, which exists even without that option: the
 * page need not know whether there are packages.
 *
 * <p>Only the files that the lock file names are sent, whatever else lies in the folder. The folder is read once, at the
 * start.
 */
final class PackagesHandler extends Handler.Wrapper {
    /** Below {@code /pyodide/}, the one place that the worker's policy lets Python read. */
    static final String FOLDER = "/pyodide/packages/";

    private static final String LOCK_FILE = "pyodide-lock.json";

    private final FileStore store;
    private final Map<String, Path> files;
    private final StoredFile lockFile;

    private PackagesHandler(FileStore store, Map<String, Path> files, StoredFile lockFile, Handler next) {
        super(next);
        this.store = store;
        this.files = files;
        this.lockFile = lockFile;
    }

    static PackagesHandler create(
            Path pyodideLockFile, Optional<Path> folder, FileStore store, Consumer<String> log, Handler next) {
        PackageLock lock = PackageLock.of(pyodideLockFile, folder);
        if (!lock.leftOut().isEmpty()) {
            log.accept("Packages left out: "
                    + new TreeMap<>(lock.leftOut())
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                    .collect(Collectors.joining(", ")));
        }
        Map<String, Path> files = folder.map(
                        path -> lock.files().stream().collect(Collectors.toMap(name -> name, path::resolve)))
                .orElse(Map.of());
        return new PackagesHandler(store, files, StoredFile.InMemory.ofText(lock.toJson()), next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getDecodedPath();
        if (!path.startsWith(FOLDER)) {
            return super.handle(request, response, callback);
        }
        String name = path.substring(FOLDER.length());
        if (name.equals(LOCK_FILE)) {
            FileResponder.respond(request, response, callback, lockFile, MediaTypes.of(name));
            return true;
        }
        Path file = files.get(name);
        if (file == null) {
            return false;
        }
        FileResponder.respond(request, response, callback, store.load(file), MediaTypes.of(name));
        return true;
    }
}
