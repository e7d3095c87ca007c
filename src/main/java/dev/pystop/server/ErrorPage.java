package dev.pystop.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A line of plain text for every error, also for what Jetty refuses before any handler sees it (a malformed request, an
 * ambiguous path): such a response passes no handler, so it gets the headers here.
 *
 * <p>Nothing of the request is repeated in it.
 */
final class ErrorPage implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] text = (status + " " + explain(status) + "\n").getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable headers = response.getHeaders();
        IsolationHeadersHandler.addTo(headers);
        SecurityHeadersHandler.addTo(headers);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, MediaTypes.of("error.txt"));
        headers.put(HttpHeader.CONTENT_LENGTH, text.length);
        if (HttpMethod.HEAD.is(request.getMethod())) {
            callback.succeeded();
        } else {
            response.write(true, ByteBuffer.wrap(text), callback);
        }
        return true;
    }

    private static String explain(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "The request is malformed.";
            case HttpStatus.NOT_FOUND_404 -> "There is nothing at this address.";
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> "Only GET and HEAD are allowed here.";
            case HttpStatus.RANGE_NOT_SATISFIABLE_416 -> "The file has no such range of bytes.";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "The server is stopping.";
            default -> HttpStatus.getMessage(status);
        };
    }
}
