package dev.pystop.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.BoundingBox;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The two pages that a benchmark compares, with what a benchmark has to know of each. */
enum Contestant {
    /** The playground, through its documented names and {@code window.pystop}. */
    PYSTOP("data-run-state") {
        @Override
        String address(TestServer server) {
            return server.uri().toString();
        }

        @Override
        void run(Page page, TestServer server, String program) {
            driver(page, server).start(program);
        }

        @Override
        String output(Page page, TestServer server) {
            return driver(page, server).output();
        }

        @Override
        void awaitSinceOutput(Page page, TestServer server, String text, Duration time) {
            driver(page, server).waitSinceOutput(text, time);
        }
    },

    /** {@code bench/baseline}. */
    BASELINE("data-state") {
        @Override
        String address(TestServer server) {
            return server.baselineUri().toString();
        }

        @Override
        void run(Page page, TestServer server, String program) {
            page.locator("#output").evaluate("output => output.replaceChildren()");
            page.locator("#code").fill(program);
            page.locator("#run").click();
        }

        @Override
        String output(Page page, TestServer server) {
            return page.locator("#output").textContent();
        }

        @Override
        void awaitSinceOutput(Page page, TestServer server, String text, Duration time) {
            page.evaluate("() => { delete window.outputSeen; }");
            page.waitForFunction(
                    """
                    ([text, millis]) => {
                        if (window.outputSeen === undefined
                            && document.getElementById('output').textContent.includes(text)) {
                            window.outputSeen = performance.now();
                        }
                        return performance.now() - window.outputSeen >= millis;
                    }""", List.of(text, (double) time.toMillis()), new WaitForFunctionOptions().setPollingInterval(20));
        }
    };

    /** A place in the window, in CSS pixels. */
    record Point(double x, double y) {}

    private final String stateAttribute;

    Contestant(String stateAttribute) {
        this.stateAttribute = stateAttribute;
    }

    /** The attribute of the root element that says what the page is doing; both call it {@code ready} when idle. */
    String stateAttribute() {
        return stateAttribute;
    }

    abstract String address(TestServer server);

    /** Opens the page in a context of its own, with a {@link StateClock}, and waits until Python is ready. */
    Page open(Browser browser, TestServer server) {
        BrowserContext context = browser.newContext();
        StateClock.install(context, this);
        Page page = context.newPage();
        page.navigate(address(server));
        StateClock.readyMillis(page);
        return page;
    }

    /** Puts a program into the page, forgets earlier output and begins to run it. */
    abstract void run(Page page, TestServer server, String program);

    /**
     * Presses Stop with the mouse, wherever it is, as a person would: Playwright's own click first asks the page several questions, which
     * a page that is flooded with messages answers late or never.
     */
    void stop(Page page, Point stopButton) {
        page.mouse().click(stopButton.x(), stopButton.y());
    }

    /** Where Stop is: for {@link #stop}, found out before the program runs. */
    Point stopButton(Page page) {
        BoundingBox box = page.locator("#stop").boundingBox();
        return new Point(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** What the program wrote. */
    abstract String output(Page page, TestServer server);

    /**
     * Waits until the program has gone on for this long since it wrote a text. Where the page tells, it does not wait longer than the
     * program lasts.
     */
    abstract void awaitSinceOutput(Page page, TestServer server, String text, Duration time);

    private static PlaygroundDriver driver(Page page, TestServer server) {
        return new PlaygroundDriver(page, server.uri());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
