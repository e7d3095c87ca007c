package dev.pystop.ui.session;

/** A clock, and something to do later. */
public interface Timers {
    /** Milliseconds since some fixed moment; never goes back. */
    double now();

    /** Runs an action once, after at least so many milliseconds. Run the result to cancel it. */
    Runnable schedule(int milliseconds, Runnable action);
}
