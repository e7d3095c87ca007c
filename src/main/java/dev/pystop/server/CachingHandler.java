package dev.pystop.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says how long a browser may keep what it got: for ever where the address changes with the content, else only as long as
 * the server confirms it. An error page puts its own {@code no-store} in this one's place.
 */
final class CachingHandler extends Handler.Wrapper {
    /** A year is what RFC 9111 and browsers take for "for ever"; "immutable" (RFC 8246) spares the question on reload. */
    private static final String FOR_EVER =
            "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";

    /**
     * The worker's script carries a policy with this server's public address in it. If that address was wrong once and is
     * right now, a browser must not go on with the wrong one for a year; yet replacing a worker should ask no server.
     */
    private static final String WORKER_SCRIPT =
            "public, max-age=" + Duration.ofHours(1).toSeconds();

    private static final String ASK_FIRST = "no-cache";

    CachingHandler(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders()
                .put(HttpHeader.CACHE_CONTROL, policyFor(request.getHttpURI().getDecodedPath()));
        return super.handle(request, response, callback);
    }

    private static String policyFor(String path) {
        if (path.endsWith(WorkerPolicyHandler.SCRIPT)) {
            return WORKER_SCRIPT;
        }
        boolean versioned = path.startsWith("/assets/")
                || (path.startsWith("/pyodide/") && !path.startsWith(PackagesHandler.FOLDER));
        return versioned && !path.endsWith(".html") ? FOR_EVER : ASK_FIRST;
    }
}
