package dev.pystop.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.Browsers;
import dev.pystop.e2e.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;

/**
 * Time until Python is ready. Its cases:
 *
 * <ul>
 *   <li>{@code cold}: from the start of a navigation in a new browser context, whose cache is empty; also when the playground shows
 *       something and when one can write;
 *   <li>{@code warm}: the same context comes a second time, after a first visit that was long enough to keep what makes it faster: a snapshot of
 *       ours, the browser's code caches;
 *   <li>{@code replaced}: from Reset to ready, which is how the third rung of Stop goes on as well, against a new worker of the plain page;
 *   <li>{@code spare}: the same when the playground has had the time to load a spare worker;
 *   <li>{@code slow}: cold, over a {@link SlowLine}; also the bytes that came until Python was ready.
 * </ul>
 */
public final class StartBench {
    private static final int DEFAULT_REPETITIONS = 10;
    /** The page begins to load the spare 5 s after Python is ready. */
    private static final double UNTIL_SPARE_MILLIS = 12_000;

    /** The page makes its snapshot 8 s after Python is ready. */
    private static final double FIRST_VISIT_MILLIS = 12_000;
    /** A browser puts away hundreds of megabytes of the page before, which is no part of what comes after. */
    private static final double UNTIL_PUT_AWAY_MILLIS = 2_000;

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final BenchArguments arguments;
    private final Results times = new Results("ms");
    private final Results sizes = new Results("MB");

    private StartBench(BenchArguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws IOException {
        BenchArguments arguments = BenchArguments.parse(words, DEFAULT_REPETITIONS);
        StartBench bench = new StartBench(arguments);
        bench.measure();
        bench.times.print();
        bench.sizes.print();
        if (arguments.markdown().isPresent()) {
            Files.writeString(
                    arguments.markdown().get(),
                    bench.times.table().markdown() + "\n" + bench.sizes.table().markdown());
        }
    }

    private void measure() {
        try (TestServer server = TestServer.start();
                SlowLine line = SlowLine.to(server.uri());
                Browsers browsers = new Browsers()) {
            for (int repetition = 0; repetition < arguments.repetitions(); repetition++) {
                for (BrowserKind kind : arguments.browsers()) {
                    for (Contestant contestant : arguments.contestants()) {
                        String address = contestant.address(server);
                        if (wants("cold", "warm", "replaced", "spare")) {
                            visitTwice(browsers.get(kind), kind, contestant, address);
                        }
                        if (wants("slow")) {
                            visitSlowly(browsers.get(kind), kind, contestant, line, address);
                        }
                    }
                }
            }
        }
    }

    private boolean wants(String... names) {
        Collection<String> beginnings = arguments.cases();
        for (String name : names) {
            if (beginnings.stream().anyMatch(name::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private void visitTwice(Browser browser, BrowserKind kind, Contestant contestant, String address) {
        try (BrowserContext context = newContext(browser, contestant)) {
            Page page = context.newPage();
            times.add(kind, "cold", contestant, start(page, address));
            if (contestant == Contestant.PYSTOP) {
                times.add(kind, "cold: first paint", contestant, EditorClock.firstPaintMillis(page));
                times.add(kind, "cold: editor usable", contestant, EditorClock.usableMillis(page));
            }
            if (wants("warm")) {
                page.waitForTimeout(FIRST_VISIT_MILLIS);
                // Leave first: to navigate to the address that is open already would be a reload.
                page.navigate("about:blank");
                times.add(kind, "warm", contestant, start(page, address));
            }
            if (wants("replaced")) {
                times.add(kind, "replaced", contestant, contestant.replaceWorker(page));
            }
            if (wants("spare")) {
                if (contestant == Contestant.PYSTOP) {
                    page.waitForTimeout(UNTIL_SPARE_MILLIS);
                }
                times.add(kind, "replaced by a spare", contestant, contestant.replaceWorker(page));
            }
        }
    }

    private void visitSlowly(Browser browser, BrowserKind kind, Contestant contestant, SlowLine line, String address) {
        try (BrowserContext context = newContext(browser, contestant)) {
            Page page = context.newPage();
            long before = line.receivedBytes();
            times.add(kind, "slow", contestant, start(page, line.address(address)));
            sizes.add(kind, "slow: transferred", contestant, (line.receivedBytes() - before) / BYTES_PER_MEGABYTE);
        }
    }

    private static BrowserContext newContext(Browser browser, Contestant contestant) {
        BrowserContext context = browser.newContext();
        StateClock.install(context, contestant);
        EditorClock.install(context);
        return context;
    }

    private static double start(Page page, String address) {
        page.waitForTimeout(UNTIL_PUT_AWAY_MILLIS);
        page.navigate(address);
        return StateClock.readyMillis(page);
    }
}
