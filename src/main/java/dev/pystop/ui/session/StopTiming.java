package dev.pystop.ui.session;

/** The numbers of the Stop ladder. */
final class StopTiming {
    /**
     * How often the signal is repeated until Python acknowledges it. A signal can get lost: "Exception ignored in ..." swallows
     * a KeyboardInterrupt that hits a finaliser.
     */
    static final int REPEAT_SIGNAL_MILLIS = 30;

    /** A second press counts as one only after this time; a double click is one press. */
    static final int SECOND_PRESS_MILLIS = 500;

    private StopTiming() {}
}
