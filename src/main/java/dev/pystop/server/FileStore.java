package dev.pystop.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads files and remembers their hashes.
 *
 * <p>A hash and not, as usual, size and time make up an ETag: the jar is reproducible, so all its files have the same
 * time in every version, and an index.html that only names other assets has the same size too.
 */
final class FileStore {
    private record Known(FileTime modified, StoredFile file) {}

    private final ConcurrentMap<Path, Known> known = new ConcurrentHashMap<>();

    /** The file as it is now; a file of the disk is looked at again whenever its size or time has changed. */
    StoredFile load(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Known before = known.get(path);
        if (before != null
                && before.file().size() == attributes.size()
                && before.modified().equals(attributes.lastModifiedTime())) {
            return before.file();
        }
        StoredFile file = path.getFileSystem() == FileSystems.getDefault()
                ? new StoredFile.OnDisk(path, attributes.size(), Sha256.of(path))
                : StoredFile.InMemory.of(Files.readAllBytes(path));
        known.put(path, new Known(attributes.lastModifiedTime(), file));
        return file;
    }
}
