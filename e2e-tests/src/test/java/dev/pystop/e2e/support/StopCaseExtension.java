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

    /**
     * A page that cases share. Where the signal alone must end a program the page is a patient one, so that a machine too busy to run
     * the program within the usual grace does not make the case fail. How fast it is, {@code ./pystop bench stop} measures.
     */
    private record SharedPage(BrowserKind browser, String path) {}

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

        private SharedPage page() {
            return new SharedPage(browser(), "signal".equals(stopCase.rung()) ? PlaygroundDriver.PATIENT : "/");
        }

        @Override
        BrowserSession session(ExtensionContext context) {
            return sharedByTheCases(context)
                    .computeIfAbsent(
                            page(),
                            missing -> {
                                BrowserSession session = newSession(context, false);
                                new PlaygroundDriver(
                                                session.page(),
                                                SharedForTheRun.server(context).uri())
                                        .openUnready(missing.path())
                                        .waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
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
            BrowserSession session = sharedByTheCases(context).get(page(), BrowserSession.class);
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
                    sharedByTheCases(context).remove(page());
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
