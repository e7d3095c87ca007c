package dev.pystop.e2e.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;

/** Everything that the pages of a test wrote to the console, and every error that nobody caught. */
public final class ConsoleLog {
    /**
     * Firefox reports that our Content-Security-Policy refused the style that Playwright adds for a screenshot, by the
     * hash of that style (Playwright 1.62). The picture is taken all the same.
     */
    private static final String SCREENSHOT_STYLE = "sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=";

    private record Entry(boolean isError, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>(List.of(SCREENSHOT_STYLE));

    /** Forgets what was logged and what was allowed. */
    void clear() {
        entries.clear();
        allowed.clear();
        allowed.add(SCREENSHOT_STYLE);
    }

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::add);
        context.onWebError(error -> entries.add(new Entry(true, "[uncaught] " + error.error())));
    }

    private void add(ConsoleMessage message) {
        String text = "[%s] %s (%s)".formatted(message.type(), message.text(), message.location());
        entries.add(new Entry(message.type().equals("error"), text));
    }

    void allow(String text) {
        allowed.add(text);
    }

    List<String> unexpectedErrors() {
        return entries.stream()
                .filter(Entry::isError)
                .map(Entry::text)
                .filter(text -> allowed.stream().noneMatch(text::contains))
                .toList();
    }

    /** One line per message, oldest first: {@code [type] text (place)}. */
    public List<String> lines() {
        return entries.stream().map(Entry::text).toList();
    }
}
