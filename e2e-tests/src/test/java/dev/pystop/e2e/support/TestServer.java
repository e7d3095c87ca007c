package dev.pystop.e2e.support;

import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;

/** The real server on a port of its own, shared by all tests of the run; it also sends the baseline page. */
public final class TestServer implements AutoCloseable {
    private final BaselineSite baseline;
    private final PyStopServer server;

    private TestServer(BaselineSite baseline, PyStopServer server) {
        this.baseline = baseline;
        this.server = server;
    }

    /** Starts the server in this process. */
    public static TestServer start() {
        return start(ServerOptions.defaults(), List.of(), UnaryOperator.identity());
    }

    /** The same, with tracks of exercises besides the built-in one. */
    public static TestServer startWithExercises(List<Path> tracks) {
        return start(ServerOptions.defaults().withExercises(tracks), List.of(), UnaryOperator.identity());
    }

    /** The same, behind a proxy that drops the isolation headers, so that its pages get no shared memory. */
    public static TestServer startWithoutIsolation() {
        return start(ServerOptions.defaults(), List.of(), IsolationDroppingProxy::new);
    }

    /** The same, with another folder laid over both pages and a handler around all of its own. */
    public static TestServer startAround(Path overlay, UnaryOperator<Handler> around) {
        return start(ServerOptions.defaults(), List.of(overlay), around);
    }

    private static TestServer start(ServerOptions options, List<Path> overlays, UnaryOperator<Handler> around) {
        BaselineSite baseline = BaselineSite.assemble();
        List<Path> extraRoots = new ArrayList<>(overlays);
        extraRoots.add(baseline.root());
        UnaryOperator<Handler> all = server -> around.apply(StartKind.selected().around(server));
        return new TestServer(baseline, PyStopServer.start(options.withPort(0), extraRoots, all));
    }

    /** Where the playground is. */
    public URI uri() {
        return server.uri();
    }

    /** Where the baseline page is. */
    public URI baselineUri() {
        return uri().resolve(baseline.path());
    }

    @Override
    public void close() {
        server.close();
    }
}
