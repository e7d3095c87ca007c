package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that Python starts from: the same inputs make the same bytes, wherever and whenever they are made. */
final class ReproducibleLibraryTest {
    private static final Path SCRIPTS = Path.of("src/main/npm");
    private static final Path HOST = Path.of("worker/src/main/python");
    /** Makes the library and writes it to the file that is its last argument; the host Python's paths are its others. */
    private static final String MAKE_LIBRARY = """
            import { readFileSync, writeFileSync } from "node:fs";
            import { pythonLibrary } from "./python-library.mjs";
            const [folder, target, ...names] = process.argv.slice(2);
            const host = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
            const { start, rest } = await pythonLibrary(host);
            writeFileSync(target, start);
            writeFileSync(`${target}.rest`, rest);
            """;

    @Test
    void shouldBeTheSameWhenMadeElsewhereAtAnotherTime(@TempDir Path elsewhere) throws Exception {
        for (String name : List.of("python-library.mjs", "compile_library.py", "package.json")) {
            Files.copy(SCRIPTS.resolve(name), elsewhere.resolve(name));
        }
        Files.createSymbolicLink(
                elsewhere.resolve("node_modules"),
                SCRIPTS.resolve("node_modules").toAbsolutePath());
        Files.writeString(elsewhere.resolve("make.mjs"), MAKE_LIBRARY);
        Path made = elsewhere.resolve("library.zip");

        ProcessBuilder node = new ProcessBuilder(Stream.concat(
                        Stream.of("node", "make.mjs", HOST.toAbsolutePath().toString(), made.toString()),
                        hostFiles().stream())
                .toList());
        node.directory(elsewhere.toFile()).redirectErrorStream(true);
        node.environment().put("TZ", "Pacific/Auckland");
        node.environment().put("LC_ALL", "C");
        Process process = node.start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), messages);

        assertArrayEquals(Files.readAllBytes(built("library-[0-9a-f]+\\.zip")), Files.readAllBytes(made));
        assertArrayEquals(
                Files.readAllBytes(built("library-rest-[0-9a-f]+\\.bin")),
                Files.readAllBytes(elsewhere.resolve("library.zip.rest")));
    }

    /** The last first: their order must not matter, either. */
    private static List<String> hostFiles() throws IOException {
        try (Stream<Path> files = Files.walk(HOST)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .map(file -> HOST.relativize(file).toString())
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    /** The file that the build has made. */
    private static Path built(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/site/pyodide"))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
