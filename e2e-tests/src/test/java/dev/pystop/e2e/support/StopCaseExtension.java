package dev.pystop.e2e.support;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one invocation per browser and case of a {@link ForEachStopCase}. */
final class StopCaseExtension implements TestTemplateInvocationContextProvider {
    private static final Namespace SHARED_BY_THE_CASES = Namespace.create(StopCaseExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        List<StopCase> cases = StopCase.selected();
        return BrowserKind.selected().stream()
                .flatMap(browser -> cases.stream().map(stopCase -> new Invocation(browser, stopCase)));
    }

    private record Invocation(BrowserKind browser, StopCase stopCase) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return browser + " " + stopCase;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new SessionOfOneCase(browser, stopCase));
        }
    }

    private static final class SessionOfOneCase extends SessionParameters implements TestExecutionExceptionHandler {
        private final StopCase stopCase;

        SessionOfOneCase(BrowserKind browser, StopCase stopCase) {
            super(browser);
            this.stopCase = stopCase;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StopCase.class || super.supportsParameter(parameter, context);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StopCase.class
                    ? stopCase
                    : super.resolveParameter(parameter, context);
        }

        @Override
        BrowserSession session(ExtensionContext context) {
            return sharedByTheCases(context)
                    .computeIfAbsent(
                            browser(),
                            missing -> {
                                BrowserSession session = newSession(context, false);
                                new PlaygroundDriver(
                                                session.page(),
                                                SharedForTheRun.server(context).uri())
                                        .open();
                                return session;
                            },
                            BrowserSession.class);
        }

        /** Test reports call an invocation by its number. */
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
            throw new AssertionError("%s in %s: %s".formatted(stopCase, browser(), failure.getMessage()), failure);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            BrowserSession session = sharedByTheCases(context).get(browser(), BrowserSession.class);
            if (session == null) {
                return;
            }
            boolean passed = false;
            try {
                check(session, context, stopCase.name());
                passed = context.getExecutionException().isEmpty();
            } finally {
                if (passed) {
                    session.forget();
                } else {
                    sharedByTheCases(context).remove(browser());
                    session.close();
                }
            }
        }

        /** The store of the test method, which JUnit closes after the last of its cases. */
        private static Store sharedByTheCases(ExtensionContext context) {
            return context.getParent().orElseThrow().getStore(SHARED_BY_THE_CASES);
        }
    }
}
