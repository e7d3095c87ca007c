package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class HealthTest extends ServerTest {
    @Test
    void shouldSayOk() throws Exception {
        HttpResponse<byte[]> response = get("/healthz");

        assertEquals(200, response.statusCode());
        assertEquals("ok", text(response));
        assertEquals("text/plain; charset=utf-8", header(response, "Content-Type"));
    }

    @Test
    void shouldSayOkToHead() throws Exception {
        assertEquals(200, request("HEAD", "/healthz").statusCode());
    }
}
