package dev.pystop.worker;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the packages that a program imports before it runs. No Python runs meanwhile that could notice a press of Stop, so this does: it
 * ends the wait, and the program is interrupted before its first line. What is under way is loaded all the same.
 */
final class PackageLoader {
    private final Pyodide pyodide;
    private final BooleanSupplier isStopPressed;
    private @Nullable Runnable waiting;

    PackageLoader(Pyodide pyodide, BooleanSupplier isStopPressed) {
        this.pyodide = pyodide;
        this.isStopPressed = isStopPressed;
    }

    /** Calls {@code then} once: when the packages are there, when they cannot be had, or on Stop. */
    void load(String source, Runnable then) {
        if (!Pyodide.hasPackages(pyodide)) {
            then.run();
            return;
        }
        waiting = then;
        // A package that cannot be loaded is the program's ModuleNotFoundError, not ours.
        Pyodide.loadPackagesFromImports(pyodide, source)
                .then(loaded -> null, error -> null)
                .then(settled -> {
                    goOn(then);
                    return null;
                });
    }

    /** Whether {@link #load} is under way. */
    boolean isLoading() {
        return waiting != null;
    }

    /** The page has something to tell. */
    void wake() {
        if (waiting != null && isStopPressed.getAsBoolean()) {
            goOn(waiting);
        }
    }

    private void goOn(Runnable then) {
        if (waiting == then) {
            waiting = null;
            then.run();
        }
    }
}
