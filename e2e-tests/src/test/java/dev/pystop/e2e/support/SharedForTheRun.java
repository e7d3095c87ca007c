package dev.pystop.e2e.support;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Browsers and server, which live in the root store: JUnit closes it when the last test of the run has ended. */
final class SharedForTheRun {
    private static final Namespace NAMESPACE = Namespace.create(SharedForTheRun.class);

    private SharedForTheRun() {}

    static TestServer server(ExtensionContext context) {
        return shared(context, TestServer.class, TestServer::start);
    }

    static Browsers browsers(ExtensionContext context) {
        return shared(context, Browsers.class, Browsers::new);
    }

    private static <T extends AutoCloseable> T shared(ExtensionContext context, Class<T> type, Supplier<T> create) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(type, key -> create.get(), type);
    }
}
