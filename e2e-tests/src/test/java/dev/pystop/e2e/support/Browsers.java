package dev.pystop.e2e.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.EnumMap;
import java.util.Map;

/** One process of each browser that was asked for, kept for the whole run: starting one costs seconds. */
public final class Browsers implements AutoCloseable {
    /** For a machine with two processors that are busy with other things; what is there is found at once all the same. */
    private static final double ASSERTION_LIMIT_MILLIS = 20_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Map<BrowserKind, Browser> launched = new EnumMap<>(BrowserKind.class);

    /** Starts Playwright, and no browser yet. */
    public Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_LIMIT_MILLIS);
    }

    /** The running browser of that kind, started on first use. */
    public Browser get(BrowserKind kind) {
        return launched.computeIfAbsent(kind, missing -> missing.launch(playwright));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
