package dev.pystop.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.util.EnumMap;
import java.util.Map;

/** Time from the press of the real Stop button, during an endless loop, until the page is ready for the next run. */
public final class StopBench {
    private static final int DEFAULT_REPETITIONS = 20;
    private static final String STARTED = "The loop begins";
    private static final String ENDLESS_LOOP = "print('" + STARTED + "', %d)\nwhile True: pass\n";

    private StopBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        Results results = new Results();
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (BrowserKind browser : arguments.browsers()) {
                Map<Contestant, Page> pages = open(browsers, browser, arguments, server);
                // The first round only warms up what is compiled on first use.
                for (int round = 0; round <= arguments.repetitions(); round++) {
                    for (Map.Entry<Contestant, Page> entry : pages.entrySet()) {
                        double millis = stopOnce(entry.getKey(), entry.getValue(), server, round);
                        if (round > 0) {
                            results.add(browser, "stop a loop", entry.getKey(), millis);
                        }
                    }
                }
                pages.values().forEach(page -> page.context().close());
            }
        }
        results.print();
    }

    private static Map<Contestant, Page> open(
            Browsers browsers, BrowserKind browser, BenchArguments arguments, TestServer server) {
        Map<Contestant, Page> pages = new EnumMap<>(Contestant.class);
        for (Contestant contestant : arguments.contestants()) {
            BrowserContext context = browsers.get(browser).newContext();
            StateClock.install(context, contestant);
            Page page = context.newPage();
            page.navigate(contestant.address(server));
            StateClock.readyMillis(page);
            pages.put(contestant, page);
        }
        return pages;
    }

    private static double stopOnce(Contestant contestant, Page page, TestServer server, int round) {
        // Timers of a page in the background are throttled.
        page.bringToFront();
        contestant.run(page, server, ENDLESS_LOOP.formatted(round));
        contestant.awaitOutput(page, STARTED + " " + round);
        contestant.stop(page, server);
        return StateClock.millisFromPressToReady(page);
    }
}
