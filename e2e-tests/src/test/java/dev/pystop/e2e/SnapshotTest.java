package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.AboutBytecodeStart;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import java.util.List;
import java.util.Objects;

/** The second visit starts from a snapshot of a started interpreter, which the browser has kept; nobody can tell but by the clock. */
@AboutBytecodeStart
final class SnapshotTest {
    /** The seed of Python's hashes: of all that is drawn at random, what interpreters from one snapshot have in common. */
    private static final String HASH = "print(hash('pystop'))";

    private static final String UNREPEATABLE = """
            import os, random, secrets, tempfile, uuid
            print(random.random())
            print(random.Random().random())
            print(os.urandom(16).hex())
            print(secrets.token_hex())
            print(uuid.uuid4())
            print(uuid.uuid1())
            print(tempfile.mktemp())
            """;

    private static final String SURROUNDINGS = """
            import os, sys
            print(sorted(os.environ.items()), os.getcwd(), sys.path, sys.flags, sorted(sys.modules) == sorted(set(sys.modules)))
            """;

    @BrowserTest
    void shouldStartAFreshInterpreterFromASnapshot(PlaygroundDriver playground) {
        playground.open();
        String surroundings = playground.runToEnd(SURROUNDINGS);
        playground.waitForSnapshot();

        playground.reload().waitForState("ready");
        String hash = hash(playground);
        List<String> first = playground.runToEnd(UNREPEATABLE).lines().toList();
        assertEquals(surroundings, playground.runToEnd(SURROUNDINGS));
        assertEquals("3.5\n", playground.runToEnd("import statistics; print(statistics.mean([3, 4]))"));

        playground.reload().waitForState("ready");
        assertEquals(hash, hash(playground), "it was no snapshot");
        List<String> second = playground.runToEnd(UNREPEATABLE).lines().toList();
        assertEquals(7, first.size());
        for (String line : first) {
            assertFalse(second.contains(line), line);
        }

        playground.start("while True: pass").waitForState("running").stop();
        RunResult result = playground.result();
        assertEquals("signal", Objects.requireNonNull(result.stop()).rung());
        assertTrue(result.stop().variablesKept());
        playground.script("() => window.pystop.reset()", null);
        assertEquals(hash, hash(playground));
    }

    @BrowserTest
    void shouldStartWithoutASnapshotThatCannotBeUsed(PlaygroundDriver playground, Page page, BrowserSession session) {
        playground.open();
        playground.waitForSnapshot();
        playground.reload().waitForState("ready");
        String hash = hash(playground);

        // Another byte than was kept.
        change(playground, "bytes[bytes.length - 1] ^= 1");
        assertStartsWithout(playground, hash);
        assertWarned(session, "Python starts without its snapshot, which is damaged");

        // What was kept, but no snapshot.
        change(
                playground,
                "bytes.fill(7); digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()");
        assertStartsWithout(playground, hash);
        assertWarned(session, "Python starts without its snapshot, which cannot be used");

        // Of another build.
        change(playground, "url = url.replace('library-', 'library-of-yesterday-')");
        assertStartsWithout(playground, hash);
    }

    private static void assertStartsWithout(PlaygroundDriver playground, String hash) {
        playground.reload().waitForState("ready");
        assertNotEquals(hash, hash(playground));
    }

    private static String hash(PlaygroundDriver playground) {
        String hash = playground.runToEnd(HASH);
        assertTrue(hash.matches("-?[0-9]+\n"), hash);
        return hash;
    }

    private static void assertWarned(BrowserSession session, String expected) {
        List<String> console = session.console().lines();
        assertTrue(console.stream().anyMatch(line -> line.contains(expected)), console::toString);
    }

    /** Keeps another snapshot than the one that is kept. */
    private static void change(PlaygroundDriver playground, String change) {
        playground.script("""
                async () => {
                    const cache = await caches.open('pystop-snapshot');
                    const [request] = await cache.keys();
                    const response = await cache.match(request);
                    const bytes = new Uint8Array(await response.arrayBuffer());
                    let digest = response.headers.get('X-Digest');
                    let url = request.url;
                    %s;
                    await cache.delete(request);
                    await cache.put(url, new Response(bytes, {headers: {'X-Digest': digest}}));
                }""".formatted(change), null);
    }
}
