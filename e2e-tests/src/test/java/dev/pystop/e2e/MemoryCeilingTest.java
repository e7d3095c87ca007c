package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that wants all the memory there is gets a MemoryError in time, and Python goes on. */
final class MemoryCeilingTest {
    private static final int LIMIT_MEGABYTES = 256;
    private static final String NOTE = "The program wanted more memory than this page gives it (256 MB).";

    private static final Map<String, String> BOMBS = new LinkedHashMap<>();

    static {
        BOMBS.put("list of strings", """
                hoard = []
                while True:
                    hoard.append("x" * 10**7)
                """);
        BOMBS.put("bytearray that doubles", """
                hoard = bytearray(1024)
                while True:
                    hoard += bytes(hoard)
                """);
        BOMBS.put("large strings for ever", """
                hoard = []
                while True:
                    hoard.append("x" * 10**9)
                """);
        BOMBS.put("list of numbers", """
                import itertools
                hoard = [0]
                hoard = list(itertools.count())
                """);
        BOMBS.put("many small objects", """
                hoard = []
                while True:
                    hoard.append({})
                """);
        BOMBS.put("dictionary", """
                hoard = {}
                while True:
                    hoard[len(hoard)] = str(len(hoard))
                """);
        BOMBS.put("in a coroutine", """
                import asyncio
                hoard = []
                async def main():
                    while True:
                        hoard.append(bytes(10**6))
                        await asyncio.sleep(0)
                await main()
                """);
    }

    @BrowserTest
    void shouldEndEveryKindOfMemoryBombWithAPlainMessage(PlaygroundDriver playground) {
        openWithLimit(playground, LIMIT_MEGABYTES);
        BOMBS.forEach((name, program) -> {
            RunResult result = playground.start("kept = 'yes'\n" + program).result();

            assertEquals("failed", result.status(), name);
            RunResult.Raised error = result.error();
            assertNotNull(error, name);
            assertEquals("MemoryError", error.type(), name);
            assertTrue(playground.output().contains(NOTE), () -> name + ": " + playground.output());
            assertEquals("'yes'", playground.evaluate("kept"), name);
            assertEquals("True", playground.evaluate("len(hoard) >= 0"), name);
            assertTrue(heapBytes(playground) <= LIMIT_MEGABYTES * 1024.0 * 1024, name);
            assertEquals("2\n", playground.runToEnd("print(1 + 1)"), name);
        });
    }

    @BrowserTest
    void shouldLetAProgramHandleTheError(PlaygroundDriver playground) {
        openWithLimit(playground, LIMIT_MEGABYTES);

        String output = playground.runToEnd("""
                hoard = []
                try:
                    while True:
                        hoard.append(bytes(10**7))
                except MemoryError:
                    size = len(hoard)
                    hoard.clear()
                    print("enough", 10 < size < 26, len(bytes(10**8)))
                """);

        assertEquals("enough True 100000000\n", output);
        playground.waitForStatus("Finished.");
    }

    @BrowserTest
    void shouldTellHowLargeTheHeapIs(PlaygroundDriver playground) {
        openWithLimit(playground, 512);
        double before = heapBytes(playground);
        assertTrue(before > 10_000_000 && before < 100_000_000, () -> before + " bytes after the start");

        playground.runToEnd("hoard = bytes(200_000_000)");

        double after = heapBytes(playground);
        assertTrue(after > 200_000_000 && after <= 512 * 1024 * 1024, () -> after + " bytes with the hoard");
    }

    private static void openWithLimit(PlaygroundDriver playground, int megabytes) {
        playground.openUnready("/?memory-limit=" + megabytes).waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
    }

    private static double heapBytes(PlaygroundDriver playground) {
        return ((Number) playground.page().evaluate("() => window.pystop.heapBytes")).doubleValue();
    }
}
