package dev.pystop.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Makes the page cross-origin isolated, without which browsers give it no SharedArrayBuffer, and so no Stop that keeps
 * the variables.
 *
 * <p>On every response, because a worker's script and everything that an isolated page loads need them as well.
 */
final class IsolationHeadersHandler extends Handler.Wrapper {
    private static final List<HttpField> HEADERS = List.of(
            // No window of another origin shares a process with ours.
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            // Nothing is loaded that has not agreed to it. Together with the line above: isolated (HTML standard,
            // 7.1.3).
            new PreEncodedHttpField("Cross-Origin-Embedder-Policy", "require-corp"),
            // What we agree to: to be loaded by ourselves.
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            // Isolates the page inside a frame, too, where the embedding page is not isolated (Chromium 137 and newer).
            new PreEncodedHttpField("Document-Isolation-Policy", "isolate-and-require-corp"));

    IsolationHeadersHandler(Handler next) {
        super(next);
    }

    static void addTo(HttpFields.Mutable headers) {
        HEADERS.forEach(headers::put);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(response.getHeaders());
        return super.handle(request, response, callback);
    }
}
