package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerPolicyTest extends ServerTest {
    private static final String NOTHING = "default-src 'none'";

    @Test
    void shouldFenceTheWorkerInToItsOwnFilesAndPyodide() throws Exception {
        assertEquals(
                expectedPolicy("http://localhost:" + server.port(), assets()),
                header(get(assets() + "/worker-boot.mjs"), "Content-Security-Policy"));
    }

    @Test
    void shouldLeaveTheOtherScriptsUnderThePolicyOfThePage() throws Exception {
        assertEquals(
                header(get("/"), "Content-Security-Policy"),
                header(get(assets() + "/worker.js"), "Content-Security-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "192.168.1.20:8080", "a-b.example:1"})
    void shouldTakeTheOriginFromTheHostThatTheBrowserNames(String host) throws Exception {
        assertEquals(expectedPolicy("http://" + host, assets()), policyFor(server, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]:8080", "a_b", "a'b"})
    void shouldAllowNothingWhereAPolicyCannotNameTheHost(String host) throws Exception {
        assertEquals(NOTHING, policyFor(server, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x; script-src *", "x *", "a/b", "a,b"})
    void shouldNotLetTheHostWriteThePolicy(String host) throws Exception {
        RawHttp.Answer answer = ask(assets() + "/worker-boot.mjs", host);

        assertEquals(400, answer.status());
    }

    @ParameterizedTest
    @CsvSource({
        "https://py.example.org, https://py.example.org",
        "https://py.example.org/, https://py.example.org",
        "https://example.org/learn/python, https://example.org/learn/python",
        "https://example.org/learn/python/, https://example.org/learn/python",
        "http://example.org:8443, http://example.org:8443",
    })
    void shouldTakeTheOriginAndThePrefixFromThePublicUrl(URI publicUrl, String base) throws Exception {
        try (PyStopServer behindProxy =
                PyStopServer.start(ServerOptions.defaults().withPort(0).withPublicUrl(publicUrl))) {
            assertEquals(expectedPolicy(base, assets()), policyFor(behindProxy, "internal:1"));
        }
    }

    @Test
    void shouldSendTheScriptAgainWhenItsPolicyHasChanged() throws Exception {
        String path = assets() + "/worker-boot.mjs";
        HttpResponse<byte[]> local = get(path);
        try (PyStopServer behindProxy = PyStopServer.start(
                ServerOptions.defaults().withPort(0).withPublicUrl(URI.create("https://example.org")))) {
            RawHttp.Answer answer = RawHttp.send(
                    behindProxy,
                    "GET " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "If-None-Match: " + header(local, "ETag"));

            assertEquals(200, answer.status());
            assertNotEquals(header(local, "ETag"), answer.header("ETag").orElseThrow());
        }
    }

    private static String expectedPolicy(String base, String assets) {
        return "default-src 'none'; script-src %1$s%2$s/worker-boot.mjs %1$s%2$s/worker.js %1$s/pyodide/ 'wasm-unsafe-eval'; connect-src %1$s/pyodide/ blob:; worker-src %1$s%2$s/worker.js"
                .formatted(base, assets);
    }

    private String policyFor(PyStopServer asked, String host) throws Exception {
        return RawHttp.send(
                        asked, "GET " + assets() + "/worker-boot.mjs HTTP/1.1", "Host: " + host, "Connection: close")
                .header("Content-Security-Policy")
                .orElseThrow();
    }

    private RawHttp.Answer ask(String path, String host) throws Exception {
        return RawHttp.send(server, "GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close");
    }
}
