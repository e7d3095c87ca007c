package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The one file that is shipped, started as a person starts it. */
final class ExecutableJarTest {
    private static final int PATIENCE_SECONDS = 30;
    /** What a JVM that ends by SIGTERM gives: 128 + 15. */
    private static final int ENDED_BY_SIGTERM = 143;

    @Test
    void shouldServeThePageWithPythonInIt() throws Exception {
        Process process = launch("--port", "0");
        try (BufferedReader out = process.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String line = out.readLine();
            assertTrue(line != null && line.matches("PyStop is at http://localhost:\\d+"), () -> line);
            URI root = URI.create(line.substring("PyStop is at ".length()) + "/");

            HttpResponse<String> page = get(client, root);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("page-boot.mjs"), page::body);
            assertEquals(
                    "same-origin",
                    page.headers().firstValue("Cross-Origin-Opener-Policy").orElse("(none)"));
            String pyodide = page.body().replaceFirst("(?s).*data-pyodide=\"([^\"]+)\".*", "$1");
            assertEquals(
                    200,
                    get(client, root.resolve(pyodide + "/pyodide.asm.wasm")).statusCode());

            // The handle's destroy is SIGTERM, too, but leaves open what is to be read below.
            assertTrue(process.toHandle().destroy());

            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
            assertEquals(ENDED_BY_SIGTERM, process.exitValue());
            assertEquals(List.of(), process.errorReader().lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void shouldTellItsVersion() throws Exception {
        Process process = ended(launch("--version"));

        assertEquals(0, process.exitValue());
        List<String> lines = process.inputReader().lines().toList();
        assertTrue(lines.getFirst().matches("PyStop \\d+\\.\\d+\\.\\d+.*"), lines::toString);
    }

    @Test
    void shouldRefuseAWrongOptionInOneLine() throws Exception {
        Process process = ended(launch("--colour"));

        assertEquals(2, process.exitValue());
        assertEquals(List.of(), process.inputReader().lines().toList());
        assertEquals(
                List.of("pystop: Unknown option: '--colour'"),
                process.errorReader().lines().toList());
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Process ended(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertTrue(ended, "still running");
        return process;
    }

    private static Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("pystop.jar", "target/pystop.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYSTOP_") || name.startsWith("JAVA_TOOL_"));
        return builder.start();
    }
}
