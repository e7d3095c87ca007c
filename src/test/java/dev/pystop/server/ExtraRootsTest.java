package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What benchmarks and tests of the page do with the server: add pages, damage files, drop headers. */
final class ExtraRootsTest extends ServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @Override
    protected List<Path> extraRoots() {
        return List.of(folder);
    }

    /** A proxy that knows nothing of isolation. */
    @Override
    protected UnaryOperator<Handler> around() {
        return handler -> new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (!request.getHeaders().contains("Drop")) {
                    return super.handle(request, response, callback);
                }
                HttpFields.Mutable kept = new HttpFields.Mutable.Wrapper(response.getHeaders()) {
                    @Override
                    public @Nullable HttpField onAddField(HttpField field) {
                        return field.getName().startsWith("Cross-Origin-") ? null : field;
                    }
                };
                return super.handle(
                        request,
                        new Response.Wrapper(request, response) {
                            @Override
                            public HttpFields.Mutable getHeaders() {
                                return kept;
                            }
                        },
                        callback);
            }
        };
    }

    @Test
    void shouldServeAFileThatTheSiteDoesNotHave() throws Exception {
        write("baseline/index.html", "<p>baseline");

        assertEquals("<p>baseline", text(get("/baseline/")));
    }

    @Test
    void shouldServeTheFileInPlaceOfTheSitesInEveryEncoding() throws Exception {
        String path = pyodide() + "/python_stdlib.zip";
        write(path.substring(1), "damaged");

        HttpResponse<byte[]> response = get(path, "Accept-Encoding", "br, gzip");

        assertEquals("(none)", header(response, "Content-Encoding"));
        assertEquals("damaged", text(response));
    }

    @Test
    void shouldNoticeThatAFileHasChanged() throws Exception {
        write("page.html", "one");
        String before = header(get("/page.html"), "ETag");
        write("page.html", "three");

        HttpResponse<byte[]> response = get("/page.html", "If-None-Match", before);

        assertEquals(200, response.statusCode());
        assertEquals("three", text(response));
    }

    @Test
    void shouldServeTheSiteForEverythingElse() throws Exception {
        assertEquals(200, get("/").statusCode());
    }

    @Test
    void shouldNotServeHiddenFiles() throws Exception {
        write(".env", "secret");
        write(".git/config", "secret");

        assertEquals(404, get("/.env").statusCode());
        assertEquals(404, get("/.git/config").statusCode());
    }

    @Test
    void shouldServeAnEmptyFile() throws Exception {
        write("empty.txt", "");

        HttpResponse<byte[]> response = get("/empty.txt");

        assertEquals(200, response.statusCode());
        assertEquals("0", header(response, "Content-Length"));
    }

    @Test
    void shouldLetTheHandlerAroundChangeTheHeaders() throws Exception {
        HttpResponse<byte[]> response = get("/", "Drop", "yes");

        assertEquals("(none)", header(response, "Cross-Origin-Opener-Policy"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    }

    private void write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolveSibling("."));
        Files.writeString(file, content);
    }
}
