package dev.pystop.e2e.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Hands a test a page that it shares with others, open and ready. */
abstract class SharedPageParameters extends SessionParameters {
    private final SharedPage page;

    /** What of the store's entries a test gets. */
    private record SharedPage(BrowserKind browser, String path) {}

    /** @param path where on the server the page is */
    SharedPageParameters(BrowserKind browser, String path) {
        super(browser);
        page = new SharedPage(browser, path);
    }

    /** Of those that share the page; JUnit closes it after the last of them. */
    abstract Store store(ExtensionContext context);

    abstract String testName(ExtensionContext context);

    @Override
    BrowserSession session(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(
                        page,
                        missing -> {
                            BrowserSession session = newSession(context);
                            new PlaygroundDriver(
                                            session.page(),
                                            SharedForTheRun.server(context).uri())
                                    .openUnready(missing.path())
                                    .waitForStart();
                            return session;
                        },
                        BrowserSession.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserSession session = store(context).get(page, BrowserSession.class);
        if (session == null) {
            return;
        }
        boolean passed = false;
        try {
            check(session, context, testName(context));
            passed = context.getExecutionException().isEmpty();
        } finally {
            if (passed) {
                session.forget();
            } else {
                store(context).remove(page);
                session.close();
            }
        }
    }
}
