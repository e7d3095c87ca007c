package dev.pystop.e2e.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Holds back a file that Python is made of, also when it is asked for later, until it is released. The interpreter keeps a page at loading. */
public final class HeldPython {
    private static final String INTERPRETER = "**/pyodide.asm.wasm";

    private final Page page;
    private final String files;
    private final List<Route> held = new ArrayList<>();

    public HeldPython(Page page) {
        this(page, INTERPRETER);
    }

    /** @param files a glob of addresses */
    public HeldPython(Page page, String files) {
        this.page = page;
        this.files = files;
        page.route(files, held::add);
    }

    /** Lets go of what was asked for and of what will be: on a slow machine the page may not have asked yet. */
    public void release() {
        page.unroute(files);
        held.forEach(Route::resume);
    }
}
