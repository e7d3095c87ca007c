package dev.pystop.ui.catalogue;

import static dev.pystop.ui.catalogue.Entries.needing;
import static dev.pystop.ui.catalogue.Entries.teaching;
import static dev.pystop.ui.catalogue.Entries.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AdviceTest {
    private final Track track = track(
            List.of("a", "b", "c", "d", "untaught"),
            teaching("a1", "a"),
            teaching("b1", "b"),
            teaching("c1", "c"),
            teaching("d1", "d"));

    @Test
    void shouldNameWhatIsNotLearnedYet() {
        assertEquals("First learn A", advice(Set.of(), "a"));
        assertEquals("First learn A and B", advice(Set.of(), "a", "b"));
        assertEquals("First learn B", advice(Set.of("a1"), "a", "b"));
        assertEquals("", advice(Set.of("a1", "b1"), "a", "b"));
    }

    @Test
    void shouldNotNameMoreThanOneTakesIn() {
        assertEquals("First learn A, B and C", advice(Set.of(), "a", "b", "c"));
        assertEquals("First learn A, B and 2 more", advice(Set.of(), "a", "b", "c", "d"));
    }

    @Test
    void shouldNotAskForWhatNothingTeaches() {
        assertEquals("", advice(Set.of(), "untaught", "unknown"));
    }

    @Test
    void shouldTakeOneOfSeveralThatTeachTheSameForEnough() {
        Track twice = track(List.of("a"), teaching("a1", "a"), teaching("a2", "a"));
        assertEquals("", new Advice(twice, Set.of("a2")).forEntry(needing("n", "a")));
        assertEquals("First learn A", new Advice(twice, Set.of()).forEntry(needing("n", "a")));
    }

    private String advice(Set<String> done, String... prerequisites) {
        return new Advice(track, done).forEntry(needing("n", prerequisites));
    }
}
