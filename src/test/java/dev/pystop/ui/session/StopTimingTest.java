package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class StopTimingTest {
    @Test
    void shouldTakeAsMuchLongerAsTheAddressAsksFor() {
        assertEquals(new StopTiming(3000, 10_000, 30_000), StopTiming.ofPatience("10"));
    }

    @Test
    void shouldStayWithinReason() {
        assertEquals(StopTiming.STANDARD, StopTiming.ofPatience("0"));
        assertEquals(StopTiming.STANDARD, StopTiming.ofPatience("-5"));
        assertEquals(new StopTiming(18_000, 60_000, 180_000), StopTiming.ofPatience("1000"));
    }

    @Test
    void shouldNotMindWhatIsNoNumber() {
        for (String nonsense : new String[] {"", "much", "1.5", " 2", "99999999999"}) {
            assertEquals(StopTiming.STANDARD, StopTiming.ofPatience(nonsense), nonsense);
        }
    }
}
