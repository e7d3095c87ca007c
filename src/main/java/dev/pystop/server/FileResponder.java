package dev.pystop.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers a request with a file: ETag and 304, one byte range, and HEAD (RFC 9110, sections 13 and 14).
 *
 * <p>Several ranges in one request are answered with the whole file, which section 14.2 allows; no browser asks for them.
 */
final class FileResponder {
    /**
     * One of a list. A weak tag is as good as a strong one here (RFC 9110, section 13.1.2), and proxies that compress make
     * ours weak; Jetty's own parser of lists refuses weak tags.
     */
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?(?<tag>\"[^\"]*\"|\\*)");

    private FileResponder() {}

    static void respond(Request request, Response response, Callback callback, StoredFile file, String contentType) {
        respond(request, response, callback, file, contentType, ContentEncoding.IDENTITY);
    }

    static void respond(
            Request request,
            Response response,
            Callback callback,
            StoredFile file,
            String contentType,
            ContentEncoding encoding) {
        HttpFields.Mutable headers = response.getHeaders();
        String etag = etag(file, headers);
        headers.put(HttpHeader.ETAG, etag);
        if (matches(request.getHeaders(), etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return;
        }
        headers.put(HttpHeader.CONTENT_TYPE, contentType);
        headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
        if (encoding != ContentEncoding.IDENTITY) {
            headers.put(HttpHeader.CONTENT_ENCODING, encoding.token);
        }
        ByteRange whole = new ByteRange(0, file.size() - 1);
        if (!asksForRange(request, etag)) {
            send(request, response, callback, file, whole);
            return;
        }
        List<ByteRange> ranges = ByteRange.parse(request.getHeaders().getValuesList(HttpHeader.RANGE), file.size());
        switch (ranges.size()) {
            case 0 -> {
                headers.remove(HttpHeader.ETAG).remove(HttpHeader.CONTENT_ENCODING);
                headers.put(HttpHeader.CONTENT_RANGE, ByteRange.toNonSatisfiableHeaderValue(file.size()));
                Response.writeError(request, response, callback, HttpStatus.RANGE_NOT_SATISFIABLE_416);
            }
            case 1 -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT_206);
                headers.put(HttpHeader.CONTENT_RANGE, ranges.getFirst().toHeaderValue(file.size()));
                send(request, response, callback, file, ranges.getFirst());
            }
            default -> send(request, response, callback, file, whole);
        }
    }

    private static void send(Request request, Response response, Callback callback, StoredFile file, ByteRange range) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, range.getLength());
        if (HttpMethod.HEAD.is(request.getMethod()) || range.getLength() == 0) {
            callback.succeeded();
        } else {
            file.write(range, request.getComponents().getByteBufferPool(), response, callback);
        }
    }

    /**
     * Names the bytes, which differ between encodings, and the policy that they are sent with: after a 304 a browser may
     * go on with the headers that it stored, so a stored response with another policy must not be confirmed.
     */
    private static String etag(StoredFile file, HttpFields headers) {
        String policy = Optional.ofNullable(headers.get(SecurityHeadersHandler.CONTENT_SECURITY_POLICY))
                .orElse("");
        return "\"%s-%08x\"".formatted(file.sha256().substring(0, 32), policy.hashCode());
    }

    private static boolean matches(HttpFields request, String etag) {
        return request.getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                .flatMap(value -> ENTITY_TAG.matcher(value).results())
                .map(match -> match.group("tag"))
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static boolean asksForRange(Request request, String etag) {
        HttpFields headers = request.getHeaders();
        String range = headers.get(HttpHeader.RANGE);
        String condition = headers.get(HttpHeader.IF_RANGE);
        return HttpMethod.GET.is(request.getMethod())
                && range != null
                && range.startsWith("bytes=")
                && (condition == null || condition.equals(etag));
    }
}
