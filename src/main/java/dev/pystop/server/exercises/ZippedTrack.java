package dev.pystop.server.exercises;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A track in a zip file, which is opened anew when it has changed. Archives of a repository have everything in one folder; that is the track then. */
final class ZippedTrack implements ExerciseSource {
    private final Path zip;
    private final String shownName;
    private @Nullable FileSystem open;
    private @Nullable ExercismTrack track;
    private FileTime modified = FileTime.fromMillis(0);

    ZippedTrack(Path zip, String shownName) {
        this.zip = zip;
        this.shownName = shownName;
    }

    @Override
    public synchronized Track track() {
        try {
            return current().track();
        } catch (IOException e) {
            String problem = zip.getFileName() + " is no folder, and no zip file that can be read";
            return new Track(Slugs.of(shownName), shownName, List.of(problem), List.of(), List.of());
        }
    }

    @Override
    public synchronized Exercise read(ExerciseEntry entry) throws BrokenContentException {
        try {
            return current().read(entry);
        } catch (IOException e) {
            throw new BrokenContentException(zip.getFileName() + " cannot be read");
        }
    }

    private ExercismTrack current() throws IOException {
        FileTime now = Files.getLastModifiedTime(zip);
        if (track == null || !now.equals(modified)) {
            close();
            FileSystem opened = opened();
            open = opened;
            modified = now;
            track = new ExercismTrack(rootOf(opened.getPath("/")), shownName);
        }
        return track;
    }

    private FileSystem opened() throws IOException {
        try {
            return FileSystems.newFileSystem(zip);
        } catch (ProviderNotFoundException e) {
            throw new IOException("no zip file", e);
        }
    }

    private static Path rootOf(Path top) throws IOException {
        if (Files.exists(top.resolve("config.json"))) {
            return top;
        }
        try (Stream<Path> children = Files.list(top)) {
            List<Path> folders = children.filter(Files::isDirectory).toList();
            return folders.size() == 1 ? top.resolve(folders.getFirst()) : top;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        track = null;
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
