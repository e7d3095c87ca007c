package dev.pystop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library that Python starts from: the same inputs make the same bytes, at another time and in another process. */
final class ReproducibleLibraryTest {
    private static final String MAKE_AGAIN = """
            import { createHash } from "node:crypto";
            import { readdirSync, readFileSync } from "node:fs";
            import { join, relative } from "node:path";
            import { pythonLibrary } from "./python-library.mjs";
            const folder = "../../../worker/src/main/python";
            const host = {};
            for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
                if (entry.name.endsWith(".py")) {
                    const path = join(entry.parentPath ?? entry.path, entry.name);
                    host[relative(folder, path)] = readFileSync(path, "utf8");
                }
            }
            const library = await pythonLibrary(host);
            console.log(createHash("sha256").update(library).digest("hex"));
            """;

    @Test
    void shouldMakeTheSameBytesAgain() throws IOException, InterruptedException, NoSuchAlgorithmException {
        Process node = new ProcessBuilder("node", "--input-type=module", "--eval", MAKE_AGAIN)
                .directory(Path.of("src/main/npm").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, node.waitFor());

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(built()));
        assertEquals(HexFormat.of().formatHex(digest), lines.getLast());
    }

    private static Path built() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/site/pyodide"))) {
            return files.filter(file -> file.getFileName().toString().matches("library-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
