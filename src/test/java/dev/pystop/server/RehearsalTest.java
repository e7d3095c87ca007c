package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

final class RehearsalTest extends ServerTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    @Override
    protected UnaryOperator<Handler> around() {
        return handler -> new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                asked.add(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING) + " "
                        + request.getHttpURI().getPath());
                Request.addCompletionListener(request, failure -> statuses.add(response.getStatus()));
                return super.handle(request, response, callback);
            }
        };
    }

    @Test
    void shouldAskForAllThatTheFirstVisitNeedsBeforeThereIsAnEditor() {
        Rehearsal.run(server.uri());

        for (String file : List.of(
                "/", "/assets/\\w+/page\\.js", "/assets/\\w+/codemirror\\.js", "/pyodide/.*/library-.*\\.zip")) {
            assertTrue(asked.stream().anyMatch(request -> request.matches("br " + file)), file);
        }
        assertEquals(List.of(200), statuses.stream().distinct().toList());
    }

    @Test
    void shouldNotMindAServerThatIsGone() {
        Rehearsal.run(URI.create("http://localhost:1/"));

        assertTrue(asked.isEmpty());
    }
}
