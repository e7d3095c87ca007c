package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class AccessLogTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void shouldWriteOneLineForEachRequest() throws Exception {
        serve(true, "GET /healthz HTTP/1.1");

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().matches("\\S+ \\[.*] \"GET /healthz HTTP/1.1\" 200 2 \\d+"), lines::toString);
    }

    @Test
    void shouldWriteALineForARequestThatIsRefused() throws Exception {
        serve(true, "GET /%zz HTTP/1.1");

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains(" 400 "), lines::toString);
    }

    @Test
    void shouldWriteNothingUnlessAsked() throws Exception {
        serve(false, "GET /healthz HTTP/1.1");

        assertEquals(List.of(), lines);
    }

    /** Closing the server waits for the request to be over, its line included. */
    private void serve(boolean accessLog, String request) throws Exception {
        ServerOptions options =
                ServerOptions.defaults().withPort(0).withAccessLog(accessLog).withLog(lines::add);
        try (PyStopServer server = PyStopServer.start(options)) {
            RawHttp.send(server, request, "Host: localhost", "Connection: close");
        }
    }
}
