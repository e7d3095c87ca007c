package dev.pystop.ui.rich;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes elements of records, with a script that is loaded for the first one; until then, and if it cannot be loaded, they show the plain text. */
public final class RichRenderer {
    private final Runnable onRendered;
    private @Nullable JSObject module;

    @JSFunctor
    private interface ModuleListener extends JSObject {
        void loaded(JSObject module);
    }

    /**
     * Prepares to render.
     *
     * @param onRendered called when an element has got another size later than in {@link #render}
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

    /** Fills an element, which has the plain text, with what the record shows. */
    public void render(HTMLElement element, String json) {
        if (module != null) {
            render(module, element, json);
            return;
        }
        load(loaded -> {
            module = loaded;
            render(loaded, element, json);
            onRendered.run();
        });
    }

    // The browser finds the file beside this script. What cannot be loaded is worth a warning, as the plain text stays.
    @JSBody(params = "then", script = "import('./rich.js').then(then, console.warn);")
    private static native void load(ModuleListener then);

    // During a flood it may have scrolled out of what is kept while the script was loaded.
    @JSBody(
            params = {"module", "element", "json"},
            script = "if (element.isConnected) module.render(element, JSON.parse(json));")
    private static native void render(JSObject module, HTMLElement element, String json);
}
