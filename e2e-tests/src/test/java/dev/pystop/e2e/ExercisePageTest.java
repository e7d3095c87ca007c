package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pystop.e2e.support.Axe.assertNoViolation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The page of an exercise, but for its tests ({@link CheckTest}). */
final class ExercisePageTest {
    /** Has an introduction, hints for three tasks, and a file to read. */
    private static final String DIARY = "/exercises/basics/weather-diary";

    private static final String DIARY_PROGRESS = "pystop.progress.basics.39f520ad-3018-44f1-ac17-097de462a2c1";

    /** Two files of the student's, and one that nobody sees. */
    private static final String SHOP = """
            {"track": "mine", "trackName": "Mine", "slug": "shop", "uuid": "u", "name": "Shop", "kind": "practice", "difficulty": 2,
             "blurb": "", "introduction": "", "instructions": "<p>Sell things.</p>", "hints": [], "solution": "never",
             "recordedMillis": {}, "next": null, "files": [
                {"name": "shop.py", "role": "solution", "text": "import prices\\nprint(prices.of('tea'))\\n"},
                {"name": "prices.py", "role": "solution", "text": "import money\\ndef of(thing): return money.euros(2)\\n"},
                {"name": "money.py", "role": "helper", "text": "def euros(n): return f'{n} EUR'\\n"},
                {"name": "shop_test.py", "role": "test", "text": ""}]}""";

    @BrowserTest
    void shouldShowTheTaskBesideItsFiles(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        Page page = exercise.page();
        assertThat(page).hasTitle("Weather diary · PyStop");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Weather diary")))
                .isVisible();
        assertThat(page.locator("#introduction")).containsText("A program can read what stands in a file.");
        assertThat(page.locator("#instructions"))
                .containsText("read_lines returns a list of the lines, without the empty ones");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All exercises")))
                .hasAttribute("href", "../../exercises");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next exercise")))
                .isVisible();
        assertThat(tab(page, "weather_diary.py")).hasAttribute("aria-selected", "true");
        assertThat(exercise.editor()).containsText("Return the name of the first day");
        assertThat(tab(page, "weather_diary_test.py")).hasCount(0);

        tab(page, "diary.txt read-only").click();
        assertThat(exercise.editor()).containsText("Monday 12");
        exercise.editor().click();
        page.keyboard().type("nothing");
        assertThat(exercise.editor()).not().containsText("nothing");
        assertNoViolation(exercise, "loaded");
    }

    @BrowserTest
    void shouldRunTheStudentsFileUnderItsNameWithTheOthersBesideIt(PlaygroundDriver exercise) {
        openReady(exercise, DIARY);
        exercise.run("print(open('diary.txt').readline())\n\nprint(__name__, __file__)\n1 / 0\n");
        exercise.waitForOutput("Monday 12");
        exercise.waitForOutput("__main__ /home/pyodide/weather_diary.py");
        exercise.waitForOutput("File \"weather_diary.py\", line 4");
        exercise.waitForStatus("Ended with an error in line 4: ZeroDivisionError");
        assertThat(exercise.page().locator(".cm-error-line")).hasText("1 / 0");

        tab(exercise.page(), "diary.txt read-only").click();
        exercise.outputLog().getByText("line 4").click();
        assertThat(tab(exercise.page(), "weather_diary.py")).hasAttribute("aria-selected", "true");
        assertThat(exercise.editor()).isFocused();
        assertThat(exercise.page().locator(".file-panel:visible .cm-activeLine"))
                .hasText("1 / 0");

        exercise.choose("More", "Reset Python").waitForState("ready");
        exercise.enter("len(open('diary.txt').readlines())");
        exercise.waitForOutput("9");
    }

    @BrowserTest
    void shouldRunSeveralFilesThatImportEachOther(PlaygroundDriver exercise) {
        openOwn(exercise, SHOP);
        exercise.waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
        exercise.run().waitForOutput("2 EUR").waitForState("ready");

        exercise.page().evaluate("() => window.pystop.setCode('def of(thing):\\n    return 1 / 0\\n', 'prices.py')");
        exercise.run().waitForOutput("line 2, in of").waitForState("ready");
        exercise.outputLog()
                .getByText("line 2", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(tab(exercise.page(), "prices.py")).hasAttribute("aria-selected", "true");
        assertEquals(
                "def of(thing):\n    return 1 / 0\n",
                exercise.page().evaluate("() => window.pystop.getCode('prices.py')"));
        assertEquals(
                "refused",
                exercise.page()
                        .evaluate(
                                "() => { try { window.pystop.setCode('', 'money.py'); } catch (error) { return 'refused'; } }"));
        assertThat(exercise.page().locator("#solution")).isHidden();
    }

    @BrowserTest
    void shouldKeepWorkOverAClosedTab(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        exercise.typeCode("print('mine')");
        Page next = exercise.page().context().newPage();
        exercise.page().close();

        next.navigate(exercise.page().url());
        next.waitForFunction("() => window.pystop !== undefined");
        assertEquals("print('mine')", next.evaluate("() => window.pystop.getCode()"));
    }

    @BrowserTest
    void shouldShowInOneTabWhatAnotherOneHasSaved(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        Page other = exercise.page().context().newPage();
        other.navigate(exercise.page().url());
        other.waitForFunction("() => window.pystop !== undefined");
        other.evaluate("() => window.pystop.setCode('from the other tab')");

        assertThat(exercise.editor()).hasText("from the other tab");
    }

    @BrowserTest
    void shouldResetTheCodeWithAWayBack(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        String stub = exercise.code();
        exercise.setCode("print('mine')");
        exercise.choose("More", "Reset the code");
        assertEquals(stub, exercise.code());
        exercise.toast().getByText("Undo").click();
        assertEquals("print('mine')", exercise.code());
    }

    @BrowserTest
    void shouldRevealHintsOneByOne(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        Locator hints = exercise.page().locator("#hints");
        Locator button = hints.getByText(Pattern.compile("Show a hint")).nth(1);
        assertThat(button).hasText("Show a hint (1 of 2)");
        assertThat(hints.locator("li")).hasCount(0);

        button.click();
        assertThat(hints.locator("li")).hasCount(1);
        assertThat(hints.locator("li")).isFocused();
        assertThat(hints.locator("li")).containsText("Begin with an empty list.");
        hints.getByText("Show another hint (2 of 2)").click();
        assertThat(hints.getByText("That was the last hint")).hasAttribute("aria-disabled", "true");
        assertNoViolation(exercise, "hints");

        exercise.reload();
        assertThat(hints.locator("li")).hasCount(2);
    }

    @BrowserTest
    void shouldShowTheModelSolutionWhenItMayBeSeen(PlaygroundDriver exercise) {
        List<String> requests = new ArrayList<>();
        exercise.page().onRequest(request -> requests.add(request.url()));
        open(exercise, DIARY);
        Locator button = exercise.button("Show the model solution");
        assertThat(button).hasAttribute("aria-disabled", "true");
        assertThat(exercise.page().locator("#solution-condition")).hasText("It can be seen when all tests pass.");
        button.click(new Locator.ClickOptions().setForce(true));
        assertTrue(requests.stream().noneMatch(url -> url.endsWith("solution.json")));

        store(exercise, "{\"v\": 1, \"state\": \"done\", \"files\": {}, \"attempts\": [], \"hints\": {}}");
        exercise.reload();
        button.click();
        assertThat(tab(exercise.page(), "Model: weather_diary.py read-only")).hasAttribute("aria-selected", "true");
        assertThat(exercise.editor()).containsText("highest is None or degrees > highest");
        assertThat(exercise.editor()).hasAttribute("aria-readonly", "true");
        assertTrue(exercise.code().contains("pass"), "what Run runs is the student's");
    }

    @BrowserTest
    void shouldListEarlierAttemptsAndRestoreThem(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        exercise.choose("More", "Earlier attempts");
        Locator dialog = exercise.page().locator("#attempts-dialog");
        assertThat(dialog).containsText("There are none yet");
        exercise.page().keyboard().press("Escape");

        store(exercise, """
                {"v": 1, "state": "begun", "files": {"weather_diary.py": "now"}, "hints": {}, "attempts": [
                {"at": 1760000000000, "passed": 1, "total": 10, "files": {"weather_diary.py": "first"}},
                {"at": 1760000100000, "passed": 4, "total": 10, "files": {"weather_diary.py": "second"}}]}""");
        exercise.reload();
        exercise.choose("More", "Earlier attempts");
        assertThat(dialog.locator("li")).hasCount(2);
        assertThat(dialog.locator("li").first()).containsText("4 of 10 tests passed");
        assertNoViolation(exercise, "attempts");
        dialog.locator("li").last().getByText("Restore").click();
        assertThat(dialog).isHidden();
        assertEquals("first", exercise.code());
        exercise.toast().getByText("Undo").click();
        assertEquals("now", exercise.code());
    }

    @BrowserTest
    void shouldShowOnePartAtATimeOnAPhone(PlaygroundDriver exercise) {
        exercise.page().setViewportSize(390, 700);
        openReady(exercise, DIARY);
        assertThat(exercise.page().locator("#instructions")).isVisible();
        assertThat(exercise.editor()).isHidden();
        assertNoSidewaysScrolling(exercise);
        assertNoViolation(exercise, "phone, task");

        tab(exercise.page(), "Code").click();
        assertThat(exercise.page().locator("#instructions")).isHidden();
        exercise.setCode("print('seen')\n1 / 0");
        assertThat(exercise.editor()).isVisible();
        assertNoSidewaysScrolling(exercise);
        assertNoViolation(exercise, "phone, code");

        exercise.run().waitForOutput("seen");
        assertThat(tab(exercise.page(), "Output").first()).hasAttribute("aria-selected", "true");
        assertThat(exercise.editor()).isHidden();
        assertNoSidewaysScrolling(exercise);
        assertNoViolation(exercise, "phone, output");
        exercise.outputLog().getByText("line 2").click();
        assertThat(exercise.editor()).isFocused();
    }

    @BrowserTest
    void shouldGoThroughTabsByArrowKeys(PlaygroundDriver exercise) {
        open(exercise, DIARY);
        tab(exercise.page(), "weather_diary.py").focus();
        exercise.page().keyboard().press("ArrowRight");
        assertThat(tab(exercise.page(), "diary.txt read-only")).isFocused();
        assertThat(exercise.editor()).containsText("Monday 12");
        exercise.page().keyboard().press("ArrowRight");
        assertThat(tab(exercise.page(), "weather_diary.py")).isFocused();
        exercise.page().keyboard().press("End");
        assertThat(tab(exercise.page(), "diary.txt read-only")).hasAttribute("aria-selected", "true");
        assertThat(tab(exercise.page(), "weather_diary.py")).hasAttribute("tabindex", "-1");
    }

    @BrowserTest
    void shouldSayWhenTheExerciseCannotBeLoaded(PlaygroundDriver exercise, BrowserSession session) {
        session.allowErrors("503");
        Page page = exercise.page();
        page.route("**/exercise.json", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        exercise.openUnready(DIARY);
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("The exercise could not be loaded.")))
                .isVisible();
        page.unroute("**/exercise.json");
        exercise.button("Try again").click();
        assertThat(page.locator("#exercise-name")).hasText("Weather diary");
        assertThat(page.locator("#task-failure")).isHidden();
    }

    private static void open(PlaygroundDriver exercise, String path) {
        exercise.openEditor(path);
    }

    private static void openReady(PlaygroundDriver exercise, String path) {
        exercise.openEditor(path).waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
    }

    /** Opens an exercise of the test's own, in the place of one that the server has. */
    private static void openOwn(PlaygroundDriver exercise, String json) {
        exercise.page()
                .route(
                        "**/exercise.json",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(json)));
        exercise.openEditor(DIARY);
    }

    private static void store(PlaygroundDriver exercise, String progress) {
        exercise.page()
                .evaluate(
                        "([key, progress]) => localStorage.setItem(key, progress)", List.of(DIARY_PROGRESS, progress));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertNoSidewaysScrolling(PlaygroundDriver exercise) {
        assertEquals(
                true,
                exercise.page()
                        .evaluate(
                                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
}
