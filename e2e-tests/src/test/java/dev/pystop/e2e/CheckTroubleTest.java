package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.microsoft.playwright.Route;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.util.List;
import java.util.Map;

/** Programs that do what they should not: every test has the right verdict all the same, and the next check works. */
final class CheckTroubleTest {
    private static final String TESTS = """
            import unittest
            from shop import total

            class ShopTest(unittest.TestCase):
                def test_a(self):
                    self.assertEqual(total([]), 0)

                def test_b(self):
                    prices = total([12, 9])
                    self.assertEqual(prices, 21)

                def test_c(self):
                    self.assertEqual(total([1]), 1)

                def test_d(self):
                    for count in range(3):
                        with self.subTest(count=count):
                            self.assertEqual(total([5] * count), 5 * count)
            """;

    private static final String CORRECT = """
            def total(prices):
                return sum(prices)
            """;

    /** Two prices are only in {@code test_b} and in the last variation of {@code test_d}. */
    private static final String FOR_TWO = """
            def total(prices):
                if len(prices) == 2:
                    %s
                return sum(prices)
            """;

    private record Result(String status, String message, List<Row> tests) {}

    private record Row(String name, String status, String message, String output, String x_reason, int x_line) {
        String summary() {
            return status.equals("pass") ? "pass" : status + " " + x_reason;
        }
    }

    @BrowserTest
    void shouldLetALoopCostOneTestWhateverIsDoneAboutItsEnd(PlaygroundDriver exercise) {
        open(exercise);
        Result loop = check(exercise, FOR_TWO.formatted("while True: pass"));
        assertRows(loop, "pass", "fail timeout", "pass", "fail timeout");
        assertEquals(
                "still running at line 3: while True: pass", loop.tests().get(1).message());
        assertEquals("Shop > d [variation #3] (count=2)", loop.tests().get(3).name());

        Result stubborn = check(exercise, """
                def total(prices):
                    while len(prices) == 2:
                        try:
                            while True: pass
                        except BaseException: pass
                    return sum(prices)
                """);
        assertRows(stubborn, "pass", "fail timeout", "pass", "fail timeout");
        assertEquals(4, stubborn.tests().get(1).x_line());
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldEndPrintsAndSleepsWithoutEnd(PlaygroundDriver exercise) {
        open(exercise);
        Result prints = check(exercise, FOR_TWO.formatted("while True: print('again')"));
        assertRows(prints, "pass", "fail timeout", "pass", "fail timeout");
        assertTrue(prints.tests().get(1).output().startsWith("again\nagain\n"));
        assertTrue(prints.tests().get(1).output().length() < 600);

        Result sleeps = check(exercise, FOR_TWO.formatted("import time; time.sleep(1000)"));
        assertRows(sleeps, "pass", "fail timeout", "pass", "fail timeout");
        assertEquals(3, sleeps.tests().get(1).x_line());
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldListEveryTestOfAProgramThatCannotBeImported(PlaygroundDriver exercise) {
        open(exercise);
        Result syntax = check(exercise, "def total(prices):\n    return sum(\n");
        assertRows(syntax, "error load", "error load", "error load", "error load");
        assertEquals("error", syntax.status());
        assertTrue(syntax.message().startsWith("SyntaxError"), syntax.message());
        assertEquals(2, syntax.tests().getFirst().x_line());

        Result missing = check(exercise, "def totall(prices): pass");
        assertRows(missing, "error load", "error load", "error load", "error load");
        assertTrue(missing.message().contains("cannot import name 'total'"), missing.message());

        Result exit = check(exercise, "exit()\n" + CORRECT);
        assertRows(exit, "error exit", "error exit", "error exit", "error exit");

        Result loop = check(exercise, "while True: pass");
        assertRows(loop, "fail timeout", "fail timeout", "fail timeout", "fail timeout");
        assertEquals(
                "still running at line 1: while True: pass",
                loop.tests().getLast().message());
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldGoOnAfterExitRecursionAndErrors(PlaygroundDriver exercise) {
        open(exercise);
        assertRows(
                check(exercise, "import sys\n" + FOR_TWO.formatted("sys.exit()")),
                "pass",
                "error exit",
                "pass",
                "error exit");
        Result recursion = check(exercise, FOR_TWO.formatted("return total(prices)"));
        assertRows(recursion, "pass", "error exception", "pass", "error exception");
        assertTrue(recursion.tests().get(1).message().startsWith("RecursionError"));
        assertRows(
                check(exercise, FOR_TWO.formatted("raise KeyboardInterrupt")),
                "pass",
                "error exception",
                "pass",
                "error exception");
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldGoOnInANewInterpreterWhenOneIsBroken(PlaygroundDriver exercise, BrowserSession session) {
        // Firefox says this of a worker that is ended while it computes.
        session.allowErrors("uncaught exception: undefined");
        open(exercise, "");
        Result exit = check(exercise, FOR_TWO.formatted("import os; os._exit(1)"));
        assertRows(exit, "pass", "error crash", "pass", "error crash");
        assertTrue(
                exit.tests().get(1).message().contains("os._exit()"),
                exit.tests().get(1).message());

        Result inC = check(exercise, FOR_TWO.formatted("return sum(range(10 ** 12))"));
        assertRows(inC, "pass", "fail timeout", "pass", "fail timeout");
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldSurviveAMemoryBomb(PlaygroundDriver exercise) {
        // Filling all that the page may have can take longer than a test may, as on any slow machine.
        open(exercise, "stop-patience=10&memory-limit=128");
        Result bomb = check(exercise, FOR_TWO.formatted("bomb = [bytearray(10 ** 7) for _ in range(10 ** 6)]"));
        assertRows(bomb, "pass", "error memory", "pass", "error memory");
        assertCorrectPasses(exercise);
    }

    @BrowserTest
    void shouldNotBeFooledByAnAssertEqualOfTheStudentsOwn(PlaygroundDriver exercise) {
        open(exercise);
        String replaced = "unittest.TestCase.assertEqual = lambda *arguments: None";
        assertRows(
                check(exercise, "import unittest\n" + replaced + "\ndef total(prices): return 0\n"),
                "pass",
                "fail assertion",
                "fail assertion",
                "fail assertion",
                "fail assertion");
        Result later = check(exercise, "import unittest\ndef total(prices):\n    " + replaced + "\n    return 0\n");
        assertTrue(
                later.tests().get(1).message().contains("has changed unittest"),
                later.tests().get(1).message());
        assertEquals("fail", later.status());

        exercise.setCode("import unittest\n" + replaced).run().waitForState("ready");
        assertRows(check(exercise, FOR_TWO.formatted("return 0")), "pass", "fail assertion", "pass", "fail assertion");
        assertCorrectPasses(exercise);
    }

    /** Opens it so that no interpreter is replaced only because the machine is busy with other tests. */
    private static void open(PlaygroundDriver exercise) {
        open(exercise, "stop-patience=10");
    }

    private static void open(PlaygroundDriver exercise, String query) {
        String json = new Gson()
                .toJson(Map.ofEntries(
                        Map.entry("track", "mine"),
                        Map.entry("trackName", "Mine"),
                        Map.entry("slug", "shop"),
                        Map.entry("uuid", "u"),
                        Map.entry("name", "Shop"),
                        Map.entry("kind", "practice"),
                        Map.entry("difficulty", 1),
                        Map.entry("blurb", ""),
                        Map.entry("introduction", ""),
                        Map.entry("instructions", ""),
                        Map.entry("hints", List.of()),
                        Map.entry("solution", "never"),
                        // The shortest limit that there is.
                        Map.entry("recordedMillis", Map.of("*", 1)),
                        Map.entry(
                                "files",
                                List.of(
                                        Map.of("name", "shop.py", "role", "solution", "text", "pass"),
                                        Map.of("name", "shop_test.py", "role", "test", "text", TESTS)))));
        exercise.page()
                .route(
                        "**/exercise.json",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(json)));
        exercise.openEditor("/exercises/basics/weather-diary?" + query)
                .waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
    }

    private static Result check(PlaygroundDriver exercise, String program) {
        exercise.setCode(program);
        String json = (String) exercise.script("async () => JSON.stringify(await window.pystop.check())", null);
        return new Gson().fromJson(json, Result.class);
    }

    private static void assertRows(Result result, String... expected) {
        assertEquals(
                List.of(expected), result.tests().stream().map(Row::summary).toList(), result::toString);
    }

    private static void assertCorrectPasses(PlaygroundDriver exercise) {
        Result result = check(exercise, CORRECT);
        assertEquals("pass", result.status(), result::toString);
        assertRows(result, "pass", "pass", "pass", "pass");
    }
}
