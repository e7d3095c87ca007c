package dev.pystop.ui.platform;

import dev.pystop.ui.session.Timers;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/** The browser's clock and timers. */
public final class BrowserTimers implements Timers {
    @Override
    public double now() {
        return Performance.now();
    }

    @Override
    public Runnable schedule(int milliseconds, Runnable action) {
        int id = Window.setTimeout(action::run, milliseconds);
        return () -> Window.clearTimeout(id);
    }
}
