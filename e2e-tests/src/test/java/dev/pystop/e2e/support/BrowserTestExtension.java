package dev.pystop.e2e.support;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one invocation per browser of a {@link BrowserTest}, and hands each its {@link BrowserSession}. */
final class BrowserTestExtension implements TestTemplateInvocationContextProvider {
    private static final Namespace SHARED_FOR_THE_RUN = Namespace.create(BrowserTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return BrowserKind.selected().stream().map(Invocation::new);
    }

    /** Browsers and server live in the root store, which JUnit closes when the last test of the run has ended. */
    private static <T extends AutoCloseable> T shared(
            ExtensionContext context, Class<T> type, java.util.function.Supplier<T> create) {
        return context.getRoot().getStore(SHARED_FOR_THE_RUN).computeIfAbsent(type, key -> create.get(), type);
    }

    private record Invocation(BrowserKind browser) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return browser.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new SessionOfOneTest(browser));
        }
    }

    private static final class SessionOfOneTest implements ParameterResolver, AfterEachCallback {
        private final BrowserKind browser;
        private @Nullable BrowserSession session;

        SessionOfOneTest(BrowserKind browser) {
            this.browser = browser;
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
            TestServer server = shared(context, TestServer.class, TestServer::start);
            if (type == TestServer.class) {
                return server;
            }
            BrowserSession opened = session(context);
            if (type == BrowserSession.class) {
                return opened;
            }
            return type == Page.class ? opened.page() : new PlaygroundDriver(opened.page(), server.uri());
        }

        private BrowserSession session(ExtensionContext context) {
            if (session == null) {
                session = new BrowserSession(
                        shared(context, Browsers.class, Browsers::new).get(browser));
            }
            return session;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (session == null) {
                return;
            }
            try (BrowserSession closing = session) {
                boolean failed = context.getExecutionException().isPresent();
                List<String> unexpected = closing.unexpectedErrors();
                if (failed || !unexpected.isEmpty()) {
                    FailureReport.write(closing, nameOf(context));
                }
                if (!unexpected.isEmpty()) {
                    throw new AssertionError("In %s the page logged errors that the test did not expect:%n%s"
                            .formatted(browser, String.join(System.lineSeparator(), unexpected)));
                }
            }
        }

        private String nameOf(ExtensionContext context) {
            return "%s.%s-%s"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName(),
                            browser);
        }
    }
}
