package dev.pystop.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code /healthz} with {@code ok}, for load balancers and for the container's health check. */
final class HealthHandler extends Handler.Wrapper {
    private static final StoredFile OK = StoredFile.InMemory.ofText("ok");

    HealthHandler(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!"/healthz".equals(request.getHttpURI().getDecodedPath())) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        FileResponder.respond(request, response, callback, OK, MediaTypes.of("ok.txt"));
        return true;
    }
}
