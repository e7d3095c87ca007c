package dev.pystop.e2e.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core whether the page as it is has something to complain about. */
public final class Axe {
    private Axe() {}

    /** In light and in dark colours. */
    public static void assertNoViolation(PlaygroundDriver playground, String state) {
        for (String theme : List.of("light", "dark")) {
            chooseTheme(playground, theme);
            assertEquals("", violations(playground.page()), () -> state + ", " + theme);
        }
    }

    private static void chooseTheme(PlaygroundDriver playground, String theme) {
        // Pressed by script, because a menu or a dialog that is open would close or be in the way.
        playground
                .page()
                .evaluate(
                        "theme => { while (document.documentElement.dataset.theme !== theme)"
                                + " document.getElementById('theme').click(); }",
                        theme);
    }

    private static String violations(Page page) {
        // Legacy mode is for pages without frames: the other opens a page of its own to collect what frames say.
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        StringBuilder found = new StringBuilder();
        results.getViolations().forEach(rule -> {
            found.append(rule.getId()).append(": ").append(rule.getHelp());
            rule.getNodes()
                    .forEach(node ->
                            found.append("%n    %s%n    %s".formatted(node.getHtml(), node.getFailureSummary())));
        });
        return found.toString();
    }
}
