package dev.pystop.e2e.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a person needs to understand a failed test, in a folder of the test's name. */
final class FailureReport {
    private static final Path REPORTS = Path.of(System.getProperty("pystop.e2e.reports", "target/e2e"));

    private FailureReport() {}

    /** Writes {@code console.log}, a picture of each open page and a trace of each context, and prints the console. */
    static void write(BrowserSession session, String testName) {
        Path folder = REPORTS.resolve(testName);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("console.log"), session.console().lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int number = 1;
        for (Page page : session.pages()) {
            Path picture = folder.resolve("page-%d.png".formatted(number++));
            attempt(() -> page.screenshot(new Page.ScreenshotOptions().setPath(picture)));
        }
        number = 1;
        for (var context : session.contexts()) {
            Path trace = folder.resolve("trace-%d.zip".formatted(number++));
            attempt(() -> context.tracing().stop(new Tracing.StopOptions().setPath(trace)));
        }
        System.out.println("--- " + testName + " failed; its console (more in " + folder + "):");
        session.console().lines().forEach(System.out::println);
        System.out.println("---");
    }

    /** A page that hangs or crashed may be why the test failed, and must not hide that reason or the other files. */
    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (PlaywrightException e) {
            System.out.println("Part of the failure report is missing: " + e.getMessage());
        }
    }
}
