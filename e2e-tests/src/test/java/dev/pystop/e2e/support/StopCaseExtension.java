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
            return List.of(new PageOfOneCase(browser, stopCase));
        }
    }

    private static final class PageOfOneCase extends SharedPageParameters implements TestExecutionExceptionHandler {
        private final StopCase stopCase;

        /**
         * Where the signal alone must end a program the page is a patient one, so that a machine too busy to run the program within the
         * usual grace does not make the case fail. How fast it is, {@code ./pystop bench stop} measures.
         */
        PageOfOneCase(BrowserKind browser, StopCase stopCase) {
            super(browser, "signal".equals(stopCase.rung()) ? PlaygroundDriver.PATIENT : "/");
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

        /** Test reports call an invocation by its number. */
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
            throw new AssertionError("%s in %s: %s".formatted(stopCase, browser(), failure.getMessage()), failure);
        }

        /** The store of the test method. */
        @Override
        Store store(ExtensionContext context) {
            return context.getParent().orElseThrow().getStore(SHARED_BY_THE_CASES);
        }

        @Override
        String testName(ExtensionContext context) {
            return stopCase.name();
        }
    }
}
