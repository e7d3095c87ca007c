package dev.pystop.ui.session;

/** What follows a press of Stop until the run has ended, rung by rung; the last one is a new interpreter. */
interface StopLadder {
    /** Stop was pressed. */
    void begin();

    /** Stop was pressed again: on to the next rung, now. */
    void climb();

    /** The run has ended, one way or the other. */
    void cancel();

    /** What has ended the run, if it ends now. */
    RunResult.Rung rung();
}
