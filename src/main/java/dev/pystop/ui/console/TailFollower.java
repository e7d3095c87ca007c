package dev.pystop.ui.console;

import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Keeps the end of a growing element in view, unless the person has scrolled away from it. Sizes are read once per frame, when the browser
 * lays the page out anyway, or when {@link #update} is called: asking for them after each piece of text would make it do so each time.
 */
final class TailFollower {
    /** Closer to the end than this counts as being at the end. */
    private static final int NEAR_PIXELS = 24;

    private final HTMLElement element;
    private boolean follows = true;
    private boolean scheduled;
    /** As of the last frame: what the person saw when scrolling. */
    private int height;
    /** Where this has scrolled to. Any other place is the person's doing. */
    private int ownTop;

    TailFollower(HTMLElement element) {
        this.element = element;
        element.addEventListener("scroll", event -> scrolled());
    }

    /** Something was added at the end, or everything was removed. */
    void contentChanged() {
        if (!scheduled) {
            scheduled = true;
            Window.requestAnimationFrame(time -> {
                scheduled = false;
                update();
            });
        }
    }

    /** Goes to the end and follows it from here, wherever the person was. */
    void goToEnd() {
        follows = true;
        update();
    }

    /** Lays out what was added, now. */
    void update() {
        height = element.getScrollHeight();
        if (follows) {
            element.setScrollTop(height);
            ownTop = element.getScrollTop();
        }
    }

    private void scrolled() {
        int top = element.getScrollTop();
        if (top != ownTop) {
            ownTop = -1;
            follows = height - top - element.getClientHeight() < NEAR_PIXELS;
        }
    }
}
