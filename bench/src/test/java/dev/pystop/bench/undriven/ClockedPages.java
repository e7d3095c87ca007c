package dev.pystop.bench.undriven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * The playground and the plain page with the lobby's clock in them.
 *
 * @param root a folder for the server to look into before all others
 */
public record ClockedPages(Path root) {
    private static final String BASELINE = "assets/baseline/index.html";
    private static final String CHARSET = "<meta charset=\"utf-8\"";

    /** Writes the pages into the build's folder. */
    public static ClockedPages assemble() {
        ClockedPages pages = new ClockedPages(Path.of("target", "clocked-pages").toAbsolutePath());
        try (InputStream playground = ClockedPages.class.getResourceAsStream("/site/index.html")) {
            if (playground == null) {
                throw new IllegalStateException("the site is not built");
            }
            pages.write("index.html", new String(playground.readAllBytes(), StandardCharsets.UTF_8));
            pages.write(BASELINE, Files.readString(Path.of("bench", "baseline", "index.html")));
        } catch (IOException e) {
            throw new UncheckedIOException("the pages for the benchmark cannot be written", e);
        }
        return pages;
    }

    private void write(String name, String html) throws IOException {
        if (!html.contains(CHARSET)) {
            throw new IllegalStateException(name + " has no " + CHARSET + " behind which the clock belongs");
        }
        int place = html.indexOf('>', html.indexOf(CHARSET)) + 1;
        // "async": nothing of the page waits for it.
        String clocked = "%s<script async src=\"%s\"></script>%s"
                .formatted(html.substring(0, place), Lobby.CLOCK, html.substring(place));
        byte[] bytes = clocked.getBytes(StandardCharsets.UTF_8);
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), compressed.toByteArray());
    }
}
