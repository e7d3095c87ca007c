package dev.pystop.e2e.support;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one invocation per browser of a {@link BrowserTest}, and hands each its {@link BrowserSession}. */
final class BrowserTestExtension implements TestTemplateInvocationContextProvider {
    private static final Namespace SHARED_BY_THE_CLASS = Namespace.create(BrowserTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        boolean sharesPage = context.getRequiredTestClass().isAnnotationPresent(SharesPage.class)
                || context.getRequiredTestMethod().isAnnotationPresent(SharesPage.class);
        return BrowserKind.selected().stream().map(browser -> new Invocation(browser, sharesPage));
    }

    private record Invocation(BrowserKind browser, boolean sharesPage) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return browser.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(sharesPage ? new PageOfOneClass(browser) : new SessionOfOneTest(browser));
        }
    }

    private static final class SessionOfOneTest extends SessionParameters {
        private @Nullable BrowserSession session;

        SessionOfOneTest(BrowserKind browser) {
            super(browser);
        }

        @Override
        BrowserSession session(ExtensionContext context) {
            if (session == null) {
                session = newSession(context);
            }
            return session;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (session == null) {
                return;
            }
            try (BrowserSession closing = session) {
                check(closing, context, context.getRequiredTestMethod().getName());
            }
        }
    }

    private static final class PageOfOneClass extends SharedPageParameters {
        PageOfOneClass(BrowserKind browser) {
            super(browser, PlaygroundDriver.PATIENT);
        }

        @Override
        Store store(ExtensionContext context) {
            ExtensionContext method = context.getParent().orElseThrow();
            return method.getParent().orElseThrow().getStore(SHARED_BY_THE_CLASS);
        }

        @Override
        String testName(ExtensionContext context) {
            return context.getRequiredTestMethod().getName();
        }
    }
}
