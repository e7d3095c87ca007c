package dev.pystop.server;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says what a page of ours may do, which is little; {@link WorkerPolicyHandler} says what its worker may. */
final class SecurityHeadersHandler extends Handler.Wrapper {
    /** The header's name. */
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String PAGE_POLICY = String.join(
            "; ",
            // What is not named below is not allowed: frames, media, plug-ins, inline scripts and styles.
            "default-src 'none'",
            // The page's modules. It runs no WebAssembly, but compiles the interpreter for all of its workers, which
            // takes 'wasm-unsafe-eval'. Nothing but our modules could make use of it.
            "script-src 'self' 'wasm-unsafe-eval'",
            // One style sheet of ours; CodeMirror uses constructed style sheets, which no policy concerns.
            "style-src 'self'",
            // data: for small icons inside the style sheet, blob: for pictures made on the page. Neither can run.
            "img-src 'self' data: blob:",
            "font-src 'self'",
            // Only this server: the page sends nothing anywhere else, whatever it is made to render.
            "connect-src 'self'",
            // Named, because it would fall back to script-src; a worker from a blob: URL would inherit this policy.
            "worker-src 'self'",
            "manifest-src 'self'",
            // The last two have no fallback to default-src: no <base> that turns our relative URLs elsewhere, no forms.
            "base-uri 'none'",
            "form-action 'none'",
            // Pages of the same origin may embed PyStop, as the documentation of the page's API says; others may not.
            "frame-ancestors 'self'");

    private static final List<HttpField> HEADERS = List.of(
            new PreEncodedHttpField(CONTENT_SECURITY_POLICY, PAGE_POLICY),
            // A file is what its Content-Type says: nothing that a person uploads or a program writes becomes a script.
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            // The address of the page may hold a shared program, which is nobody else's business.
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"));

    SecurityHeadersHandler(Handler next) {
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
