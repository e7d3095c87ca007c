package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    @Test
    void shouldServeThisMachineOnPort8080UnlessTold() {
        ServerOptions options = parse(Map.of());

        assertEquals("localhost", options.host());
        assertEquals(8080, options.port());
        assertEquals(new ServerOptions.Tls.None(), options.tls());
        assertEquals(Optional.empty(), options.packages());
        assertEquals(Optional.empty(), options.publicUrl());
        assertFalse(options.accessLog());
    }

    @Test
    void shouldTakeEveryOption() throws Exception {
        Path certificate = Files.createFile(folder.resolve("cert.pem"));
        Path key = Files.createFile(folder.resolve("key.pem"));

        ServerOptions options = parse(
                Map.of(),
                "--port=1234",
                "--host=0.0.0.0",
                "--public-url=https://example.org/py",
                "--tls-cert=" + certificate,
                "--tls-key=" + key,
                "--packages=" + folder,
                "--exercises=" + folder,
                "--exercises=" + key,
                "--access-log");

        assertEquals(1234, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Optional.of(URI.create("https://example.org/py")), options.publicUrl());
        assertEquals(new ServerOptions.Tls.PemFiles(certificate, key), options.tls());
        assertEquals(Optional.of(folder), options.packages());
        assertEquals(List.of(folder, key), options.exercises());
        assertTrue(options.accessLog());
    }

    @Test
    void shouldTakeEveryOptionFromTheEnvironment() throws Exception {
        Path certificate = Files.createFile(folder.resolve("cert.pem"));
        Path key = Files.createFile(folder.resolve("key.pem"));

        ServerOptions options = parse(Map.of(
                "PYSTOP_PORT", "1234",
                "PYSTOP_HOST", "0.0.0.0",
                "PYSTOP_PUBLIC_URL", "https://example.org/py",
                "PYSTOP_TLS_CERT", certificate.toString(),
                "PYSTOP_TLS_KEY", key.toString(),
                "PYSTOP_PACKAGES", folder.toString(),
                "PYSTOP_ACCESS_LOG", "true"));

        assertEquals(1234, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Optional.of(URI.create("https://example.org/py")), options.publicUrl());
        assertEquals(new ServerOptions.Tls.PemFiles(certificate, key), options.tls());
        assertEquals(Optional.of(folder), options.packages());
        assertTrue(options.accessLog());
    }

    @Test
    void shouldTakeSelfSignedTls() {
        assertEquals(
                new ServerOptions.Tls.SelfSigned(),
                parse(Map.of(), "--tls-self-signed").tls());
        assertEquals(
                new ServerOptions.Tls.SelfSigned(),
                parse(Map.of("PYSTOP_TLS_SELF_SIGNED", "true")).tls());
    }

    @Test
    void shouldPreferTheCommandLineToTheEnvironment() {
        assertEquals(1, parse(Map.of("PYSTOP_PORT", "2"), "--port=1").port());
    }

    @Test
    void shouldKeepAFlagThatIsGivenBothWays() {
        assertTrue(parse(Map.of("PYSTOP_ACCESS_LOG", "true"), "--access-log").accessLog());
    }

    @Test
    void shouldTakeAnEmptyVariableForNone() {
        assertEquals(8080, parse(Map.of("PYSTOP_PORT", "")).port());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=abc | Invalid value for option '--port': 'abc' is not an int",
                "--port=70000 | --port is a number from 0 to 65535, not 70000",
                "--port=-1 | --port is a number from 0 to 65535, not -1",
                "--colour=red | Unknown option: '--colour=red'",
                "--tls-cert=x.pem | --tls-cert and --tls-key belong together: give both",
                "--tls-key=x.pem | --tls-cert and --tls-key belong together: give both",
                "--packages=/no/such/folder | --packages: there is no readable folder /no/such/folder",
            })
    void shouldSayWhatIsWrongWithAnOption(String argument, String message) {
        assertEquals(
                message,
                assertThrows(CommandLine.ParameterException.class, () -> parse(Map.of(), argument))
                        .getMessage());
    }

    @Test
    void shouldSayThatACertificateIsMissing() {
        CommandLine.ParameterException refusal = assertThrows(
                CommandLine.ParameterException.class,
                () -> parse(Map.of(), "--tls-cert=/no/such/file", "--tls-key=/no/such/file"));

        assertEquals("--tls-cert: there is no readable file /no/such/file", refusal.getMessage());
    }

    @Test
    void shouldSayThatTwoCertificatesAreOneTooMany() {
        CommandLine.ParameterException refusal = assertThrows(
                CommandLine.ParameterException.class,
                () -> parse(Map.of(), "--tls-self-signed", "--tls-cert=x", "--tls-key=x"));

        assertEquals(
                "--tls-self-signed makes a certificate of its own: leave out --tls-cert and --tls-key",
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "https://",
                "https://a b",
                "https://x/?q",
                "https://x/#f",
                "https://u@x/"
            })
    void shouldSayWhatAPublicUrlLooksLike(String url) {
        CommandLine.ParameterException refusal =
                assertThrows(CommandLine.ParameterException.class, () -> parse(Map.of(), "--public-url=" + url));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("--public-url is "), refusal::getMessage);
    }

    private static ServerOptions parse(Map<String, String> environment, String... arguments) {
        CommandLineOptions options = new CommandLineOptions();
        Main.commandLine(options, environment).parseArgs(arguments);
        return options.toServerOptions();
    }
}
