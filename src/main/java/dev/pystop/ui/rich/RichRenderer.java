package dev.pystop.ui.rich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes elements of records, with a script that is loaded for the first one; until then, and if it cannot be loaded, they show the plain text. */
public final class RichRenderer {
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable JSObject module;
    private boolean isLoading;

    @JSFunctor
    private interface ModuleListener extends JSObject {
        void loaded(JSObject module);
    }

    /** What a record shows where there is only text; empty if the record is broken. */
    @JSBody(
            params = "json",
            script = "try { var record = JSON.parse(json);"
                    + " return typeof record.mime + typeof record.data === 'stringstring' ? String(record.plain) : ''; }"
                    + " catch (error) { return ''; }")
    public static native String plainText(String json);

    /** Fills an element, which has the plain text and is in the page, with what the record shows. */
    public void render(HTMLElement element, String json) {
        JSObject loaded = module;
        if (loaded != null) {
            render(loaded, element, json);
            return;
        }
        waiting.add(() -> {
            // During a flood some may be gone already.
            if (module != null && isConnected(element)) {
                render(module, element, json);
            }
        });
        if (!isLoading) {
            isLoading = true;
            load(this::loaded, () -> {
                isLoading = false;
                waiting.clear();
            });
        }
    }

    private void loaded(JSObject loaded) {
        module = loaded;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @JSFunctor
    private interface Failure extends JSObject {
        void failed();
    }

    // The browser finds the file beside this script.
    @JSBody(
            params = {"then", "otherwise"},
            script = "import('./rich.js').then(then, otherwise);")
    private static native void load(ModuleListener then, Failure otherwise);

    @JSBody(
            params = {"module", "element", "json"},
            script = "module.render(element, JSON.parse(json));")
    private static native void render(JSObject module, HTMLElement element, String json);

    @JSBody(params = "element", script = "return element.isConnected;")
    private static native boolean isConnected(HTMLElement element);
}
