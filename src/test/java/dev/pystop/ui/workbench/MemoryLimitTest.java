package dev.pystop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MemoryLimitTest {
    @Test
    void shouldBeAQuarterOfTheMachinesMemory() {
        assertEquals(512, MemoryLimit.megabytes("", 2));
        assertEquals(1024, MemoryLimit.megabytes("", 4));
        assertEquals(64, MemoryLimit.megabytes("", 0.25));
    }

    @Test
    void shouldBeTwoGigabytesAtMostUnlessAskedFor() {
        assertEquals(2048, MemoryLimit.megabytes("", 8));
        assertEquals(2048, MemoryLimit.megabytes("", 64));
    }

    @Test
    void shouldBeOneGigabyteWhereTheBrowserDoesNotTell() {
        assertEquals(1024, MemoryLimit.megabytes("", 0));
    }

    @Test
    void shouldBeWhatTheAddressAsksFor() {
        assertEquals(256, MemoryLimit.megabytes("256", 8));
        assertEquals(3000, MemoryLimit.megabytes("3000", 0));
    }

    @Test
    void shouldStayWithinWhatIsPossible() {
        assertEquals(64, MemoryLimit.megabytes("0", 8));
        assertEquals(64, MemoryLimit.megabytes("1", 8));
        assertEquals(4096, MemoryLimit.megabytes("5000", 8));
        assertEquals(4096, MemoryLimit.megabytes("999999999", 8));
    }

    @Test
    void shouldNotMindWhatIsNoNumber() {
        for (String nonsense : new String[] {"much", "-256", "1e3", "256MB", " 256", "99999999999999"}) {
            assertEquals(1024, MemoryLimit.megabytes(nonsense, 0), nonsense);
        }
    }
}
