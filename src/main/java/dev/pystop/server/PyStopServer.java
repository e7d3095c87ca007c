package dev.pystop.server;

import dev.pystop.server.exercises.ExerciseLibrary;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A running server.
 *
 * <pre>{@code
 * try (PyStopServer server = PyStopServer.start(ServerOptions.defaults().withPort(0))) {
 *     browser.navigate(server.uri().toString());
 * }
 * }</pre>
 */
public final class PyStopServer implements AutoCloseable {
    /** How long requests that are under way at the end may take; a container's stop kills after 10 s by default. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(8);

    /** Client, time, request line, status, bytes sent, milliseconds. */
    private static final String ACCESS_LOG_FORMAT = "%{client}a %t \"%r\" %s %O %{ms}T";

    private final ServerOptions options;
    private final Server server;
    private final int port;
    private final Site site;
    private final ExerciseLibrary library;

    private PyStopServer(ServerOptions options, Server server, int port, Site site, ExerciseLibrary library) {
        this.options = options;
        this.server = server;
        this.port = port;
        this.site = site;
        this.library = library;
    }

    /**
     * Serves the built site.
     *
     * @throws StartupException if that is not possible, with a line that says why
     */
    public static PyStopServer start(ServerOptions options) {
        return start(options, List.of(), UnaryOperator.identity());
    }

    /**
     * Serves the built site with other folders laid over it and a handler around all others: for benchmarks, which add
     * pages, and for tests, which damage files and headers.
     *
     * @param extraRoots folders that are looked at before the site, in this order; a file there takes the place of the
     *     site's file and of its compressed forms
     * @param around makes the outermost handler out of ours
     * @throws StartupException if that is not possible, with a line that says why
     */
    public static PyStopServer start(ServerOptions options, List<Path> extraRoots, UnaryOperator<Handler> around) {
        Site site = Site.open(extraRoots);
        ExerciseLibrary library = library(options, site);
        Server server = new Server();
        try {
            ServerConnector connector = new ServerConnector(server, connectionFactories(options));
            connector.setHost(options.host());
            connector.setPort(options.port());
            server.addConnector(connector);
            server.setHandler(new GracefulHandler(around.apply(handlers(options, site, library))));
            server.setErrorHandler(new ErrorPage());
            if (options.accessLog()) {
                // Not a handler: what Jetty refuses by itself passes no handler, and belongs into the log all the more.
                server.setRequestLog(new CustomRequestLog(line -> options.log().accept(line), ACCESS_LOG_FORMAT));
            }
            server.setStopTimeout(DRAIN_TIMEOUT.toMillis());
            open(connector, options);
            server.start();
            return new PyStopServer(options, server, connector.getLocalPort(), site, library);
        } catch (Exception e) {
            abandon(server, site, library, e);
            throw e instanceof StartupException known
                    ? known
                    : new StartupException("the server cannot start: " + e.getMessage(), e);
        }
    }

    /** The address for a browser on this machine; {@code localhost} where that works, since it counts as secure. */
    public URI uri() {
        return URI.create("%s://%s:%d/".formatted(options.scheme(), hostForBrowser(), port()));
    }

    /** The port that is listened on, or was until the server was closed. */
    public int port() {
        return port;
    }

    /** Takes no new requests, lets those under way end for some seconds, and stops. */
    @Override
    public void close() {
        try (site;
                library) {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop cleanly", e);
        }
    }

    /** Waits until the server is closed. */
    void join() throws InterruptedException {
        server.join();
    }

    /** The built-in track comes last: whoever has tracks of their own wants to see these. */
    private static ExerciseLibrary library(ServerOptions options, Site site) {
        List<Path> tracks = new ArrayList<>(options.exercises());
        tracks.add(site.builtInTrack());
        return ExerciseLibrary.of(tracks);
    }

    private static Handler handlers(ServerOptions options, Site site, ExerciseLibrary library) throws IOException {
        FileStore store = new FileStore();
        Handler files = new StaticFilesHandler(site, store);
        Handler packages =
                PackagesHandler.create(site.pyodideLockFile(), options.packages(), store, options.log(), files);
        Handler exercises = new ExercisesHandler(library, packages);
        Handler worker = new WorkerPolicyHandler(options.publicUrl(), exercises);
        Handler caching = new CachingHandler(worker);
        Handler health = new HealthHandler(caching);
        Handler methods = new AllowedMethodsHandler(health);
        Handler security = new SecurityHeadersHandler(methods);
        return new IsolationHeadersHandler(security);
    }

    private static ConnectionFactory[] connectionFactories(ServerOptions options) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        HttpConnectionFactory http = new HttpConnectionFactory(configuration);
        ServerCertificate certificate = switch (options.tls()) {
            case ServerOptions.Tls.None none -> null;
            case ServerOptions.Tls.PemFiles(Path chain, Path key) ->
                PemCertificate.read(existing(chain), existing(key));
            case ServerOptions.Tls.SelfSigned selfSigned -> SelfSignedCertificate.create(hosts(options));
        };
        if (certificate == null) {
            return new ConnectionFactory[] {http};
        }
        // No check of the name that the browser asks for: people come by address and by names that only their network
        // knows.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        return new ConnectionFactory[] {
            new SslConnectionFactory(certificate.toSslContextFactory(), HttpVersion.HTTP_1_1.asString()), http
        };
    }

    private static List<String> hosts(ServerOptions options) {
        List<String> hosts = new ArrayList<>();
        hosts.add(options.host());
        options.publicUrl().map(URI::getHost).ifPresent(hosts::add);
        return hosts;
    }

    private static Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw new StartupException("there is no readable file " + file);
        }
        return file;
    }

    /** Takes the port before anything else is started, to tell why if it cannot be had. */
    private static void open(ServerConnector connector, ServerOptions options) throws IOException {
        InetAddress address;
        try {
            address = InetAddress.getByName(options.host());
        } catch (UnknownHostException e) {
            throw new StartupException("the host " + options.host() + " is unknown", e);
        }
        try {
            connector.open();
        } catch (IOException e) {
            throw new StartupException(explain(e, options, address), e);
        }
    }

    private static String explain(IOException failure, ServerOptions options, InetAddress address) {
        Throwable cause = failure.getCause() instanceof BindException bind ? bind : failure;
        String message = String.valueOf(cause.getMessage());
        if (message.contains("in use")) {
            return "port %d is already in use: choose another with --port, 0 takes any free one"
                    .formatted(options.port());
        }
        if (message.contains("assign")) {
            return "%s (%s) is not an address of this machine".formatted(options.host(), address.getHostAddress());
        }
        if (message.contains("denied")) {
            return "port %d is not allowed for this user: choose one above 1023 with --port".formatted(options.port());
        }
        return "cannot listen on %s, port %d: %s".formatted(options.host(), options.port(), message);
    }

    private static void abandon(Server server, Site site, ExerciseLibrary library, Exception reason) {
        try (site;
                library) {
            server.stop();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    private String hostForBrowser() {
        try {
            InetAddress address = InetAddress.getByName(options.host());
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return "localhost";
            }
        } catch (UnknownHostException e) {
            // It was known when the server started; whoever calls now gets the name as it was given.
            return options.host();
        }
        return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    }
}
