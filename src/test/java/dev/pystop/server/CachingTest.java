package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CachingTest extends ServerTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Test
    void shouldAskBeforeThePageIsUsedAgain() throws Exception {
        assertEquals("no-cache", header(get("/"), "Cache-Control"));
        assertEquals("no-cache", header(get("/index.html"), "Cache-Control"));
    }

    @Test
    void shouldKeepAssetsForEver() throws Exception {
        assertEquals(FOR_EVER, header(get(assets() + "/worker.js"), "Cache-Control"));
    }

    @Test
    void shouldKeepPyodideForEver() throws Exception {
        assertEquals(FOR_EVER, header(request("HEAD", pyodide() + "/pyodide.asm.wasm"), "Cache-Control"));
    }

    @Test
    void shouldKeepTheWorkersPolicyForAnHourOnly() throws Exception {
        assertEquals("public, max-age=3600", header(get(assets() + "/worker-boot.mjs"), "Cache-Control"));
    }

    @Test
    void shouldAskBeforePackagesAreUsedAgain() throws Exception {
        assertEquals("no-cache", header(get("/pyodide/packages/pyodide-lock.json"), "Cache-Control"));
    }

    @Test
    void shouldNotKeepAnErrorEvenUnderAVersionedAddress() throws Exception {
        assertEquals("no-store", header(get("/assets/old/page.js"), "Cache-Control"));
        assertEquals("no-store", header(get("/pyodide/0.0.0/pyodide.mjs"), "Cache-Control"));
    }

    @Test
    void shouldNotKeepTheHealth() throws Exception {
        assertEquals("no-store", header(get("/healthz"), "Cache-Control"));
    }
}
