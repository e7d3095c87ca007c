package dev.pystop.bench;

import static dev.pystop.bench.Contestant.BASELINE;
import static dev.pystop.bench.Contestant.PYSTOP;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;

/**
 * Time until Python is ready: from the start of a navigation, cold in a new browser context, whose cache is empty, and warm when the same
 * context comes a second time; over a slow line; and when an interpreter is replaced, with and without a spare, where the baseline has to load Pyodide
 * again in a new worker. Also the time until the editor can be used, and the bytes that a first visit costs.
 */
public final class StartBench {
    private static final int DEFAULT_REPETITIONS = 10;
    /** The page begins to load a spare 5 s after Python is ready; by then it has one. */
    private static final double UNTIL_SPARE_MILLIS = 12_000;

    private static final String RESET = """
            async () => {
                const began = performance.now();
                await window.pystop.reset();
                return performance.now() - began;
            }""";

    private static final String LOAD_IN_NEW_WORKER = """
            () => new Promise((resolve) => {
                const began = performance.now();
                const worker = new Worker("./worker-boot.mjs", { type: "module" });
                worker.onmessage = ({ data }) => {
                    if (data.state === "ready") {
                        resolve(performance.now() - began);
                        worker.terminate();
                    }
                };
            })""";

    private StartBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        Results results = new Results();
        try (TestServer server = TestServer.start();
                LineProxy local = new LineProxy(Line.LOCAL, server.uri());
                LineProxy slow = new LineProxy(Line.SLOW, server.uri());
                Browsers browsers = new Browsers()) {
            for (int repetition = 0; repetition < arguments.repetitions(); repetition++) {
                for (BrowserKind browser : arguments.browsers()) {
                    for (Contestant contestant : arguments.contestants()) {
                        String address = contestant.address(server);
                        visit(results, browser, browsers.get(browser), contestant, "", local, local.address(address));
                        visit(
                                results,
                                browser,
                                browsers.get(browser),
                                contestant,
                                " slow line",
                                slow,
                                slow.address(address));
                        replace(results, browser, browsers.get(browser), contestant, server);
                    }
                }
            }
        }
        results.print();
    }

    private static void visit(
            Results results,
            BrowserKind kind,
            Browser browser,
            Contestant contestant,
            String where,
            LineProxy line,
            String address) {
        try (BrowserContext context = browser.newContext()) {
            StateClock.install(context, contestant);
            Page page = context.newPage();
            long before = line.bytesSent();
            page.navigate(address);
            results.add(kind, "cold" + where, contestant, StateClock.readyMillis(page));
            results.add(kind, "kilobytes" + where, contestant, (line.bytesSent() - before) / 1e3);
            if (contestant == PYSTOP) {
                results.add(kind, "editor usable, cold" + where, contestant, StateClock.editorMillis(page));
            }
            // Leave first: to navigate to the address that is open already would be a reload.
            page.navigate("about:blank");
            page.navigate(address);
            results.add(kind, "warm" + where, contestant, StateClock.readyMillis(page));
        }
    }

    private static void replace(
            Results results, BrowserKind kind, Browser browser, Contestant contestant, TestServer server) {
        Page page = contestant.open(browser, server);
        if (contestant == BASELINE) {
            double millis = number(page, LOAD_IN_NEW_WORKER);
            results.add(kind, "replacement", contestant, millis);
            results.add(kind, "replacement by a spare", contestant, millis);
        } else {
            results.add(kind, "replacement", contestant, number(page, RESET));
            page.waitForTimeout(UNTIL_SPARE_MILLIS);
            results.add(kind, "replacement by a spare", contestant, number(page, RESET));
        }
        page.context().close();
    }

    private static double number(Page page, String function) {
        return ((Number) page.evaluate(function)).doubleValue();
    }
}
