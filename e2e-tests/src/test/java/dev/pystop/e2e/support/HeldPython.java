package dev.pystop.e2e.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Keeps a page at loading: Python's interpreter is held back, also from workers that ask for it later, until it is released. */
public final class HeldPython {
    private static final String INTERPRETER = "**/pyodide.asm.wasm";

    private final Page page;
    private final List<Route> held = new ArrayList<>();

    public HeldPython(Page page) {
        this.page = page;
        page.route(INTERPRETER, held::add);
    }

    /** Lets go of what was asked for and of what will be: on a slow machine the page may not have asked yet. */
    public void release() {
        page.unroute(INTERPRETER);
        held.forEach(Route::resume);
    }
}
