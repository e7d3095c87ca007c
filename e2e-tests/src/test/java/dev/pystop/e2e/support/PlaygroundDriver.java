package dev.pystop.e2e.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The playground as a person or a check from outside sees it: by accessible names, {@code html[data-run-state]} and
 * the documented {@code window.pystop}. Nothing here depends on how the page is built.
 */
public final class PlaygroundDriver {
    /** A cold start on a busy machine with two processors stays well below this. */
    public static final Duration LOAD_LIMIT = Duration.ofSeconds(60);
    /** Longer than the whole Stop ladder with a replaced interpreter. */
    private static final Duration STATE_LIMIT = Duration.ofSeconds(30);

    /** Longer than any promise of {@code window.pystop} may stay open in a test. */
    private static final Duration SCRIPT_LIMIT = Duration.ofSeconds(60);

    /** Where the page gives programs ten times as long as usual. */
    static final String PATIENT = "/?stop-patience=10";

    private final Page page;
    private final URI address;

    /**
     * @param page where the playground is opened
     * @param address the server's root
     */
    public PlaygroundDriver(Page page, URI address) {
        this.page = page;
        this.address = address;
    }

    public Page page() {
        return page;
    }

    /** Opens the playground and waits until Python is ready. */
    public PlaygroundDriver open() {
        return openUnready("/").waitForStart();
    }

    /**
     * Opens a playground that gives programs ten times as long before it insists, and waits until Python is ready. For checks that
     * demand the signal alone, however busy the machine is.
     */
    public PlaygroundDriver openPatient() {
        return openUnready(PATIENT).waitForStart();
    }

    /** Waits until Python is ready, having started as {@link StartKind} says. */
    PlaygroundDriver waitForStart() {
        waitForState("ready", LOAD_LIMIT);
        StartKind.selected().prepare(this);
        return this;
    }

    /** Waits until the page has kept a snapshot, which it makes some seconds after Python is ready. */
    public PlaygroundDriver waitForSnapshot() {
        script("""
                async () => {
                    while ((await (await caches.open('pystop-snapshot')).keys()).length === 0) {
                        await new Promise((resolve) => setTimeout(resolve, 100));
                    }
                }""", null);
        return this;
    }

    /** Opens a path of the server, with query or fragment, and does not wait for Python. */
    public PlaygroundDriver openUnready(String path) {
        page.navigate(address.resolve(path).toString());
        return this;
    }

    /** Opens a path and waits until there is a program in the editor; Python may still be loading. */
    public PlaygroundDriver openEditor(String path) {
        return openUnready(path).waitForEditor();
    }

    /** Waits until the page has put a program into the editor and offers its API. */
    public PlaygroundDriver waitForEditor() {
        page.waitForFunction("() => window.pystop !== undefined");
        return this;
    }

    /** Reloads the page and waits until there is a program in the editor. */
    public PlaygroundDriver reload() {
        page.reload();
        return waitForEditor();
    }

    /** Types a program over the one in the editor, as a person does. Use it for one line: the editor indents by itself. */
    public PlaygroundDriver typeCode(String line) {
        editor().click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(line);
        return this;
    }

    /** Chooses an item of a menu of the header by the pointer. */
    public PlaygroundDriver choose(String menu, String item) {
        button(menu).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
        return this;
    }

    /** Presses Run. */
    public PlaygroundDriver run() {
        runButton().click();
        return this;
    }

    /** Presses Stop. */
    public PlaygroundDriver stop() {
        stopButton().click();
        return this;
    }

    /** Presses Stop without waiting until that can be done, as one may whose program ends by itself in the same moment. */
    public PlaygroundDriver pressStopUnlessEnded() {
        stopButton().click(new Locator.ClickOptions().setForce(true));
        return this;
    }

    /** Puts a program into the editor and presses Run. */
    public PlaygroundDriver run(String program) {
        return setCode(program).run();
    }

    /** Runs a program to its end, by itself. Returns everything that it printed. */
    public String runToEnd(String program) {
        return run(program).waitForState("ready").output();
    }

    /** Runs a program through {@code window.pystop.run()}, whose promise {@link #result} waits for. */
    public PlaygroundDriver start(String program) {
        page.evaluate(
                "program => { window.pystop.setCode(program); window.startedByTest = window.pystop.run(); }", program);
        return this;
    }

    /**
     * Waits until the program has gone on for this long since it showed a text, by the page's clock, or has ended before.
     *
     * @param text something that the program under way prints only once
     */
    public PlaygroundDriver waitSinceOutput(String text, Duration time) {
        page.evaluate("() => { delete window.outputSeenByTest; }");
        page.waitForFunction(
                """
                ([text, millis]) => {
                    const now = performance.now();
                    if (window.outputSeenByTest === undefined && window.pystop.output().includes(text)) {
                        window.outputSeenByTest = now;
                    }
                    return now - window.outputSeenByTest >= millis
                        || (window.outputSeenByTest !== undefined
                            && !['running', 'waiting-input'].includes(window.pystop.state));
                }""",
                List.of(text, (double) time.toMillis()),
                // Not with the animation frames, which a test may have taken away.
                new Page.WaitForFunctionOptions().setPollingInterval(20));
        return this;
    }

    /** The result of the run that {@link #start} began, when it has ended. */
    public RunResult result() {
        return result(SCRIPT_LIMIT);
    }

    /** The result of the run that {@link #start} began; fails if it has not ended within the limit. */
    public RunResult result(Duration limit) {
        return new Gson()
                .fromJson(
                        (String) script("async () => JSON.stringify(await window.startedByTest)", null, limit),
                        RunResult.class);
    }

    /**
     * Calls an asynchronous function on the page, for moments that only the page itself can hit. Fails when the function takes
     * longer than any state may last, so that a promise that is never kept fails one test and not the whole run.
     */
    public Object script(String function, @Nullable Object argument) {
        return script(function, argument, SCRIPT_LIMIT);
    }

    private Object script(String function, @Nullable Object argument, Duration limit) {
        return page.evaluate("""
                argument => Promise.race([
                    (%s)(argument),
                    new Promise((resolve, reject) => setTimeout(() => reject(new Error(
                        'not done after %d s, state ' + window.pystop.state + ', output ' + window.pystop.output().slice(-2000)
                    )), %d)),
                ])""".formatted(function, limit.toSeconds(), limit.toMillis()), argument);
    }

    public PlaygroundDriver setCode(String program) {
        page.evaluate("program => window.pystop.setCode(program)", program);
        return this;
    }

    public String code() {
        return (String) page.evaluate("() => window.pystop.getCode()");
    }

    /** Everything since the last Run began: output, errors, prompts and echoed input. */
    public String output() {
        return (String) page.evaluate("() => window.pystop.output()");
    }

    /** The {@code repr} of an expression in the namespace of the last run. */
    public String evaluate(String expression) {
        return (String) page.evaluate("expression => window.pystop.evaluate(expression)", expression);
    }

    /** Answers a waiting {@code input()} as a person does: types into the field and presses Enter. */
    public PlaygroundDriver typeInput(String line) {
        inputField().fill(line);
        inputField().press("Enter");
        return this;
    }

    /** Gives the prompt an entry, as a person does who pastes it and presses Enter, and waits until it was executed. */
    public PlaygroundDriver enter(String entry) {
        prompt().fill(entry);
        prompt().press("Enter");
        assertThat(prompt()).hasValue("");
        return waitForState("ready");
    }

    /** Waits for one of the documented run states, such as {@code ready}, {@code running} or {@code waiting-input}. */
    public PlaygroundDriver waitForState(String state) {
        return waitForState(state, STATE_LIMIT);
    }

    /** Waits for a run state for at most this long. */
    public PlaygroundDriver waitForState(String state, Duration limit) {
        assertThat(page.locator("html"))
                .hasAttribute("data-run-state", state, new HasAttributeOptions().setTimeout((double) limit.toMillis()));
        return this;
    }

    /** Waits until this text is shown in the output. */
    public PlaygroundDriver waitForOutput(String text) {
        assertThat(outputLog())
                .containsText(text, new ContainsTextOptions().setTimeout((double) STATE_LIMIT.toMillis()));
        return this;
    }

    /** Waits until the state line says exactly this. */
    public PlaygroundDriver waitForStatus(String words) {
        assertThat(statusLine()).hasText(words, new HasTextOptions().setTimeout((double) STATE_LIMIT.toMillis()));
        return this;
    }

    /** The run state at this moment. */
    public String state() {
        return (String) page.evaluate("() => document.documentElement.dataset.runState");
    }

    public Locator runButton() {
        return button("Run");
    }

    public Locator stopButton() {
        return button("Stop");
    }

    /** The state in words. */
    public Locator statusLine() {
        return page.locator("#status");
    }

    public Locator editor() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code editor"));
    }

    /** Where output appears. */
    public Locator outputLog() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Output"));
    }

    /** Where a person answers {@code input()}. */
    public Locator inputField() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Program input"));
    }

    /** Where a person talks to Python between runs. */
    public Locator prompt() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Python prompt"));
    }

    /** The sentence at the lower edge that goes away by itself. */
    public Locator toast() {
        return page.locator("#toast");
    }

    /** The sentence under the editor that stays. */
    public Locator notice() {
        return page.locator("#notice");
    }

    /** A button by its whole name. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
