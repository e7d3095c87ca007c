package dev.pystop.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Notes inside the playground when there is something to see and when one can write, in milliseconds since the navigation began. */
final class EditorClock {
    private EditorClock() {}

    /** Starts a clock in every page that this context opens from now on. */
    static void install(BrowserContext context) {
        context.addInitScript("""
                (() => {
                  const observer = new MutationObserver(() => {
                    if (document.querySelector("#editor [contenteditable=true]")) {
                      window.editorUsable = performance.now();
                      observer.disconnect();
                    }
                  });
                  observer.observe(document, { subtree: true, childList: true, attributes: true });
                })();
                """);
    }

    /** When the editor took what one types. */
    static double usableMillis(Page page) {
        return ((Number) page.evaluate("() => window.editorUsable")).doubleValue();
    }

    /** When there was something to see. */
    static double firstPaintMillis(Page page) {
        return ((Number) page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
    }
}
