package dev.pystop.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends the files of the site, in the smallest form that the client takes.
 *
 * <p>Not Jetty's ResourceHandler: its ETags come from time and size (see {@link FileStore}), and over several folders it
 * would pair a file of one with the compressed sibling of another.
 */
final class StaticFilesHandler extends Handler.Abstract {
    private final Site site;
    private final FileStore store;

    StaticFilesHandler(Site site, FileStore store) {
        this.site = site;
        this.store = store;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Path> found =
                site.find(request.getHttpURI().getDecodedPath()).filter(path -> !isCompressedSibling(path));
        if (found.isEmpty()) {
            return false;
        }
        Path path = found.get();
        response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
        ContentEncoding encoding = ContentEncoding.negotiate(request.getHeaders(), available(path));
        FileResponder.respond(
                request,
                response,
                callback,
                store.load(sibling(path, encoding)),
                MediaTypes.of(path.getFileName().toString()),
                encoding);
        return true;
    }

    private static Set<ContentEncoding> available(Path path) {
        Set<ContentEncoding> result = EnumSet.noneOf(ContentEncoding.class);
        for (ContentEncoding encoding : ContentEncoding.values()) {
            if (Files.isRegularFile(sibling(path, encoding))) {
                result.add(encoding);
            }
        }
        return result;
    }

    private static Path sibling(Path path, ContentEncoding encoding) {
        return path.resolveSibling(path.getFileName() + encoding.suffix);
    }

    /** The siblings are another form of a file, not files with an address of their own. */
    private static boolean isCompressedSibling(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ContentEncoding.BROTLI.suffix) || name.endsWith(ContentEncoding.GZIP.suffix);
    }
}
