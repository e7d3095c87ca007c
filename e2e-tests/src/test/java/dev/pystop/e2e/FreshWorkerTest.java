package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.List;

/** A worker that takes another's place is a fresh interpreter: it repeats nothing that must not repeat, and keeps nothing of the other's. */
@SharesPage
final class FreshWorkerTest {
    private static final String UNREPEATABLE = """
            import os, random, secrets, tempfile, uuid
            print(random.random())
            print(random.Random().random())
            print(random.SystemRandom().random())
            print(os.urandom(16).hex())
            print(secrets.token_hex())
            print(uuid.uuid4())
            print(uuid.uuid1())
            print(tempfile.mktemp())
            with tempfile.NamedTemporaryFile() as file:
                print(file.name)
            """;

    private static final String SURROUNDINGS = """
            import os, sys
            print(sorted(os.environ.items()), os.getcwd(), sys.path, sys.flags)
            """;

    @BrowserTest
    void shouldNotRepeatRandomNumbers(PlaygroundDriver playground) {
        List<String> first = playground.runToEnd(UNREPEATABLE).lines().toList();
        reset(playground);
        List<String> second = playground.runToEnd(UNREPEATABLE).lines().toList();

        assertEquals(9, first.size());
        for (String line : first) {
            assertFalse(second.contains(line), line);
        }
    }

    @BrowserTest
    void shouldFindTheSameSurroundings(PlaygroundDriver playground) {
        String first = playground.runToEnd(SURROUNDINGS);
        playground.runToEnd("import os, sys; os.environ['LEFT'] = 'behind'; sys.path.append('/left'); os.chdir('/')");
        reset(playground);

        assertEquals(first, playground.runToEnd(SURROUNDINGS));
    }

    @BrowserTest
    void shouldKnowWhatTimeItIs(PlaygroundDriver playground) {
        reset(playground);
        double before = System.currentTimeMillis() / 1e3;
        double time = Double.parseDouble(playground.runToEnd("import time; print(time.time())"));

        assertTrue(
                before - 1 <= time && time <= System.currentTimeMillis() / 1e3 + 1, "%f, %f".formatted(before, time));
    }

    private static void reset(PlaygroundDriver playground) {
        playground.script("() => window.pystop.reset()", null);
        playground.waitForState("ready");
    }
}
