package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program as a person starts it: a process, its two outputs, and its exit code. */
final class MainTest {
    private static final int PATIENCE_SECONDS = 30;

    /** What a JVM that ends by SIGTERM gives: 128 + 15. */
    private static final int ENDED_BY_SIGTERM = 143;

    private record Ended(int exitCode, List<String> out, List<String> err) {}

    @Test
    void shouldSayInOneLineWhereItIsAndEndWhenTold() throws Exception {
        Process process = launch("--port=0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertTrue(line.matches("PyStop is at http://localhost:\\d+"), line);
            assertEquals(200, statusOf(URI.create(line.substring("PyStop is at ".length()) + "/healthz")));

            // The handle's destroy is SIGTERM, too, but leaves open what is to be read below.
            assertTrue(process.toHandle().destroy());

            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(ENDED_BY_SIGTERM, process.exitValue());
            assertEquals(List.of(), out.lines().toList());
            assertEquals(List.of(), process.errorReader().lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldSayThatThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertEquals(
                    new Ended(
                            1,
                            List.of(),
                            List.of("pystop: port " + taken.getLocalPort()
                                    + " is already in use: choose another with --port, 0 takes any free one")),
                    run("--port=" + taken.getLocalPort()));
        }
    }

    @Test
    void shouldSayThatAHostIsUnknown() throws Exception {
        assertEquals(
                new Ended(1, List.of(), List.of("pystop: the host no-such-host.invalid is unknown")),
                run("--port=0", "--host=no-such-host.invalid"));
    }

    @Test
    void shouldSayThatAnAddressIsNotOfThisMachine() throws Exception {
        assertEquals(
                new Ended(1, List.of(), List.of("pystop: 192.0.2.1 (192.0.2.1) is not an address of this machine")),
                run("--port=0", "--host=192.0.2.1"));
    }

    @Test
    void shouldSayThatAnOptionIsUnknown() throws Exception {
        assertEquals(new Ended(2, List.of(), List.of("pystop: Unknown option: '--colour'")), run("--colour"));
    }

    @Test
    void shouldSayThatAFileIsMissing() throws Exception {
        assertEquals(
                new Ended(2, List.of(), List.of("pystop: --tls-cert: there is no readable file /no/such/file")),
                run("--tls-cert=/no/such/file", "--tls-key=/no/such/file"));
    }

    @Test
    void shouldExplainItsOptions() throws Exception {
        Ended ended = run("--help");

        assertEquals(0, ended.exitCode());
        for (String option : List.of(
                "--port",
                "--host",
                "--public-url",
                "--tls-cert",
                "--tls-key",
                "--tls-self-signed",
                "--packages",
                "--access-log",
                "--help",
                "--version")) {
            assertTrue(ended.out().stream().anyMatch(line -> line.contains(option)), option);
        }
    }

    @Test
    void shouldTellItsVersion() throws Exception {
        Ended ended = run("--version");

        assertEquals(0, ended.exitCode());
        assertTrue(ended.out().getFirst().startsWith("PyStop "), ended.out()::toString);
    }

    private static Ended run(String... arguments) throws Exception {
        Process process = launch(arguments);
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
            return new Ended(
                    process.exitValue(),
                    process.inputReader().lines().toList(),
                    process.errorReader().lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYSTOP_") || name.startsWith("JAVA_TOOL_"));
        return builder.start();
    }

    private static int statusOf(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
