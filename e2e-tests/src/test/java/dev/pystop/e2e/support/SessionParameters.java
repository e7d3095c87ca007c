package dev.pystop.e2e.support;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test its {@link BrowserSession} and what can be made of it; afterwards looks at what the session's pages logged. */
abstract class SessionParameters implements ParameterResolver, AfterEachCallback {
    private final BrowserKind browser;

    SessionParameters(BrowserKind browser) {
        this.browser = browser;
    }

    /** The session of the test, opened on first use. */
    abstract BrowserSession session(ExtensionContext context);

    BrowserKind browser() {
        return browser;
    }

    BrowserSession newSession(ExtensionContext context) {
        return new BrowserSession(SharedForTheRun.browsers(context).get(browser));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PlaygroundDriver.class
                || type == Page.class
                || type == BrowserSession.class
                || type == BrowserKind.class
                || type == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == BrowserKind.class) {
            return browser;
        }
        TestServer server = SharedForTheRun.server(context);
        if (type == TestServer.class) {
            return server;
        }
        BrowserSession session = session(context);
        if (type == BrowserSession.class) {
            return session;
        }
        return type == Page.class ? session.page() : new PlaygroundDriver(session.page(), server.uri());
    }

    /** Leaves a report if the test failed; fails it if the pages logged errors that it did not declare. */
    void check(BrowserSession session, ExtensionContext context, String testName) {
        List<String> unexpected = session.unexpectedErrors();
        if (context.getExecutionException().isPresent() || !unexpected.isEmpty()) {
            String className = context.getRequiredTestClass().getSimpleName();
            FailureReport.write(session, "%s.%s-%s".formatted(className, testName, browser));
        }
        if (!unexpected.isEmpty()) {
            throw new AssertionError("%s in %s: the page logged errors that the test did not expect:%n%s"
                    .formatted(testName, browser, String.join(System.lineSeparator(), unexpected)));
        }
    }
}
