package dev.pystop.worker;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a program finds what it imports: the whole standard library, and the packages that the server offers. No Python runs
 * meanwhile that could notice a press of Stop, so this does: it ends the wait, and the program is interrupted before its first line. What is
 * under way is loaded all the same.
 */
final class Requirements {
    private final Pyodide pyodide;
    private final BooleanSupplier isStopPressed;
    private boolean isLibraryWhole;
    /** What is done when the library is whole. */
    private @Nullable Runnable onWhole;
    /** What is done when everything is there. */
    private @Nullable Runnable waiting;

    Requirements(Pyodide pyodide, boolean isLibraryWhole, BooleanSupplier isStopPressed) {
        this.pyodide = pyodide;
        this.isLibraryWhole = isLibraryWhole;
        this.isStopPressed = isStopPressed;
    }

    /** Calls {@code then} once: when the library is whole, or on Stop. */
    void await(Runnable then) {
        awaitLibrary(then, () -> goOn(then));
    }

    /** Calls {@code then} once: when everything that the program needs is there, when it cannot be had, or on Stop. */
    void load(String source, Runnable then) {
        awaitLibrary(then, () -> loadPackages(source, then));
    }

    boolean isLibraryWhole() {
        return isLibraryWhole;
    }

    /** The whole library has come. */
    void libraryArrived() {
        isLibraryWhole = true;
        if (onWhole != null) {
            onWhole.run();
        }
    }

    /** Whether something is on its way for a program. */
    boolean areLoading() {
        return waiting != null;
    }

    /** The page has something to tell. */
    void wake() {
        if (waiting != null && isStopPressed.getAsBoolean()) {
            goOn(waiting);
        }
    }

    private void awaitLibrary(Runnable then, Runnable next) {
        waiting = then;
        if (isLibraryWhole) {
            next.run();
        } else {
            onWhole = next;
        }
    }

    private void loadPackages(String source, Runnable then) {
        if (waiting != then) {
            return;
        }
        if (!Pyodide.hasPackages(pyodide)) {
            goOn(then);
            return;
        }
        // A package that cannot be loaded is the program's ModuleNotFoundError, not ours.
        Pyodide.loadPackagesFromImports(pyodide, source)
                .then(loaded -> null, error -> null)
                .then(settled -> {
                    goOn(then);
                    return null;
                });
    }

    private void goOn(Runnable then) {
        if (waiting == then) {
            waiting = null;
            then.run();
        }
    }
}
