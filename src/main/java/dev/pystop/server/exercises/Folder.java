package dev.pystop.server.exercises;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder out of which nothing leads: neither names with {@code ..} nor links. */
record Folder(Path root, Path path) {
    /** Far more than an exercise needs; a page has to take it. */
    private static final long LONGEST_FILE_BYTES = 1 << 20;

    static Folder of(Path root) {
        Path whole = root.toAbsolutePath().normalize();
        return new Folder(whole, whole);
    }

    Folder sub(String name) {
        return new Folder(root, path.resolve(name));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /** The text of a file that must be there. */
    String text(String name) throws BrokenContentException {
        return textIfThere(name).orElseThrow(() -> new BrokenContentException("there is no file " + shown(name)));
    }

    /** The text of a file, if there is one of that name. */
    Optional<String> textIfThere(String name) throws BrokenContentException {
        try {
            Path file = inside(name);
            if (Files.size(file) > LONGEST_FILE_BYTES) {
                throw new BrokenContentException(shown(name) + " is longer than 1 MB");
            }
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            throw new BrokenContentException(shown(name) + " cannot be read");
        }
    }

    /** Whether there is a file of that name. */
    boolean has(String name) throws BrokenContentException {
        try {
            return Files.isRegularFile(inside(name));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | InvalidPathException e) {
            throw new BrokenContentException(shown(name) + " cannot be read");
        }
    }

    /** Names of the files in it, in order, without hidden ones. */
    List<String> visibleFiles() throws BrokenContentException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                if (!name.startsWith(".") && Files.isRegularFile(child)) {
                    inside(name);
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw new BrokenContentException("the folder " + shown("") + " cannot be read");
        }
        return names;
    }

    private Path inside(String name) throws IOException, BrokenContentException {
        Path file = path.resolve(name);
        if (!file.normalize().startsWith(path.normalize()) || !file.toRealPath().startsWith(root.toRealPath())) {
            throw new BrokenContentException(shown(name) + " leads out of the track");
        }
        return file;
    }

    /** For messages. The name may be none that this file system knows. */
    private String shown(String name) {
        String folder = root.relativize(path).toString();
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
