package dev.pystop.ui.session;

/** Something that the page can change and that a busy worker can look at without shared memory; one for each run. */
public interface StopSwitch {
    /** Where the worker looks. */
    String url();

    /** Stop was pressed, or the run is over and nobody looks any more. */
    void flip();
}
