package dev.pystop.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options as a person writes them.
 *
 * <p>The flags take an optional value: a plain flag would mean the opposite of its default, and so "off" when the
 * environment already says "on".
 */
@Command(
        name = "pystop",
        description = "Serves PyStop: Python in the browser with a Stop button that always works.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Each option can be given as an environment variable, too: --tls-cert as PYSTOP_TLS_CERT and so on.",
            "SIGTERM and Ctrl-C let running requests end before the server stops."
        })
final class CommandLineOptions {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, 8080 if not given; 0 takes any free one.")
    private int port = ServerOptions.DEFAULT_PORT;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Name or address to listen on. If not given only this machine is served; 0.0.0.0 serves the network.")
    private String host = ServerOptions.DEFAULT_HOST;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where people find the server if there is a proxy before it.")
    private @Nullable String publicUrl;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Serve https with this certificate (PEM, with its chain).")
    private @Nullable Path tlsCertificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The certificate's private key (PEM, not encrypted).")
    private @Nullable Path tlsKey;

    @Option(
            names = "--tls-self-signed",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Serve https with a certificate made at the start. Browsers warn about it once.")
    private boolean tlsSelfSigned;

    @Option(
            names = "--packages",
            paramLabel = "DIR",
            description = "Folder with Pyodide's package files (wheels), for import numpy and the like.")
    private @Nullable Path packages;

    @Option(
            names = "--exercises",
            paramLabel = "DIR|ZIP",
            description =
                    "Track of exercises in Exercism's layout, besides the built-in one; may be given several times.")
    private List<Path> exercises = List.of();

    @Option(
            names = "--access-log",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Print one line for each request.")
    private boolean accessLog;

    /**
     * Checks the options and puts them together.
     *
     * @throws ParameterException if they cannot be used, with a line that says why
     */
    ServerOptions toServerOptions() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw invalid("--port is a number from 0 to 65535, not " + port);
        }
        ServerOptions options = ServerOptions.defaults()
                .withPort(port)
                .withHost(host)
                .withTls(tls())
                .withExercises(exercises.stream().map(this::track).toList())
                .withAccessLog(accessLog);
        if (publicUrl != null) {
            options = options.withPublicUrl(parsePublicUrl(publicUrl));
        }
        return packages == null ? options : options.withPackages(folder(packages));
    }

    private ServerOptions.Tls tls() {
        if (tlsCertificate == null && tlsKey == null) {
            return tlsSelfSigned ? new ServerOptions.Tls.SelfSigned() : new ServerOptions.Tls.None();
        }
        if (tlsSelfSigned) {
            throw invalid("--tls-self-signed makes a certificate of its own: leave out --tls-cert and --tls-key");
        }
        if (tlsCertificate == null || tlsKey == null) {
            throw invalid("--tls-cert and --tls-key belong together: give both");
        }
        return new ServerOptions.Tls.PemFiles(file("--tls-cert", tlsCertificate), file("--tls-key", tlsKey));
    }

    private URI parsePublicUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (web && bare && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw invalid("--public-url is not a URL: " + text);
        }
        throw invalid(
                "--public-url is an address such as https://example.org or https://example.org/python, not " + text);
    }

    private Path file(String option, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw invalid(option + ": there is no readable file " + file);
        }
        return file;
    }

    private Path folder(Path folder) {
        if (!Files.isReadable(folder) || !Files.isDirectory(folder)) {
            throw invalid("--packages: there is no readable folder " + folder);
        }
        return folder;
    }

    private Path track(Path track) {
        if (!Files.isReadable(track)) {
            throw invalid("--exercises: there is no readable folder or zip file " + track);
        }
        return track;
    }

    private ParameterException invalid(String message) {
        return new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
    }
}
