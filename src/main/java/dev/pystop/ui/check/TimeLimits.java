package dev.pystop.ui.check;

import java.util.HashMap;
import java.util.Map;

/** How long a test may take, and a check as a whole. */
public final class TimeLimits {
    /** Of a test whose model solution's time nobody has recorded. */
    static final int USUAL_MILLIS = 5000;

    /** However fast the model solution is. */
    static final int SHORTEST_RECORDED_MILLIS = 2000;

    /** So many times as long as the model solution's a student's may take. */
    static final int TIMES_RECORDED = 5;

    /** When it is clear already at which line the program does not end. */
    static final int SHORTENED_MILLIS = 250;

    /** So many time-outs at one line make that clear. */
    static final int TIMEOUTS_UNTIL_SHORTENED = 3;

    /** To import a file of tests, and what it needs of the library, which may have to be compiled. */
    static final int LOADING_MILLIS = 5000;

    /** Of a check as a whole. */
    static final int BUDGET_MILLIS = 60_000;

    /** A device that is slower than this gets no more time for that; the same in {@code time_limit.py}. */
    static final int GREATEST_PERCENT = 1000;

    private static final String ANY_TEST = "*";

    private final int usualMillis;
    private final Map<String, Integer> recordedMillis;
    private final Map<String, Integer> timeoutsByPlace = new HashMap<>();
    private int percent = 100;
    private boolean isShortened;

    /** @param recordedMillis how long the model solution takes, by test's id; {@code "*"} stands for all that are not named */
    public TimeLimits(Map<String, Integer> recordedMillis) {
        this(USUAL_MILLIS, recordedMillis);
    }

    private TimeLimits(int usualMillis, Map<String, Integer> recordedMillis) {
        this.usualMillis = usualMillis;
        this.recordedMillis = Map.copyOf(recordedMillis);
    }

    /** The same limit for every test. */
    public static TimeLimits of(int millis) {
        return new TimeLimits(millis, Map.of());
    }

    /** This device takes so much longer than usual, in percent. The slowest that it has been in a check counts. */
    void measured(int measuredPercent) {
        percent = Math.clamp(measuredPercent, percent, GREATEST_PERCENT);
    }

    int millisOf(String testId) {
        if (isShortened) {
            return scaled(Math.min(SHORTENED_MILLIS, usualMillis));
        }
        Integer recorded = recordedMillis.get(testId);
        if (recorded == null) {
            recorded = recordedMillis.get(ANY_TEST);
        }
        return recorded == null
                ? scaled(usualMillis)
                : Math.max(SHORTEST_RECORDED_MILLIS, scaled(TIMES_RECORDED * recorded));
    }

    int loadingMillis() {
        return scaled(LOADING_MILLIS);
    }

    int budgetMillis() {
        return scaled(BUDGET_MILLIS);
    }

    /** A test was still running at that line. */
    void timedOutAt(String file, int line) {
        if (line > 0 && timeoutsByPlace.merge(file + ":" + line, 1, Integer::sum) >= TIMEOUTS_UNTIL_SHORTENED) {
            isShortened = true;
        }
    }

    /** A test could not be interrupted, and nobody knows at which line that was: a new interpreter each time is what takes longest. */
    void timedOutSomewhere() {
        timedOutAt("", 1);
    }

    /** Whether there have been so many time-outs at one line that no test gets more than a moment any longer. */
    boolean isShortened() {
        return isShortened;
    }

    private int scaled(int millis) {
        return (int) Math.min((long) millis * percent / 100, Integer.MAX_VALUE);
    }
}
