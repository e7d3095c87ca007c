package dev.pystop.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;

/**
 * Time from the start of a navigation until Python is ready: cold in a new browser context, whose cache is empty, and warm
 * when the same context comes a second time.
 */
public final class StartBench {
    private static final int DEFAULT_REPETITIONS = 10;

    private StartBench() {}

    public static void main(String[] words) {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        Results results = new Results();
        try (TestServer server = TestServer.start();
                Browsers browsers = new Browsers()) {
            for (int repetition = 0; repetition < arguments.repetitions(); repetition++) {
                for (BrowserKind browser : arguments.browsers()) {
                    for (Contestant contestant : arguments.contestants()) {
                        try (BrowserContext context = browsers.get(browser).newContext()) {
                            StateClock.install(context, contestant);
                            Page page = context.newPage();
                            String address = contestant.address(server);
                            results.add(browser, "start cold", contestant, start(page, address));
                            // Leave first: to navigate to the address that is open already would be a reload.
                            page.navigate("about:blank");
                            results.add(browser, "start warm", contestant, start(page, address));
                        }
                    }
                }
            }
        }
        results.print();
    }

    private static double start(Page page, String address) {
        page.navigate(address);
        return StateClock.readyMillis(page);
    }
}
