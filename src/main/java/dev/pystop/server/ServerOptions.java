package dev.pystop.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to serve; see {@code docs/server.md} for what each option is for.
 *
 * @param host the name or address to listen on; {@code 0.0.0.0} means every address of this machine
 * @param port the port to listen on; 0 takes any free one
 * @param publicUrl where people find the server when a proxy stands before it, path prefix included
 * @param tls plain http, or https and with which certificate
 * @param packages a folder with Pyodide's package files
 * @param exercises tracks of exercises, each a folder or a zip file, besides the built-in one
 * @param accessLog whether to report one line per request
 * @param log takes the lines of the access log and what is worth telling about packages
 */
public record ServerOptions(
        String host,
        int port,
        Optional<URI> publicUrl,
        Tls tls,
        Optional<Path> packages,
        List<Path> exercises,
        boolean accessLog,
        Consumer<String> log) {

    /** The port that people see in the documentation. */
    static final int DEFAULT_PORT = 8080;

    /** Only this machine: whoever wants to open the server to a network has to say so. */
    static final String DEFAULT_HOST = "localhost";

    /** Whether the server speaks https, and where its certificate comes from. */
    public sealed interface Tls {
        /** Plain http. */
        record None() implements Tls {}

        /**
         * https with a certificate from files.
         *
         * @param certificate PEM, the server's certificate first and then its chain
         * @param key PEM, PKCS#1, PKCS#8 or SEC 1, not encrypted
         */
        record PemFiles(Path certificate, Path key) implements Tls {}

        /** https with a certificate made at the start, in memory, which browsers warn about. */
        record SelfSigned() implements Tls {}
    }

    /** http on port 8080 of this machine alone, without packages and without an access log. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                DEFAULT_HOST,
                DEFAULT_PORT,
                Optional.empty(),
                new Tls.None(),
                Optional.empty(),
                List.of(),
                false,
                System.out::println);
    }

    public ServerOptions withHost(String value) {
        return new ServerOptions(value, port, publicUrl, tls, packages, exercises, accessLog, log);
    }

    public ServerOptions withPort(int value) {
        return new ServerOptions(host, value, publicUrl, tls, packages, exercises, accessLog, log);
    }

    public ServerOptions withPublicUrl(URI value) {
        return new ServerOptions(host, port, Optional.of(value), tls, packages, exercises, accessLog, log);
    }

    public ServerOptions withTls(Tls value) {
        return new ServerOptions(host, port, publicUrl, value, packages, exercises, accessLog, log);
    }

    public ServerOptions withPackages(Path value) {
        return new ServerOptions(host, port, publicUrl, tls, Optional.of(value), exercises, accessLog, log);
    }

    public ServerOptions withExercises(List<Path> value) {
        return new ServerOptions(host, port, publicUrl, tls, packages, List.copyOf(value), accessLog, log);
    }

    public ServerOptions withAccessLog(boolean value) {
        return new ServerOptions(host, port, publicUrl, tls, packages, exercises, value, log);
    }

    public ServerOptions withLog(Consumer<String> value) {
        return new ServerOptions(host, port, publicUrl, tls, packages, exercises, accessLog, value);
    }

    /** {@code http} or {@code https}. */
    String scheme() {
        return tls instanceof Tls.None ? "http" : "https";
    }
}
