package dev.pystop.bench;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.TestServer;
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
            new PlaygroundDriver(page, server.uri()).run(program);
        }

        @Override
        void stop(Page page, TestServer server) {
            new PlaygroundDriver(page, server.uri()).stop();
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
            page.locator("#code").fill(program);
            page.locator("#run").click();
        }

        @Override
        void stop(Page page, TestServer server) {
            page.locator("#stop").click();
        }
    };

    private final String stateAttribute;

    Contestant(String stateAttribute) {
        this.stateAttribute = stateAttribute;
    }

    /** The attribute of the root element that says what the page is doing; both call it {@code ready} when idle. */
    String stateAttribute() {
        return stateAttribute;
    }

    abstract String address(TestServer server);

    /** Puts a program into the page and presses Run. */
    abstract void run(Page page, TestServer server, String program);

    /** Presses Stop. */
    abstract void stop(Page page, TestServer server);

    /** Waits until the page shows a text among its output. */
    void awaitOutput(Page page, String text) {
        page.getByText(text).last().waitFor();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
