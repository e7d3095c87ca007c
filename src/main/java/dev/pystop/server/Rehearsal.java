package dev.pystop.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A visit of the playground by the server itself, so that no person's is the first. In a new JVM the first request takes 160 ms instead of 2,
 * for classes to load and hashes of files to compute: a third of the time until a browser has the editor.
 */
final class Rehearsal {
    /** What the page's HTML names. */
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"#:]+)\"");

    private Rehearsal() {}

    /** Goes on meanwhile; whoever comes in the midst of it waits no longer than without. */
    static void begin(URI server) {
        Thread.ofVirtual().name("rehearsal").start(() -> run(server));
    }

    /** Asks for the page and for each file that it names, as a browser would. */
    static void run(URI server) {
        try {
            String html = new String(get(server, "identity"), StandardCharsets.UTF_8);
            get(server, "br");
            List<String> files =
                    FILE.matcher(html).results().map(found -> found.group(1)).toList();
            for (String file : files) {
                get(server.resolve(file), "br");
            }
        } catch (IOException e) {
            // With a certificate that this JVM does not trust, for one. The first visit takes longer, and that is all.
        }
    }

    private static byte[] get(URI address, String encoding) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", encoding);
        try (InputStream content = connection.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
