package dev.pystop.server;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives the worker's script a policy of its own, which fences in what Python reaches through {@code js}: Pyodide's files
 * and the worker's own, and no other address of this server.
 *
 * <p>A policy can name a folder only after an absolute origin (CSP 3, section 2.3.1). The origin is the public address if
 * one was given, else what the browser says in the Host header.
 */
final class WorkerPolicyHandler extends Handler.Wrapper {
    /** The end of the path of every worker's script. */
    static final String SCRIPT = "/worker-boot.mjs";

    /** For a request whose address no policy can express, an IPv6 literal for example: better no worker than an open one. */
    private static final String NOTHING = "default-src 'none'";

    /** Host names and IPv4 addresses: what the grammar of host-source allows, and nothing that could end a directive. */
    private static final Pattern EXPRESSIBLE_AUTHORITY = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private static final Pattern EXPRESSIBLE_PATH = Pattern.compile("[A-Za-z0-9/_.-]*");

    private final Optional<String> publicBase;

    WorkerPolicyHandler(Optional<URI> publicUrl, Handler next) {
        super(next);
        this.publicBase = publicUrl.map(WorkerPolicyHandler::withoutFinalSlash);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getHttpURI().getDecodedPath().endsWith(SCRIPT)) {
            response.getHeaders().put(SecurityHeadersHandler.CONTENT_SECURITY_POLICY, policy(request.getHttpURI()));
        }
        return super.handle(request, response, callback);
    }

    private String policy(HttpURI uri) {
        String path = uri.getDecodedPath();
        Optional<String> base = publicBase.or(() -> origin(uri));
        if (base.isEmpty() || !EXPRESSIBLE_PATH.matcher(path).matches()) {
            return NOTHING;
        }
        String folder = base.get() + path.substring(0, path.length() - SCRIPT.length());
        String pyodide = base.get() + "/pyodide/";
        return String.join(
                "; ",
                "default-src 'none'",
                // 'wasm-unsafe-eval' is enough for Pyodide in two browsers; only pyodide.code.run_js needs more.
                "script-src %s%s %s/worker.js %s 'wasm-unsafe-eval'".formatted(folder, SCRIPT, folder, pyodide),
                // blob: is how Stop reaches a worker without shared memory; such URLs lead to nothing but the page's
                // own memory.
                "connect-src %s blob:".formatted(pyodide),
                // Falls back to script-src if not named. Firefox applies it to what a module worker imports statically
                // as well,
                // so it names that one file; a nested worker made from it would do nothing, since nobody calls its
                // main.
                "worker-src %s/worker.js".formatted(folder));
    }

    private static Optional<String> origin(HttpURI uri) {
        return Optional.ofNullable(uri.getAuthority())
                .filter(authority -> EXPRESSIBLE_AUTHORITY.matcher(authority).matches())
                .map(authority -> uri.getScheme() + "://" + authority);
    }

    private static String withoutFinalSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
