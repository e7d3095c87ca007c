package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of {@code --packages}, with wheels that are built here. */
final class PackagesTest {
    private static final String LOCK_FILE = "pyodide/packages/pyodide-lock.json";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    private Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void shouldSendALockFileWithoutPackagesWhenThereIsNoFolder() throws Exception {
        try (PyStopServer server = PyStopServer.start(ServerOptions.defaults().withPort(0));
                Site site = Site.open(List.of())) {
            HttpResponse<byte[]> response = get(server, LOCK_FILE);
            JsonObject sent = json(response);
            JsonObject original = JsonParser.parseString(Files.readString(site.pyodideLockFile()))
                    .getAsJsonObject();

            assertEquals(
                    "application/json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertEquals(Set.of(), sent.getAsJsonObject("packages").keySet());
            assertEquals(original.get("info"), sent.get("info"));
        }
    }

    @Test
    void shouldTakeOverVersionAndHashOfAFileThatIsNotTheOneOfTheLockFile() throws Exception {
        String file = wheel("six", "9.9.9", "py2.py3-none-any", Map.of("six.py", ""));

        JsonObject six = packages().getAsJsonObject("six");

        assertEquals("9.9.9", six.get("version").getAsString());
        assertEquals(file, six.get("file_name").getAsString());
        assertEquals(Sha256.of(folder.resolve(file)), six.get("sha256").getAsString());
        assertEquals("[\"six\"]", six.get("imports").toString());
    }

    @Test
    void shouldTakeOverTheHashOfAnotherBuildOfTheSameVersion() throws Exception {
        String file = wheel("six", "1.17.0", "py2.py3-none-any", Map.of("six.py", ""));

        assertEquals(
                Sha256.of(folder.resolve(file)),
                packages().getAsJsonObject("six").get("sha256").getAsString());
    }

    @Test
    void shouldFindAPackageWhoseNameIsWrittenInAnotherWay() throws Exception {
        wheel("Lazy_Loader", "0.9", "py3-none-any", Map.of("lazy_loader/__init__.py", ""));
        wheel("packaging", "99.0", "py3-none-any", Map.of("packaging/__init__.py", ""));

        assertEquals(Set.of("lazy-loader", "packaging"), packages().keySet());
    }

    @Test
    void shouldDescribeAWheelThatPyodideDoesNotKnow() throws Exception {
        String file = wheel(
                "school_kit",
                "1.0",
                "py3-none-any",
                Map.of("school_kit/__init__.py", "", "school_kit/data/__init__.py", "", "kit.py", ""),
                "Requires-Dist: six>=1.10",
                "Requires-Dist: pytest; extra == 'test'",
                "Requires-Dist: colorama; sys_platform == \"win32\"");
        wheel("six", "1.17.0", "py2.py3-none-any", Map.of("six.py", ""));

        JsonObject entry = packages().getAsJsonObject("school-kit");

        assertEquals("school_kit", entry.get("name").getAsString());
        assertEquals("1.0", entry.get("version").getAsString());
        assertEquals(file, entry.get("file_name").getAsString());
        assertEquals("[\"kit\",\"school_kit\"]", entry.get("imports").toString());
        assertEquals("[\"six\"]", entry.get("depends").toString());
        assertEquals("site", entry.get("install_dir").getAsString());
        assertEquals("package", entry.get("package_type").getAsString());
    }

    @Test
    void shouldLeaveOutAPackageThatLacksAnotherOneAndWhateverNeedsIt() throws Exception {
        String kit = wheel("kit", "1", "py3-none-any", Map.of("kit.py", ""), "Requires-Dist: missing (>=2)");
        String app = wheel("app", "1", "py3-none-any", Map.of("app.py", ""), "Requires-Dist: Kit");
        wheel("alone", "1", "py3-none-any", Map.of("alone.py", ""));

        assertEquals(Set.of("alone"), packages().keySet());
        assertEquals(List.of("Packages left out: %s (it needs kit), %s (it needs missing)".formatted(app, kit)), log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp314-cp314-manylinux_2_28_x86_64",
                "cp313-cp313-pyemscripten_2026_0_wasm32",
                "cp314-cp314-pyemscripten_2025_0_wasm32",
                "py2-none-any",
            })
    void shouldLeaveOutAWheelForAnotherPlatform(String tags) throws Exception {
        String file = wheel("numpy", "2.0", tags, Map.of("numpy/__init__.py", ""));

        assertEquals(Set.of(), packages().keySet());
        assertEquals(List.of("Packages left out: " + file + " (it is for another platform or Python)"), log);
    }

    @Test
    void shouldTakeACompiledWheelForPyodide() throws Exception {
        wheel("numpy", "2.9", "cp314-cp314-pyemscripten_2026_0_wasm32", Map.of("numpy/__init__.py", ""));

        assertEquals("2.9", packages().getAsJsonObject("numpy").get("version").getAsString());
    }

    @Test
    void shouldLeaveOutADamagedWheel() throws Exception {
        Files.writeString(folder.resolve("damaged-1.0-py3-none-any.whl"), "not a zip");

        assertEquals(Set.of(), packages().keySet());
        assertEquals(List.of("Packages left out: damaged-1.0-py3-none-any.whl (it is damaged)"), log);
    }

    @Test
    void shouldUseOneOfTwoWheelsOfTheSamePackage() throws Exception {
        String old = wheel("kit", "1.0", "py3-none-any", Map.of("kit.py", ""));
        String fresh = wheel("kit", "1.1", "py3-none-any", Map.of("kit.py", ""));

        assertEquals("1.1", packages().getAsJsonObject("kit").get("version").getAsString());
        assertEquals(List.of("Packages left out: " + old + " (" + fresh + " is used)"), log);
    }

    @Test
    void shouldSayNothingWhenEveryFileIsUsed() throws Exception {
        wheel("kit", "1.0", "py3-none-any", Map.of("kit.py", ""));

        assertEquals(Set.of("kit"), packages().keySet());
        assertEquals(List.of(), log);
    }

    @Test
    void shouldSendTheFile() throws Exception {
        String file = wheel("kit", "1.0", "py3-none-any", Map.of("kit.py", "x = 1"));
        try (PyStopServer server = serve()) {
            HttpResponse<byte[]> response = get(server, "pyodide/packages/" + file);

            assertEquals(200, response.statusCode());
            assertEquals(
                    "application/zip",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), response.body());
        }
    }

    @Test
    void shouldSendNothingElseOfTheFolder() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("secret.zip"), "secret");
        try (PyStopServer server = serve()) {
            assertEquals(404, get(server, "pyodide/packages/secret.txt").statusCode());
            assertEquals(404, get(server, "pyodide/packages/secret.zip").statusCode());
        }
    }

    private PyStopServer serve() {
        return PyStopServer.start(
                ServerOptions.defaults().withPort(0).withPackages(folder).withLog(log::add));
    }

    private JsonObject packages() throws Exception {
        try (PyStopServer server = serve()) {
            return json(get(server, LOCK_FILE)).getAsJsonObject("packages");
        }
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        return JsonParser.parseString(new String(response.body(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static HttpResponse<byte[]> get(PyStopServer server, String path) throws Exception {
        URI uri = server.uri().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** Builds a wheel and returns its file name. */
    private String wheel(String name, String version, String tags, Map<String, String> files, String... metadata)
            throws Exception {
        String fileName = "%s-%s-%s.whl".formatted(name, version, tags);
        String distInfo = "%s-%s.dist-info".formatted(name, version);
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(
                distInfo + "/METADATA",
                "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s\n\nRequires-Dist: only-in-the-description\n"
                        .formatted(name, version, String.join("\n", metadata))
                        .replace("\n\n\n", "\n\n"));
        all.put(distInfo + "/not_a_module.py", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(fileName)))) {
            for (Map.Entry<String, String> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertTrue(Files.exists(folder.resolve(fileName)));
        return fileName;
    }
}
