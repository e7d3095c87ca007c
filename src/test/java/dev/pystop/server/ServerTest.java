package dev.pystop.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Starts the real server on a free port for each test, and asks it over HTTP. */
abstract class ServerTest {
    private static final Pattern ASSETS = Pattern.compile("assets/[0-9a-f]+");

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // JUnit calls start before each test.
    protected PyStopServer server;

    @BeforeEach
    void start() throws Exception {
        server = PyStopServer.start(options(), extraRoots(), around());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    protected ServerOptions options() throws Exception {
        return ServerOptions.defaults().withPort(0);
    }

    protected List<Path> extraRoots() throws Exception {
        return List.of();
    }

    protected UnaryOperator<Handler> around() {
        return UnaryOperator.identity();
    }

    protected HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return request("GET", path, headers);
    }

    protected HttpResponse<byte[]> request(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    protected URI uri(String path) {
        return server.uri().resolve(path);
    }

    /** The folder of this build's assets, as the page names it: {@code /assets/<hash>}. */
    protected String assets() throws IOException, InterruptedException {
        Matcher matcher = ASSETS.matcher(text(get("/")));
        if (!matcher.find()) {
            throw new AssertionError("index.html names no assets");
        }
        return "/" + matcher.group();
    }

    /** The folder of Pyodide, with the version that npm installed. */
    protected static String pyodide() throws IOException {
        try (Site site = Site.open(List.of())) {
            Path lockFile = site.pyodideLockFile();
            return "/pyodide/" + lockFile.getName(lockFile.getNameCount() - 2);
        }
    }

    protected static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    protected static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("(none)");
    }
}
