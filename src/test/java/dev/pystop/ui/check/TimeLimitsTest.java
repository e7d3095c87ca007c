package dev.pystop.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TimeLimitsTest {
    @Test
    void shouldBeFiveSecondsWhereNothingIsRecorded() {
        assertEquals(5000, new TimeLimits(Map.of("b", 1000)).millisOf("a"));
    }

    @Test
    void shouldBeFiveTimesWhatIsRecordedButNotLessThanTwoSeconds() {
        TimeLimits limits = new TimeLimits(Map.of("slow", 4400, "fast", 3));
        assertEquals(22_000, limits.millisOf("slow"));
        assertEquals(2000, limits.millisOf("fast"));
    }

    @Test
    void shouldTakeOneRecordedTimeForAllThatAreNotNamed() {
        TimeLimits limits = new TimeLimits(Map.of("*", 1000, "a", 2000));
        assertEquals(5000, limits.millisOf("b"));
        assertEquals(10_000, limits.millisOf("a"));
    }

    @Test
    void shouldGiveASlowDeviceMoreAndAFastOneNotLess() {
        TimeLimits limits = new TimeLimits(Map.of("a", 1000));
        limits.measured(300);
        assertEquals(15_000, limits.millisOf("a"));
        assertEquals(15_000, limits.millisOf("b"));
        assertEquals(180_000, limits.budgetMillis());
        limits.measured(0);
        limits.measured(200);
        assertEquals(15_000, limits.millisOf("a"), "the slowest counts");
        limits.measured(Integer.MAX_VALUE);
        assertEquals(50_000, limits.millisOf("a"), "there is an end to it");
    }

    @Test
    void shouldBeShortenedAfterThreeTimeOutsAtOneLine() {
        TimeLimits limits = new TimeLimits(Map.of());
        limits.timedOutAt("a.py", 1);
        limits.timedOutAt("a.py", 2);
        limits.timedOutAt("b.py", 1);
        limits.timedOutAt("a.py", 1);
        assertFalse(limits.isShortened());
        assertEquals(5000, limits.millisOf("x"));
        limits.timedOutAt("a.py", 1);
        assertTrue(limits.isShortened());
        assertEquals(250, limits.millisOf("x"));
    }

    @Test
    void shouldCountTestsThatCannotBeInterruptedAsIfTheyWereAtOneLine() {
        TimeLimits limits = new TimeLimits(Map.of());
        limits.timedOutAt("", 0);
        limits.timedOutSomewhere();
        limits.timedOutSomewhere();
        assertFalse(limits.isShortened());
        limits.timedOutSomewhere();
        assertTrue(limits.isShortened());
    }
}
