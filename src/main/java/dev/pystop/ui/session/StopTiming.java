package dev.pystop.ui.session;

/** The numbers of the Stop ladder, in milliseconds after the press unless they say otherwise. */
final class StopTiming {
    /**
     * How often a signal is repeated until it has had its effect. It can get lost: "Exception ignored in ..." swallows a
     * KeyboardInterrupt that hits a finaliser.
     */
    static final int REPEAT_SIGNAL_MILLIS = 30;

    /** When insisting begins. Until then the program's own handlers and {@code finally} blocks run as they like. */
    static final int INSIST_MILLIS = 300;

    /** When the interpreter is replaced, if Python has not even seen that the page insists: it is stuck in C code. */
    static final int REPLACE_MILLIS = 1000;

    /** When the interpreter is replaced although Python has seen it: the program withstands what can be done from inside. */
    static final int REPLACE_STUBBORN_MILLIS = 3000;

    /** A second press goes on to the next rung at once, but only after this time; a double click is one press. */
    static final int SECOND_PRESS_MILLIS = 500;

    private StopTiming() {}
}
