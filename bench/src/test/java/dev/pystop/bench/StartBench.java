package dev.pystop.bench;

import dev.pystop.bench.undriven.ClockedPages;
import dev.pystop.bench.undriven.Lobby;
import dev.pystop.bench.undriven.UndrivenBrowser;
import dev.pystop.bench.undriven.Visit;
import dev.pystop.e2e.support.BrowserKind;
import dev.pystop.e2e.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;

/**
 * Time until Python is ready. Its cases:
 *
 * <ul>
 *   <li>{@code cold}: from the start of a navigation in a new browser, whose cache is empty; also when the playground shows something and when
 *       one can write;
 *   <li>{@code warm}: the same browser comes a second time, after a first visit that was long enough to keep what makes it faster: a snapshot of
 *       ours, the browser's code caches;
 *   <li>{@code slow}: cold, over a {@link SlowLine}; also the bytes that came until Python was ready;
 *   <li>{@code replaced}: from Reset to ready, which is how the third rung of Stop goes on as well, against a new worker of the plain page;
 *   <li>{@code spare}: the same when the playground has had the time to load a spare worker.
 * </ul>
 *
 * <p>Each navigation is that of an {@link UndrivenBrowser}, so that nothing of an automation is in any number.
 */
public final class StartBench {
    private static final int DEFAULT_REPETITIONS = 10;
    /** The page begins to load the spare 5 s after Python is ready. */
    private static final Duration UNTIL_SPARE = Duration.ofSeconds(12);

    /** The page makes its snapshot 8 s after Python is ready. */
    private static final Duration FIRST_VISIT = Duration.ofSeconds(12);

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final BenchArguments arguments;
    private final Results times = new Results("ms");
    private final Results sizes = new Results("MB");

    private StartBench(BenchArguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
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

    private void measure() throws InterruptedException {
        Lobby lobby = new Lobby();
        try (TestServer server = TestServer.startAround(ClockedPages.assemble().root(), lobby::around);
                SlowLine line = SlowLine.to(server.uri())) {
            for (int repetition = 0; repetition < arguments.repetitions(); repetition++) {
                for (BrowserKind kind : arguments.browsers()) {
                    for (Contestant contestant : arguments.contestants()) {
                        String address = contestant.address(server);
                        if (wants("cold", "warm", "replaced", "spare")) {
                            try (UndrivenBrowser browser = UndrivenBrowser.start(kind, lobby, server.uri())) {
                                visitTwice(browser, kind, contestant, address);
                            }
                        }
                        if (wants("slow")) {
                            try (UndrivenBrowser browser = UndrivenBrowser.start(kind, lobby, server.uri())) {
                                visitSlowly(browser, kind, contestant, line, address);
                            }
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

    private void visitTwice(UndrivenBrowser browser, BrowserKind kind, Contestant contestant, String address)
            throws InterruptedException {
        Visit cold = browser.visit(address);
        times.add(kind, "cold", contestant, cold.ready());
        times.add(kind, "cold: first paint", contestant, cold.firstPaint());
        cold.editor().ifPresent(millis -> times.add(kind, "cold: editor usable", contestant, millis));
        if (wants("warm")) {
            Thread.sleep(FIRST_VISIT);
            // Leave first: to navigate to the address that is open already would be a reload.
            browser.leave();
            times.add(kind, "warm", contestant, browser.visit(address).ready());
        }
        if (wants("replaced")) {
            times.add(kind, "replaced", contestant, browser.replaceWorker());
        }
        if (wants("spare")) {
            if (contestant == Contestant.PYSTOP) {
                Thread.sleep(UNTIL_SPARE);
            }
            times.add(kind, "replaced by a spare", contestant, browser.replaceWorker());
        }
    }

    private void visitSlowly(
            UndrivenBrowser browser, BrowserKind kind, Contestant contestant, SlowLine line, String address)
            throws InterruptedException {
        long before = line.receivedBytes();
        times.add(kind, "slow", contestant, browser.visit(line.address(address)).ready());
        sizes.add(kind, "slow: transferred", contestant, (line.receivedBytes() - before) / BYTES_PER_MEGABYTE);
    }
}
