package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pystop.e2e.support.Axe.assertNoViolation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Check on the page of an exercise: what a person sees of it, and what a check from outside gets. */
final class CheckTest {
    private static final String ADDRESS = "/exercises/basics/weather-diary";
    private static final double CHECK_LIMIT = Duration.ofSeconds(60).toMillis();

    private static final String TESTS = """
            import unittest
            import pytest
            from shop import total, tea

            class ShopTest(unittest.TestCase):
                def test_nothing_costs_nothing(self):
                    self.assertEqual(total([]), 0)

                def test_prices_are_added(self):
                    self.assertEqual(total([12, 9]), 21)

                @pytest.mark.task(taskno=1)
                def test_tea_has_a_name(self):
                    self.assertEqual(tea(), "green tea", "There is only one sort.")

                def test_many_prices_are_added(self):
                    self.assertEqual(total([1] * 3), 3)
            """;

    private static final String CORRECT = """
            def total(prices):
                return sum(prices)

            def tea():
                return "green tea"
            """;

    /** Passes the first test; the second one does not end, the third gets the wrong text, the fourth something that is no number. */
    private static final String MIXED = """
            def total(prices):
                while len(prices) == 2: pass
                print("adding", prices)
                return sum(prices) if len(prices) < 3 else sum(prices + ["one"])

            def tea():
                return "grey tea"
            """;

    @BrowserTest
    void shouldShowWhatBecomesOfEachTest(PlaygroundDriver exercise) {
        openShop(exercise);
        exercise.setCode(MIXED).editor().focus();
        exercise.page().keyboard().press("Control+Shift+Enter");
        assertThat(rows(exercise)).hasCount(4);
        assertThat(row(exercise, 1)).hasAttribute("data-state", "running");
        assertThat(row(exercise, 1)).containsText("running…");
        assertThat(row(exercise, 2)).containsText("waiting");
        assertThat(exercise.statusLine()).hasText("Checking…");
        assertThat(exercise.button("Check")).hasAttribute("aria-disabled", "true");
        assertNoViolation(exercise, "checking");

        waitForSummary(exercise, "1 of 4 tests pass. Next failing: prices are added, line 2.");
        assertThat(exercise.editor()).isFocused();
        assertThat(exercise.button("Check")).hasAttribute("aria-disabled", "false");
        assertThat(exercise.stopButton()).hasAttribute("aria-disabled", "true");
        assertThat(row(exercise, 0)).containsText("nothing costs nothing passed");
        assertThat(row(exercise, 1)).containsText("prices are added timed out");
        assertThat(row(exercise, 1)).containsText("still running at line 2: while len(prices) == 2: pass");
        assertThat(exercise.page().locator(".cm-error-line")).containsText("while len(prices) == 2: pass");

        open(row(exercise, 2));
        assertThat(row(exercise, 2)).containsText("tea has a name failed");
        assertThat(row(exercise, 2)).containsText("There is only one sort.");
        assertThat(row(exercise, 2).locator(".test-value").first()).hasText("Expected'green tea'");
        assertThat(row(exercise, 2).locator("mark").first()).hasText("en");
        assertThat(row(exercise, 2).locator("mark").last()).hasText("y");
        assertThat(row(exercise, 2)).containsText("The first difference is at character 5.");
        assertThat(row(exercise, 2))
                .containsText("self.assertEqual(tea(), \"green tea\", \"There is only one sort.\")");

        open(row(exercise, 3));
        assertThat(row(exercise, 3)).containsText("many prices are added error");
        assertThat(row(exercise, 3)).containsText("TypeError");
        assertThat(row(exercise, 3)).containsText("What your program printedadding [1, 1, 1]");
        assertNoViolation(exercise, "mixed results");

        row(exercise, 3).getByText("shop.py, line 4").click();
        assertThat(exercise.editor()).isFocused();
        assertThat(exercise.page().locator(".file-panel:visible .cm-activeLine"))
                .containsText("[\"one\"]");

        row(exercise, 2).getByText("Hints for this task").click();
        assertThat(exercise.page().locator("#hints").getByText("Show a hint (1 of 1)"))
                .isFocused();
    }

    @BrowserTest
    void shouldCheckAsSoonAsPythonIsReady(PlaygroundDriver exercise) {
        openUnready(exercise);
        exercise.setCode(CORRECT);
        exercise.button("Check").click();
        waitForSummary(exercise, "All 4 tests pass.");
        // Whatever is done next has words of its own.
        exercise.run("1 / 0").waitForStatus("Ended with an error in line 1: ZeroDivisionError");
    }

    @BrowserTest
    void shouldStopTheCheckAndBeReadyForTheNext(PlaygroundDriver exercise) {
        openShop(exercise);
        exercise.setCode(MIXED);
        exercise.button("Check").click();
        assertThat(row(exercise, 1)).hasAttribute("data-state", "running");
        exercise.stop();
        waitForSummary(exercise, "Stopped. 1 of 4 tests pass. 2 were not run.");
        assertThat(row(exercise, 1)).containsText("stopped");
        assertThat(row(exercise, 2)).containsText("not run");
        assertThat(row(exercise, 3)).containsText("not run");
        assertNoViolation(exercise, "stopped check");

        exercise.setCode(CORRECT);
        exercise.button("Check").click();
        waitForSummary(exercise, "All 4 tests pass.");
    }

    @BrowserTest
    void shouldGoOnWithTheNextTestWhenOneCannotBeInterrupted(PlaygroundDriver exercise, BrowserSession session) {
        // Firefox says this of a worker that is ended while it computes.
        session.allowErrors("uncaught exception: undefined");
        openShop(exercise);
        exercise.setCode(CORRECT.replace("sum(prices)", "sum(prices) if len(prices) != 2 else sum(range(10 ** 14))"));
        exercise.button("Check").click();
        waitForSummary(exercise, "3 of 4 tests pass. Next failing: prices are added.");
        assertThat(row(exercise, 1)).containsText("timed out");
        exercise.run("print('still', 'here')").waitForOutput("still here");
    }

    @BrowserTest
    void shouldKeepWhatCameOfIt(PlaygroundDriver exercise) {
        openShop(exercise);
        exercise.setCode(MIXED.replace("while", "if"));
        exercise.button("Check").click();
        waitForSummary(exercise, "2 of 4 tests pass. Next failing: tea has a name.");
        exercise.setCode(CORRECT);
        exercise.button("Check").click();
        waitForSummary(exercise, "All 4 tests pass.");
        Locator next = exercise.page().locator("#tests-passed a");
        assertThat(next).hasAttribute("href", "next-one");
        assertNoViolation(exercise, "all passed");

        exercise.choose("More", "Earlier attempts");
        Locator attempts = exercise.page().locator("#attempts li");
        assertThat(attempts).hasCount(2);
        assertThat(attempts.first()).containsText("4 of 4 tests passed");
        assertThat(attempts.last()).containsText("2 of 4 tests passed");
        exercise.page().keyboard().press("Escape");
        assertThat(exercise.button("Show the model solution")).hasAttribute("aria-disabled", "false");
        assertEquals(
                "done",
                exercise.page().evaluate("() => JSON.parse(localStorage.getItem('pystop.progress.mine.u')).state"));
    }

    @BrowserTest
    void shouldGiveTheResultToWhoeverAsks(PlaygroundDriver exercise) {
        openShop(exercise);
        exercise.page().evaluate("code => window.pystop.setCode(code, 'shop.py')", MIXED);
        String result = (String) exercise.script("async () => JSON.stringify(await window.pystop.check())", null);
        JsonObject json = JsonParser.parseString(result).getAsJsonObject();
        assertEquals(3, json.get("version").getAsInt());
        assertEquals("fail", json.get("status").getAsString());
        JsonArray tests = json.getAsJsonArray("tests");
        assertEquals(
                List.of("pass", "fail", "fail", "error"),
                tests.asList().stream()
                        .map(test -> test.getAsJsonObject().get("status").getAsString())
                        .toList());
        assertEquals("timeout", tests.get(1).getAsJsonObject().get("x_reason").getAsString());
        assertEquals(2, tests.get(1).getAsJsonObject().get("x_line").getAsInt());
        assertEquals(
                "'green tea'", tests.get(2).getAsJsonObject().get("x_expected").getAsString());

        assertEquals(json, JsonParser.parseString(download(exercise, "Download results.json", "results.json")));
        assertTrue(
                download(exercise, "Download results as JUnit XML", "shop.xml").contains("failures=\"2\""));
    }

    @BrowserTest
    void shouldSayWhyNothingCanBeTested(PlaygroundDriver exercise) {
        openShop(exercise);
        exercise.choose("More", "Download results.json");
        assertThat(exercise.toast()).containsText("There is no result yet.");
        exercise.setCode("def total(prices):\n    return sum(prices\n");
        exercise.button("Check").click();
        waitForSummary(exercise, "0 of 4 tests pass. Next failing: nothing costs nothing, line 2.");
        assertThat(row(exercise, 0)).containsText("SyntaxError");
        assertThat(exercise.page().locator(".cm-error-line")).containsText("return sum(prices");
    }

    @BrowserTest
    void shouldCheckOnAPhone(PlaygroundDriver exercise) {
        exercise.page().setViewportSize(390, 700);
        openShop(exercise);
        exercise.setCode(MIXED.replace("while", "if"));
        exercise.button("Check").click();
        waitForSummary(exercise, "2 of 4 tests pass. Next failing: tea has a name.");
        assertThat(rows(exercise).first()).isVisible();
        assertEquals(
                true,
                exercise.page()
                        .evaluate(
                                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        assertNoViolation(exercise, "checked on a phone");
        open(row(exercise, 3));
        row(exercise, 3).getByText("shop.py, line 4").click();
        assertThat(exercise.editor()).isFocused();
    }

    private static void openShop(PlaygroundDriver exercise) {
        openUnready(exercise);
        exercise.waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
    }

    private static void openUnready(PlaygroundDriver exercise) {
        Map<String, Object> shop = Map.ofEntries(
                Map.entry("track", "mine"),
                Map.entry("trackName", "Mine"),
                Map.entry("slug", "shop"),
                Map.entry("uuid", "u"),
                Map.entry("name", "Shop"),
                Map.entry("kind", "practice"),
                Map.entry("difficulty", 2),
                Map.entry("blurb", ""),
                Map.entry("introduction", ""),
                Map.entry("instructions", "<p>Sell things.</p>"),
                Map.entry("hints", List.of(Map.of("task", 1, "title", "Tea", "items", List.of("<p>It is green.</p>")))),
                Map.entry("solution", "afterPass"),
                Map.entry("next", "next-one"),
                // The limit is two seconds then.
                Map.entry("recordedMillis", Map.of("*", 1)),
                Map.entry(
                        "files",
                        List.of(
                                Map.of("name", "shop.py", "role", "solution", "text", "def total(prices):\n    pass\n"),
                                Map.of("name", "shop_test.py", "role", "test", "text", TESTS))));
        String json = new Gson().toJson(shop);
        exercise.page()
                .route(
                        "**/exercise.json",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(json)));
        exercise.openEditor(ADDRESS);
    }

    private static Locator rows(PlaygroundDriver exercise) {
        return exercise.page()
                .locator("#tests-panel")
                .getByRole(AriaRole.LIST)
                .first()
                .locator("> li");
    }

    private static Locator row(PlaygroundDriver exercise, int index) {
        return rows(exercise).nth(index);
    }

    private static void open(Locator row) {
        if (!(Boolean) row.locator("details").evaluate("details => details.open")) {
            row.locator("summary").click();
        }
    }

    private static void waitForSummary(PlaygroundDriver exercise, String words) {
        assertThat(exercise.statusLine()).hasText(words, new HasTextOptions().setTimeout(CHECK_LIMIT));
    }

    /** What the page hands to the browser: Firefox's driver does not tell of downloads. */
    private static String download(PlaygroundDriver exercise, String item, String name) {
        exercise.page()
                .evaluate("() => { URL.createObjectURL = blob => { window.saved = blob; return '#saved'; };"
                        + " HTMLAnchorElement.prototype.click = function() { window.savedAs = this.download; }; }");
        exercise.choose("More", item);
        assertEquals(name, exercise.page().evaluate("() => window.savedAs"));
        return (String) exercise.page().evaluate("() => window.saved.text()");
    }
}
