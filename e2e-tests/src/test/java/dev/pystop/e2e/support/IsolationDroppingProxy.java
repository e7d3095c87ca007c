package dev.pystop.e2e.support;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A proxy in front of the server that drops the headers by which a page becomes cross-origin isolated. */
final class IsolationDroppingProxy extends Handler.Wrapper {
    private static final List<String> DROPPED =
            List.of("Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Document-Isolation-Policy");

    IsolationDroppingProxy(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable kept = new HttpFields.Mutable.Wrapper(response.getHeaders()) {
            @Override
            public @Nullable HttpField onAddField(HttpField field) {
                return DROPPED.contains(field.getName()) ? null : field;
            }
        };
        Response dropping = new Response.Wrapper(request, response) {
            @Override
            public HttpFields.Mutable getHeaders() {
                return kept;
            }
        };
        return super.handle(request, dropping, callback);
    }
}
