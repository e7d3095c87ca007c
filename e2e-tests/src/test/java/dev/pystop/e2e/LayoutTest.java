package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything has its place, and keeps it. */
final class LayoutTest {
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 640;

    @BrowserTest
    void shouldFitAPhoneAndMoveNothingWhenTheStateChanges(PlaygroundDriver playground) {
        playground.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        playground.openEditor("/");
        Map<String, String> loading = places(playground);
        playground.waitForState("ready", Duration.ofSeconds(60));
        assertEquals(loading, places(playground), "ready");
        for (Locator part : parts(playground).values()) {
            BoundingBox box = part.boundingBox();
            assertTrue(box.x >= 0 && box.x + box.width <= PHONE_WIDTH, () -> part + " sticks out");
            assertTrue(box.y >= 0 && box.y + box.height <= PHONE_HEIGHT, () -> part + " is out of sight");
        }
        assertNoSidewaysScrolling(playground);

        playground.editor().click();
        playground.page().keyboard().press("ControlOrMeta+A");
        playground.page().keyboard().type("print(input('Name? '))");
        playground.run().waitForState("waiting-input");
        assertEquals(loading, places(playground), "waiting for input");
        assertThat(playground.inputField()).isInViewport();
        playground.typeInput("Ada").waitForState("ready");
        assertThat(playground.outputLog()).containsText("Ada\nAda");
        assertNoSidewaysScrolling(playground);
    }

    @BrowserTest
    void shouldMoveNothingOnAWideScreenWhenTheStateChanges(PlaygroundDriver playground) {
        playground.openEditor("/");
        Map<String, String> places = places(playground);
        playground.open();
        assertEquals(places, places(playground), "ready");

        playground
                .setCode("print('line\\n' * 200)\nx = input('? ')\nprint('word ' * 500)\nwhile True:\n    pass")
                .run()
                .waitForState("waiting-input");
        assertEquals(places, places(playground), "waiting for input");
        playground.typeInput("1");
        assertThat(playground.outputLog()).containsText("word word");
        playground.waitForState("running");
        assertEquals(places, places(playground), "running");
        playground.stop().waitForState("ready");
        assertThat(playground.statusLine()).hasText("Stopped. Variables kept.");
        assertEquals(places, places(playground), "stopped");
        playground.setCode("1 / 0").run();
        assertThat(playground.page().locator(".cm-error-line")).isVisible();
        assertEquals(places, places(playground), "error");
    }

    @BrowserTest
    void shouldRememberSplitAndTheme(PlaygroundDriver playground) {
        playground.openEditor("/");
        Locator divider = playground.page().locator("#divider");
        BoundingBox workspace = playground.page().locator("#workspace").boundingBox();
        BoundingBox grip = divider.boundingBox();
        Mouse mouse = playground.page().mouse();
        mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        mouse.down();
        mouse.move(workspace.x + workspace.width * 0.6, grip.y + 10);
        mouse.move(workspace.x + workspace.width * 0.7, grip.y + 20);
        mouse.up();
        assertThat(divider).hasAttribute("aria-valuenow", "70");
        BoundingBox moved = divider.boundingBox();
        assertEquals(workspace.x + workspace.width * 0.7, moved.x + moved.width / 2, workspace.width * 0.02);
        mouse.move(workspace.x + workspace.width * 0.3, grip.y + 10);
        assertThat(divider).hasAttribute("aria-valuenow", "70");

        playground.button("Theme: automatic").click();
        playground.button("Theme: light").click();
        assertThat(playground.page().locator("html")).hasAttribute("data-theme", "dark");
        String dark = background(playground);

        playground.reload();
        assertThat(divider).hasAttribute("aria-valuenow", "70");
        assertEquals(moved.x, divider.boundingBox().x, 1);
        assertThat(playground.button("Theme: dark")).isVisible();
        assertEquals(dark, background(playground));

        playground.button("Theme: dark").click();
        playground.button("Theme: automatic").click();
        assertEquals("rgb(245, 247, 245)", background(playground));
    }

    private static String background(PlaygroundDriver playground) {
        return (String) playground.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static Map<String, Locator> parts(PlaygroundDriver playground) {
        Map<String, Locator> parts = new LinkedHashMap<>();
        parts.put("Run", playground.runButton());
        parts.put("Stop", playground.stopButton());
        parts.put("status", playground.statusLine());
        parts.put("editor", playground.page().locator("#editor"));
        parts.put("output", playground.outputLog());
        return parts;
    }

    private static Map<String, String> places(PlaygroundDriver playground) {
        Map<String, String> places = new LinkedHashMap<>();
        parts(playground).forEach((name, part) -> {
            BoundingBox box = part.boundingBox();
            places.put(name, "%.1f %.1f %.1f %.1f".formatted(box.x, box.y, box.width, box.height));
        });
        return places;
    }

    private static void assertNoSidewaysScrolling(PlaygroundDriver playground) {
        assertEquals(
                PHONE_WIDTH, (int) playground.page().evaluate("() => document.scrollingElement.scrollWidth"), "page");
        assertEquals(
                true,
                playground.outputLog().evaluate("output => output.scrollWidth <= output.clientWidth"),
                "output fits its pane");
    }
}
