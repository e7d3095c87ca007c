package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticFilesTest extends ServerTest {
    @Test
    void shouldServeThePageAtTheRoot() throws Exception {
        HttpResponse<byte[]> response = get("/");

        assertEquals(200, response.statusCode());
        assertTrue(text(response).startsWith("<!doctype html>"));
        assertArrayEquals(response.body(), get("/index.html").body());
    }

    @ParameterizedTest
    @CsvSource({
        "/index.html, text/html; charset=utf-8",
        "ASSETS/page-boot.mjs, text/javascript; charset=utf-8",
        "ASSETS/worker.js, text/javascript; charset=utf-8",
        "ASSETS/worker.js.map, application/json",
        "ASSETS/style.css, text/css; charset=utf-8",
        "ASSETS/python-files.json, application/json",
        "PYODIDE/pyodide.mjs, text/javascript; charset=utf-8",
        "PYODIDE/pyodide.asm.wasm, application/wasm",
        "PYODIDE/python_stdlib.zip, application/zip",
        "PYODIDE/pyodide-lock.json, application/json",
    })
    void shouldNameTheTypeOfAFile(String path, String type) throws Exception {
        HttpResponse<byte[]> response = request("HEAD", withFolders(path));

        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({
        "example.py, text/x-python; charset=utf-8",
        "six-1.17.0-py2.py3-none-any.whl, application/zip",
        "icon.svg, image/svg+xml",
        "unknown.xyz, application/octet-stream",
        "no-extension, application/octet-stream",
    })
    void shouldKnowTheTypeOf(String fileName, String type) {
        assertEquals(type, MediaTypes.of(fileName));
    }

    @Test
    void shouldTellTheLengthOfAnUncompressedFile() throws Exception {
        HttpResponse<byte[]> response = get("/");

        assertEquals("(none)", header(response, "Content-Encoding"));
        assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
    }

    @Test
    void shouldAnswerHeadWithTheHeadersOfGetAndNoBody() throws Exception {
        HttpResponse<byte[]> head = request("HEAD", "/");
        HttpResponse<byte[]> get = get("/");

        assertEquals(0, head.body().length);
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals(header(get, "ETag"), header(head, "ETag"));
    }

    @Test
    void shouldSendBrotliToABrowser() throws Exception {
        HttpResponse<byte[]> response =
                get(pyodide() + "/pyodide.asm.wasm", "Accept-Encoding", "gzip, deflate, br, zstd");

        assertEquals("br", header(response, "Content-Encoding"));
        assertEquals("application/wasm", header(response, "Content-Type"));
        assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
    }

    @Test
    void shouldSendGzipThatUnpacksToTheFile() throws Exception {
        String path = pyodide() + "/pyodide.mjs";
        HttpResponse<byte[]> response = get(path, "Accept-Encoding", "gzip");

        assertEquals("gzip", header(response, "Content-Encoding"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertArrayEquals(get(path).body(), unpacked.readAllBytes());
        }
    }

    @Test
    void shouldSendGzipWhereTheClientRefusesBrotli() throws Exception {
        assertEquals("gzip", header(get("/", "Accept-Encoding", "br;q=0, gzip"), "Content-Encoding"));
    }

    @Test
    void shouldSendThePlainFileWhereThereIsNoCompressedOne() throws Exception {
        HttpResponse<byte[]> response = get(assets() + "/page-boot.mjs", "Accept-Encoding", "br, gzip");

        assertEquals(200, response.statusCode());
        assertEquals("(none)", header(response, "Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip"})
    void shouldTellCachesThatTheEncodingVaries(String encoding) throws Exception {
        assertEquals("Accept-Encoding", header(get("/", "Accept-Encoding", encoding), "Vary"));
    }

    @Test
    void shouldGiveEachEncodingAnETagOfItsOwn() throws Exception {
        String brotli = header(get("/", "Accept-Encoding", "br"), "ETag");
        String gzip = header(get("/", "Accept-Encoding", "gzip"), "ETag");
        String plain = header(get("/"), "ETag");

        assertNotEquals(brotli, gzip);
        assertNotEquals(gzip, plain);
        assertNotEquals(brotli, plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void shouldAnswerNotModifiedWhenTheClientHasTheFile(String condition) throws Exception {
        String etag = header(get("/"), "ETag");

        HttpResponse<byte[]> response = get("/", "If-None-Match", condition.replace("%s", etag));

        assertEquals(304, response.statusCode());
        assertEquals(etag, header(response, "ETag"));
        assertEquals("no-cache", header(response, "Cache-Control"));
        assertEquals(0, response.body().length);
    }

    @Test
    void shouldSendTheFileWhenTheClientHasAnotherOne() throws Exception {
        assertEquals(200, get("/", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void shouldSendTheFileWhenTheClientHasItInAnotherEncoding() throws Exception {
        String brotli = header(get("/", "Accept-Encoding", "br"), "ETag");

        assertEquals(200, get("/", "If-None-Match", brotli).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=100-109, 100, 110",
        "bytes=17925-, 17925, 17931",
        "bytes=17925-99999, 17925, 17931"
    })
    void shouldSendTheRangeThatIsAskedFor(String range, int from, int to) throws Exception {
        String path = pyodide() + "/pyodide.mjs";
        byte[] whole = get(path).body();
        assertEquals(17_931, whole.length, "the ranges of this test are made for pyodide.mjs of 314.0.7");

        HttpResponse<byte[]> response = get(path, "Range", range);

        assertEquals(206, response.statusCode());
        assertEquals("bytes %d-%d/17931".formatted(from, to - 1), header(response, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, from, to), response.body());
    }

    @Test
    void shouldSendTheLastBytesThatAreAskedFor() throws Exception {
        byte[] whole = get("/").body();

        HttpResponse<byte[]> response = get("/", "Range", "bytes=-5");

        assertEquals(206, response.statusCode());
        assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 5, whole.length), response.body());
    }

    @Test
    void shouldTellTheSizeWhenThereIsNoSuchRange() throws Exception {
        HttpResponse<byte[]> response = get("/", "Range", "bytes=999999-");

        assertEquals(416, response.statusCode());
        assertEquals("bytes */" + get("/").body().length, header(response, "Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "lines=1-2"})
    void shouldSendTheWholeFileForARangeThatItDoesNotServe(String range) throws Exception {
        HttpResponse<byte[]> response = get("/", "Range", range);

        assertEquals(200, response.statusCode());
        assertArrayEquals(get("/").body(), response.body());
    }

    @Test
    void shouldSendTheWholeFileWhenTheRangeIsOfAnotherVersion() throws Exception {
        assertEquals(
                200, get("/", "Range", "bytes=0-3", "If-Range", "\"other\"").statusCode());
    }

    @Test
    void shouldSendTheRangeWhenItIsOfThisVersion() throws Exception {
        String etag = header(get("/"), "ETag");

        assertEquals(206, get("/", "Range", "bytes=0-3", "If-Range", etag).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets",
                "/pyodide/",
                "/pyodide/packages/",
                "/index.html/",
                "/index.html.br",
                "/index.html.gz"
            })
    void shouldNotFindWhatIsNoFileOfItsOwn(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/assets/../../pom.xml",
                "/%2e%2e/pom.xml",
                "/assets/%2e%2e/index.html",
                "/..%2fpom.xml",
                "/%2fetc/passwd",
                "//etc/passwd",
                "/..%5cpom.xml",
                "/..;/pom.xml",
                "/%00index.html",
                "/index.html%00.js",
                "/%c0%ae%c0%ae/pom.xml",
                "/%zz",
                "/META-INF/MANIFEST.MF",
                "/../dev/pystop/server/Main.class",
            })
    void shouldRefuseToLeaveTheSite(String path) throws Exception {
        RawHttp.Answer answer =
                RawHttp.send(server, "GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");

        assertTrue(answer.status() == 400 || answer.status() == 404, path + " was answered with " + answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MADEUP"})
    void shouldAllowNoMethodThatWrites(String method) throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                server, method + " / HTTP/1.1", "Host: localhost", "Connection: close", "Content-Length: 0");

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.header("Allow").orElse("(none)"));
    }

    @Test
    void shouldRefuseARequestWithTwoLengths() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                server,
                "POST / HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Length: 1",
                "Content-Length: 2");

        assertEquals(400, answer.status());
    }

    @Test
    void shouldAnswerWithoutAnyStackTrace() throws Exception {
        RawHttp.Answer answer = RawHttp.send(server, "GET /%zz HTTP/1.1", "Host: localhost", "Connection: close");

        assertFalse(answer.body().contains("Exception"), answer.body());
        assertEquals(
                StandardCharsets.US_ASCII.encode(answer.body()).remaining(),
                answer.body().length());
    }

    private String withFolders(String path) throws Exception {
        return path.replace("ASSETS", assets()).replace("PYODIDE", pyodide());
    }
}
