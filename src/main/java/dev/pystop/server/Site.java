package dev.pystop.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built site, in the jar or in the build's folder, with other folders laid over it. */
final class Site implements Closeable {
    private final List<Path> roots;
    private final Optional<FileSystem> jar;

    private Site(List<Path> roots, Optional<FileSystem> jar) {
        this.roots = List.copyOf(roots);
        this.jar = jar;
    }

    /**
     * Opens the site.
     *
     * @param extraRoots folders that are looked at first, in this order
     * @throws StartupException if the site is not on the class path
     */
    static Site open(List<Path> extraRoots) {
        URL index = Site.class.getResource("/site/index.html");
        if (index == null) {
            throw new StartupException("this build has no site in it: build it again with ./pystop");
        }
        try {
            List<Path> roots = new ArrayList<>(extraRoots);
            if (index.openConnection() instanceof JarURLConnection connection) {
                FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()));
                roots.add(jar.getPath("/site"));
                return new Site(roots, Optional.of(jar));
            }
            roots.add(Path.of(URI.create(index.toString())).resolveSibling(".").normalize());
            return new Site(roots, Optional.empty());
        } catch (IOException | URISyntaxException e) {
            throw new StartupException("the site in " + index + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Finds a file.
     *
     * @param path the decoded path of a request, which begins with a slash; a folder stands for its index.html
     */
    Optional<Path> find(String path) {
        String name = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        if (!isPlain(name)) {
            return Optional.empty();
        }
        return roots.stream()
                .map(root -> resolve(root, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The lock file that Pyodide's npm package ships.
     *
     * @throws IOException if the site has no Pyodide, which would be a broken build
     */
    Path pyodideLockFile() throws IOException {
        try (Stream<Path> versions = Files.list(roots.getLast().resolve("pyodide"))) {
            return versions.map(version -> version.resolve("pyodide-lock.json"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the site has no pyodide-lock.json"));
        }
    }

    /** The folder of the exercises that are part of this build. It lies beside the site, which is sent as it is. */
    Path builtInTrack() {
        return roots.getLast().resolveSibling("exercises").resolve("basics");
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }

    /** Jetty has refused what is ambiguous already; this is the second lock on the same door. Hidden files stay hidden. */
    private static boolean isPlain(String name) {
        return name.indexOf('\\') < 0
                && Stream.of(name.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith("."));
    }

    private static Optional<Path> resolve(Path root, String name) {
        try {
            return Optional.of(root.resolve(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
