package dev.pystop.ui.rich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Makes elements of records, with a script that is loaded for the first one; until then, and if it cannot be loaded, they show the plain text.
 *
 * <p>Much more comes in a flood than is kept on screen, and to render takes most of the time: so it waits until it is known what stays.
 */
public final class RichRenderer {
    private final Runnable onRendered;
    private List<Pending> pending = new ArrayList<>();
    private boolean isLoading;
    private @Nullable JSObject module;

    private record Pending(HTMLElement element, String json) {}

    @JSFunctor
    private interface ModuleListener extends JSObject {
        void loaded(JSObject module);
    }

    @JSFunctor
    private interface FailureListener extends JSObject {
        void failed();
    }

    /**
     * Prepares to render.
     *
     * @param onRendered called when elements have got another size later than in {@link #render}
     */
    public RichRenderer(Runnable onRendered) {
        this.onRendered = onRendered;
    }

    /** What a record shows where there is only text; empty if the record is broken. */
    @JSBody(
            params = "json",
            script = "try { var record = JSON.parse(json);"
                    + " return typeof record.mime + typeof record.data === 'stringstring' ? String(record.plain) : ''; }"
                    + " catch (error) { return ''; }")
    public static native String plainText(String json);

    /** The next {@link #render} fills an element, which has the plain text, with what the record shows. */
    public void add(HTMLElement element, String json) {
        pending.add(new Pending(element, json));
    }

    /** Fills the elements that were added since the last time, unless they have scrolled out of what is kept. */
    public void render() {
        if (pending.isEmpty()) {
            return;
        }
        JSObject renderer = module;
        List<Pending> kept = new ArrayList<>();
        for (Pending next : pending) {
            if (!isShown(next.element())) {
                continue;
            }
            if (renderer == null) {
                kept.add(next);
            } else {
                render(renderer, next.element(), next.json());
            }
        }
        pending = kept;
        if (!isLoading) {
            isLoading = true;
            load(this::loaded, () -> isLoading = false);
        }
    }

    private void loaded(JSObject renderer) {
        module = renderer;
        render();
        onRendered.run();
    }

    // The browser finds the file beside this script. What cannot be loaded is worth a warning, as the plain text stays
    // until the next time.
    @JSBody(
            params = {"then", "otherwise"},
            script = "import('./rich.js').then(then, function (error) { console.warn(error); otherwise(); });")
    private static native void load(ModuleListener then, FailureListener otherwise);

    @JSBody(params = "element", script = "return element.isConnected;")
    private static native boolean isShown(HTMLElement element);

    @JSBody(
            params = {"module", "element", "json"},
            script = "module.render(element, JSON.parse(json));")
    private static native void render(JSObject module, HTMLElement element, String json);
}
