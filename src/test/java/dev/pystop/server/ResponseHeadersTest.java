package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every response, errors included, has the headers of the isolation and of the security policy. */
final class ResponseHeadersTest extends ServerTest {
    private static final Map<String, String> ON_EVERY_RESPONSE = Map.of(
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Document-Isolation-Policy", "isolate-and-require-corp",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
                    + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @Test
    void shouldSendThemWithThePage() throws Exception {
        assertHeaders(200, get("/"));
    }

    @Test
    void shouldSendThemWithAFileOfPyodide() throws Exception {
        assertHeaders(200, get(pyodide() + "/pyodide.mjs"));
    }

    @Test
    void shouldSendThemWithHead() throws Exception {
        assertHeaders(200, request("HEAD", "/"));
    }

    @Test
    void shouldSendThemWithNotModified() throws Exception {
        assertHeaders(304, get("/", "If-None-Match", header(get("/"), "ETag")));
    }

    @Test
    void shouldSendThemWithPartialContent() throws Exception {
        assertHeaders(206, get("/", "Range", "bytes=0-3"));
    }

    @Test
    void shouldSendThemWithRangeNotSatisfiable() throws Exception {
        assertHeaders(416, get("/", "Range", "bytes=999999-"));
    }

    @Test
    void shouldSendThemWithTheHealth() throws Exception {
        assertHeaders(200, get("/healthz"));
    }

    @Test
    void shouldSendThemWithNotFound() throws Exception {
        assertHeaders(404, get("/nothing-here"));
    }

    @Test
    void shouldSendThemWithMethodNotAllowed() throws Exception {
        assertHeaders(405, request("POST", "/"));
    }

    @Test
    void shouldSendThemWithTheRefusalOfAnAmbiguousPath() throws Exception {
        assertHeaders(400, RawHttp.send(server, "GET /assets%2findex.html HTTP/1.1", "Host: a", "Connection: close"));
    }

    @Test
    void shouldSendThemWithTheRefusalOfAMalformedRequest() throws Exception {
        assertHeaders(400, RawHttp.send(server, "NONSENSE"));
    }

    @Test
    void shouldSendThemWithTheRefusalOfARequestWithoutHost() throws Exception {
        assertHeaders(400, RawHttp.send(server, "GET / HTTP/1.1", "Connection: close"));
    }

    @Test
    void shouldSendThemWithTheRefusalOfHugeHeaders() throws Exception {
        assertHeaders(
                431,
                RawHttp.send(server, "GET / HTTP/1.1", "Host: a", "Connection: close", "X: " + "x".repeat(20_000)));
    }

    @Test
    void shouldSendThemWithTheRefusalOfAHugeUri() throws Exception {
        assertHeaders(
                414, RawHttp.send(server, "GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: a", "Connection: close"));
    }

    @Test
    void shouldNotTellWhichServerItIs() throws Exception {
        assertEquals("(none)", header(get("/"), "Server"));
    }

    @Test
    void shouldNotTellWhichServerItIsInAnError() throws Exception {
        assertFalse(RawHttp.send(server, "NONSENSE").header("Server").isPresent());
    }

    @Test
    void shouldSayInPlainTextWhatIsWrong() throws Exception {
        HttpResponse<byte[]> response = get("/nothing-here");

        assertEquals("text/plain; charset=utf-8", header(response, "Content-Type"));
        assertEquals("404 There is nothing at this address.\n", text(response));
    }

    @Test
    void shouldNotRepeatTheRequestInAnError() throws Exception {
        RawHttp.Answer answer =
                RawHttp.send(server, "GET /<script>x</script> HTTP/1.1", "Host: a", "Connection: close");

        assertTrue(answer.status() >= 400);
        assertFalse(answer.body().contains("script"), answer.body());
    }

    private static void assertHeaders(int status, HttpResponse<byte[]> response) {
        assertEquals(status, response.statusCode());
        assertHeaders(name -> response.headers().firstValue(name));
    }

    private static void assertHeaders(int status, RawHttp.Answer answer) {
        assertEquals(status, answer.status());
        assertHeaders(answer::header);
    }

    private static void assertHeaders(Function<String, Optional<String>> headers) {
        assertAll(ON_EVERY_RESPONSE.entrySet().stream()
                .map(expected -> () -> assertEquals(
                        Optional.of(expected.getValue()), headers.apply(expected.getKey()), expected.getKey())));
        assertEquals(Optional.of(PAGE_POLICY), headers.apply("Content-Security-Policy"));
    }
}
