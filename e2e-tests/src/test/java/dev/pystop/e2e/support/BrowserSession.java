package dev.pystop.e2e.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import dev.pystop.server.PyStopServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one test owns in one browser: its contexts and pages, and everything that they logged. */
public final class BrowserSession implements AutoCloseable {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<PyStopServer> servers = new ArrayList<>();
    private final ConsoleLog console = new ConsoleLog();
    private @Nullable Page page;

    BrowserSession(Browser browser) {
        this.browser = browser;
    }

    /** The test's page, in a context of its own with default options. */
    public Page page() {
        if (page == null) {
            page = newContext(new NewContextOptions()).newPage();
        }
        return page;
    }

    /** A further context (another visitor, a phone, dark colours) that is watched, reported and closed like the first. */
    public BrowserContext newContext(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        console.listenTo(context);
        // A screencast would take the processor from the program under test, and so do snapshots: Playwright then asks
        // the browser for
        // the body of every response, and Python's are tens of megabytes.
        context.tracing().start(new Tracing.StartOptions().setSnapshots(false).setScreenshots(false));
        return context;
    }

    /** A server of the test's own. It is there for as long as the pages are, which may load a spare worker at any time. */
    public PyStopServer owning(PyStopServer server) {
        servers.add(server);
        return server;
    }

    /**
     * Declares that pages may log errors that contain this text. Allowed, not demanded: browsers differ in what they
     * log, so a test that is about an error checks what a person sees.
     */
    public void allowErrors(String text) {
        console.allow(text);
    }

    /** What pages and workers logged so far. */
    public ConsoleLog console() {
        return console;
    }

    /** Errors logged so far that were not declared, after everything that is under way has arrived. */
    List<String> unexpectedErrors() {
        pages().forEach(open -> open.title());
        return console.unexpectedErrors();
    }

    /** Forgets what was logged, allowed and recorded: another test goes on with the same pages. */
    void forget() {
        console.clear();
        for (BrowserContext context : contexts) {
            context.tracing().stopChunk();
            context.tracing().startChunk();
        }
    }

    List<BrowserContext> contexts() {
        return List.copyOf(contexts);
    }

    List<Page> pages() {
        return contexts.stream().flatMap(context -> context.pages().stream()).toList();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        servers.forEach(PyStopServer::close);
    }
}
