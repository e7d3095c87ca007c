package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.pystop.e2e.support.Axe.assertNoViolation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import dev.pystop.server.TrackFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** The page with all exercises. */
final class CatalogueTest {
    private static final String POSTER = "basics.7029b2b7-2d22-4d04-81cb-039ab234bcfa";
    private static final String TRIP = "basics.3c87ea45-54ed-4ba6-ba33-feaa442ba8e3";

    @BrowserTest
    void shouldGroupByConceptInRecommendedOrder(PlaygroundDriver driver) {
        Page page = open(driver);
        assertThat(page).hasTitle("Exercises · PyStop");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText("Python basics");
        List<String> concepts = page.locator("h3").allTextContents();
        assertEquals(List.of("Showing text", "Variables and arithmetic", "Functions"), concepts.subList(0, 3));
        assertEquals("Generators", concepts.getLast());

        Locator lists =
                page.locator(".concept").filter(new Locator.FilterOptions().setHas(page.getByText("Lists", exactly())));
        assertThat(lists.locator(".name")).hasText(new String[] {"Playlist", "Practice streak"});
        assertThat(row(page, "Playlist")).containsText("Learn · easy");
        assertThat(row(page, "Practice streak")).containsText("Practice · medium");
        assertThat(row(page, "Playlist").locator(".blurb")).not().isEmpty();
        assertThat(page.locator("#search-count")).hasText("20 exercises");
    }

    @BrowserTest
    void shouldSayHowFarOneHasCome(PlaygroundDriver driver) {
        Page page = open(driver);
        assertThat(page.locator(".track-progress")).hasText("0 of 20 done");
        assertThat(page.locator(".continue")).hasText("Begin: Open-day poster");
        assertThat(row(page, "Open-day poster").locator(".state")).isHidden();
        assertThat(row(page, "Baking day").locator(".state")).hasText("First learn Variables and arithmetic");

        store(page, POSTER, progress("done", "p", 1));
        store(page, TRIP, progress("begun", "t", 1));
        page.reload();
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Done");
        assertThat(row(page, "Class trip").locator(".state")).hasText("Begun");
        assertThat(page.locator(".track-progress")).hasText("1 of 20 done");

        // Advice, and no more than that.
        row(page, "Baking day").getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile("/exercises/basics/baking-day$"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All exercises"))
                .click();
        assertThat(page.locator(".continue")).hasText("Continue: Class trip");
        page.locator(".continue").click();
        assertThat(page).hasURL(Pattern.compile("/exercises/basics/class-trip$"));
    }

    @BrowserTest
    void shouldKnowWhatWasDoneOnThePageOfAnExercise(PlaygroundDriver driver) {
        driver.openEditor("/exercises/basics/open-day-poster").typeCode("print('mine')");
        Page page = driver.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All exercises"))
                .click();
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Begun");
    }

    @BrowserTest
    void shouldShowWhatAnotherTabDoes(PlaygroundDriver driver) {
        Page page = open(driver);
        Page other = page.context().newPage();
        other.navigate(page.url());
        store(other, POSTER, progress("done", "p", 1));
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Done");
        assertThat(page.locator(".continue")).hasText("Continue: Class trip");
    }

    @BrowserTest
    void shouldFindByNameBlurbAndConcept(PlaygroundDriver driver) {
        Page page = open(driver);
        Locator search = page.getByLabel("Search exercises");
        search.fill("TUPLES");
        assertThat(page.locator(".name:visible")).hasText(new String[] {"Robot walk"});
        assertThat(page.locator("h3:visible")).hasText(new String[] {"Tuples"});
        assertThat(page.getByRole(AriaRole.STATUS).and(page.locator("#search-count")))
                .hasText("1 of 20 exercises");
        search.fill("quiz");
        assertThat(page.locator(".name:visible")).hasText(new String[] {"Quiz night"});

        search.fill("quiz zebra");
        assertThat(page.locator(".name:visible")).hasCount(0);
        assertThat(page.locator("#search-none")).isVisible();
        assertThat(page.locator("#search-count")).hasText("0 of 20 exercises");
        assertNoViolation(driver, "nothing found");
        page.keyboard().press("Escape");
        assertThat(search).hasValue("");
        assertThat(search).isFocused();
        assertThat(page.locator(".name:visible")).hasCount(20);
        assertThat(page.locator("#search-none")).isHidden();
    }

    @BrowserTest
    void shouldCarryProgressToAnotherBrowser(PlaygroundDriver driver, BrowserKind browser) throws IOException {
        Page page = open(driver);
        store(page, POSTER, progress("done", "print(1)", 5));
        store(page, "elsewhere.u", progress("begun", "kept", 5));
        String file = export(driver, browser);
        page.evaluate("() => localStorage.clear()");
        page.reload();
        assertThat(page.locator(".track-progress")).hasText("0 of 20 done");

        importFile(page, file);
        assertThat(driver.toast()).containsText("Progress imported. Exercises: 2 new here.");
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Done");
        assertEquals("print(1)", code(page, POSTER));
        assertEquals("kept", code(page, "elsewhere.u"));
        assertNoViolation(driver, "imported");

        driver.button("Undo").click();
        assertThat(page.locator(".track-progress")).hasText("0 of 20 done");
        assertThat(driver.toast()).containsText("as it was before the import");
        assertEquals(0, page.evaluate("() => Object.keys(localStorage).filter(k => k.includes('progress')).length"));

        importFile(page, file);
        importFile(page, file);
        assertThat(driver.toast()).containsText("Nothing was changed. Exercises: 2 up to date already.");
    }

    @BrowserTest
    void shouldNotLoseWorkByAnImport(PlaygroundDriver driver) {
        Page page = open(driver);
        store(page, POSTER, progress("begun", "newer here", 9));
        store(page, TRIP, progress("begun", "older here", 3));
        importFile(page, """
                {"format": "pystop-progress", "version": 1, "progress": {
                    "%s": %s, "%s": %s, "basics.broken": {"v": 99}, "basics.odd": 7}}""".formatted(
                        POSTER, progress("done", "older there", 5), TRIP, progress("begun", "newer there", 6)));
        assertThat(driver.toast())
                .containsText("2 brought together with what was here, 2 damaged in the file and left out.");
        assertEquals("newer here", code(page, POSTER));
        assertEquals("newer there", code(page, TRIP));
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Done");
        assertEquals("older there", attempt(page, POSTER));
        assertEquals("older here", attempt(page, TRIP));

        // Undo takes back the import, and not what somebody did since.
        store(page, TRIP, progress("begun", "typed since", 10));
        driver.button("Undo").click();
        assertThat(row(page, "Open-day poster").locator(".state")).hasText("Begun");
        assertEquals("newer here", code(page, POSTER));
        assertEquals("typed since", code(page, TRIP));
    }

    @BrowserTest
    void shouldRefuseAFileThatIsNoProgress(PlaygroundDriver driver) {
        Page page = open(driver);
        store(page, POSTER, progress("begun", "mine", 9));
        for (String wrong : List.of("print('hello')", "[]", "null", "{\"progress\": {\"basics.x\": {\"v\": 1}}}", "")) {
            importFile(page, wrong);
            assertThat(driver.toast())
                    .hasText("“progress.json” is not a file with progress that this page has exported."
                            + " Nothing was changed.");
            page.evaluate("() => document.getElementById('toast-text').textContent = ''");
        }
        assertEquals("mine", code(page, POSTER));
    }

    @BrowserTest
    void shouldImportAllOrNothingWhenThereIsNoRoom(PlaygroundDriver driver) {
        Page page = open(driver);
        store(page, POSTER, progress("begun", "mine", 9));
        String huge = "x".repeat(6_000_000);
        importFile(
                page,
                "{\"format\": \"pystop-progress\", \"version\": 1, \"progress\": {\"%s\": %s, \"a.b\": %s}}"
                        .formatted(POSTER, progress("done", "other", 10), progress("begun", huge, 1)));
        assertThat(driver.toast()).containsText("no room");
        assertEquals("mine", code(page, POSTER));
        assertEquals(0, page.evaluate("() => Object.keys(localStorage).filter(k => k.endsWith('a.b')).length"));
    }

    @BrowserTest
    void shouldListWhatIsBrokenAndKeepTheRest(BrowserSession session, @TempDir Path folder) throws IOException {
        TrackFixture sums = TrackFixture.whole(folder.resolve("sums"));
        sums.exercise("try-out");
        sums.exercise("old");
        sums.exercise("given-up");
        sums.write("config.json", """
                {"language": "Sums", "slug": "sums", "exercises": {"concept": [], "practice": [
                    {"slug": "add", "name": "Add", "uuid": "u-1", "difficulty": 9, "practices": ["sums"]},
                    {"slug": "gone", "name": "Gone", "uuid": "u-2", "practices": ["sums"]},
                    {"slug": "try-out", "name": "Try-out", "uuid": "u-3", "status": "beta"},
                    {"slug": "old", "name": "Old", "uuid": "u-4", "status": "deprecated"},
                    {"slug": "given-up", "name": "Given up", "uuid": "u-5", "status": "deprecated"}]},
                 "concepts": [{"slug": "sums", "name": "Sums", "uuid": "u-9"}]}""");
        new TrackFixture(folder.resolve("wrong")).write("config.json", "{");
        PyStopServer server = session.owning(PyStopServer.start(ServerOptions.defaults()
                .withPort(0)
                .withExercises(List.of(folder.resolve("sums"), folder.resolve("wrong")))));
        PlaygroundDriver driver = new PlaygroundDriver(session.page(), server.uri());
        Page page = open(driver);

        assertThat(page.locator("h2")).hasText(new String[] {"Sums", "wrong", "Python basics"});
        assertThat(page.locator(".problems")).containsText("config.json is not valid JSON");
        assertThat(row(page, "Gone").locator(".state")).hasText("Broken");
        assertThat(row(page, "Gone")).containsText("cannot be opened: there is no folder exercises/practice/gone");
        assertThat(row(page, "Gone").getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(row(page, "Add")).containsText("Practice · hard");
        assertThat(row(page, "Try-out")).containsText("Beta");
        assertThat(page.locator("h3").nth(1)).hasText("Other exercises");
        assertThat(row(page, "Old")).isHidden();
        assertThat(page.locator(".track-progress").first()).hasText("0 of 2 done");
        assertThat(page.locator(".continue").nth(1)).isHidden();
        assertNoViolation(driver, "broken");

        store(page, "sums.u-4", progress("begun", "x", 1));
        page.reload();
        assertThat(row(page, "Old")).containsText("Deprecated");
        assertThat(row(page, "Given up")).isHidden();
        page.getByLabel("Search exercises").fill("u");
        assertThat(row(page, "Given up")).isHidden();
    }

    @BrowserTest
    void shouldSayWhenTheCatalogueCannotBeLoaded(PlaygroundDriver driver, BrowserSession session) {
        session.allowErrors("503");
        Page page = driver.page();
        page.route("**/catalogue.json", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        driver.openUnready("/exercises");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The exercises could not be loaded.");
        assertThat(page.locator("#search-bar")).isHidden();
        assertNoViolation(driver, "not loaded");
        page.unroute("**/catalogue.json");
        driver.button("Retry").click();
        assertThat(row(page, "Open-day poster")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @BrowserTest
    void shouldBeUsableByKeyboardAlone(PlaygroundDriver driver) {
        Page page = open(driver);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("PyStop").setExact(true))
                .focus();
        press(page, "Tab");
        assertThat(driver.button("Progress")).isFocused();
        press(page, "ArrowDown");
        assertThat(page.getByRole(AriaRole.MENUITEM).first()).isFocused();
        press(page, "Escape");
        assertThat(driver.button("Progress")).isFocused();
        press(page, "Tab");
        assertThat(driver.button("Theme: automatic")).isFocused();
        press(page, "Tab");
        assertThat(page.getByLabel("Search exercises")).isFocused();
        press(page, "Tab");
        assertThat(page.locator(".continue")).isFocused();
        press(page, "Tab");
        assertThat(row(page, "Open-day poster").getByRole(AriaRole.LINK)).isFocused();
        assertThat(row(page, "Open-day poster").getByRole(AriaRole.LINK))
                .hasAccessibleDescription(Pattern.compile("Learn · easy"));
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile("/exercises/basics/open-day-poster$"));
    }

    @BrowserTest
    void shouldFitAPhone(PlaygroundDriver driver) {
        for (int width : List.of(390, 320)) {
            driver.page().setViewportSize(width, 700);
            Page page = open(driver);
            assertEquals(
                    true,
                    page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                    width + " pixels");
            assertThat(driver.button("Progress")).isInViewport();
            assertThat(page.locator("#theme")).isInViewport();
        }
        assertNoViolation(driver, "phone");
    }

    @BrowserTest
    void shouldBeReachedFromThePlaygroundAndNeverLoadPython(PlaygroundDriver driver) {
        driver.openEditor("/");
        Page page = driver.page();
        List<String> requests = new ArrayList<>();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exercises"))
                .click();
        page.onRequest(request -> requests.add(request.url()));
        assertThat(row(page, "Open-day poster")).isVisible();
        page.reload();
        assertThat(row(page, "Open-day poster")).isVisible();
        assertTrue(requests.stream().anyMatch(url -> url.endsWith("/catalogue.json")), requests.toString());
        assertTrue(
                requests.stream().noneMatch(url -> url.contains("pyodide") || url.contains("worker")),
                requests.toString());
        assertNoViolation(driver, "catalogue");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("PyStop").setExact(true))
                .click();
        driver.waitForEditor();
    }

    private static Page open(PlaygroundDriver driver) {
        driver.openUnready("/exercises");
        assertThat(row(driver.page(), "Open-day poster")).isVisible();
        return driver.page();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".exercise")
                .filter(new Locator.FilterOptions().setHas(page.locator(".name").getByText(name, exactlyIn())));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactlyIn() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    /** Firefox's driver does not tell of downloads; there it ends where the page gives the file to the browser. */
    private static String export(PlaygroundDriver driver, BrowserKind browser) throws IOException {
        Page page = driver.page();
        if (browser == BrowserKind.FIREFOX) {
            page.evaluate("() => { URL.createObjectURL = blob => { window.saved = blob; return '#saved'; };"
                    + " HTMLAnchorElement.prototype.click = function() { window.savedAs = this.download; }; }");
            driver.choose("Progress", "Export progress");
            assertEquals("pystop-progress.json", page.evaluate("() => window.savedAs"));
            return (String) page.evaluate("() => window.saved.text()");
        }
        Download download = page.waitForDownload(() -> driver.choose("Progress", "Export progress"));
        assertEquals("pystop-progress.json", download.suggestedFilename());
        return Files.readString(download.path());
    }

    private static void importFile(Page page, String content) {
        page.locator("#progress-file")
                .setInputFiles(
                        new FilePayload("progress.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String progress(String state, String code, int atMillis) {
        JsonObject files = new JsonObject();
        files.addProperty("a.py", code);
        JsonObject json = JsonParser.parseString("{\"v\": 1, \"attempts\": [], \"hints\": {}}")
                .getAsJsonObject();
        json.addProperty("state", state);
        json.addProperty("at", atMillis);
        json.add("files", files);
        return json.toString();
    }

    private static void store(Page page, String name, String progress) {
        page.evaluate(
                "([name, progress]) => localStorage.setItem('pystop.progress.' + name, progress)",
                List.of(name, progress));
    }

    private static Object code(Page page, String name) {
        return page.evaluate("name => JSON.parse(localStorage.getItem('pystop.progress.' + name)).files['a.py']", name);
    }

    private static Object attempt(Page page, String name) {
        return page.evaluate(
                "name => JSON.parse(localStorage.getItem('pystop.progress.' + name)).attempts[0].files['a.py']", name);
    }
}
