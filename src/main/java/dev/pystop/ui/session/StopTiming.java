package dev.pystop.ui.session;

/**
 * The numbers of the Stop ladder, in milliseconds after the press.
 *
 * @param insistMillis when insisting begins. Until then the program's own handlers and {@code finally} blocks run as they like
 * @param replaceMillis when the interpreter is replaced, if Python has not even seen that the page insists: it is stuck in C code
 * @param replaceStubbornMillis when the interpreter is replaced although Python has seen it: the program withstands what can be done
 *     from inside
 */
public record StopTiming(int insistMillis, int replaceMillis, int replaceStubbornMillis) {
    public static final StopTiming STANDARD = new StopTiming(300, 1000, 3000);

    /**
     * How often a signal is repeated until it has had its effect. It can get lost: "Exception ignored in ..." swallows a
     * KeyboardInterrupt that hits a finaliser.
     */
    static final int REPEAT_SIGNAL_MILLIS = 30;

    /** A second press goes on to the next rung at once, but only after this time; a double click is one press. */
    static final int SECOND_PRESS_MILLIS = 500;

    private static final int GREATEST_PATIENCE = 60;

    /**
     * The standard times multiplied by a whole number from 1 to {@value #GREATEST_PATIENCE}: for a machine so busy that Python cannot
     * answer in time, or a program whose {@code finally} takes long.
     *
     * @param factor as the page's address gives it; what is no number counts as 1
     */
    public static StopTiming ofPatience(String factor) {
        int patience = 1;
        try {
            patience = Math.clamp(Integer.parseInt(factor), 1, GREATEST_PATIENCE);
        } catch (NumberFormatException notANumber) {
            // The standard times.
        }
        return new StopTiming(
                STANDARD.insistMillis * patience,
                STANDARD.replaceMillis * patience,
                STANDARD.replaceStubbornMillis * patience);
    }
}
