package dev.pystop.ui.catalogue;

import static dev.pystop.ui.catalogue.Entries.needing;
import static dev.pystop.ui.catalogue.Entries.practising;
import static dev.pystop.ui.catalogue.Entries.teaching;
import static dev.pystop.ui.catalogue.Entries.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConceptOrderTest {
    @Test
    void shouldListConceptsInTheOrderInWhichTheyAreTaught() {
        assertEquals(
                List.of("B: b1", "A: a1"), groups(track(List.of("a", "b"), teaching("b1", "b"), teaching("a1", "a"))));
    }

    @Test
    void shouldListPracticeUnderTheConceptThatIsTaughtLast() {
        assertEquals(
                List.of("A: a1", "B: b1 p"),
                groups(track(List.of("a", "b"), teaching("a1", "a"), teaching("b1", "b"), practising("p", "b", "a"))));
    }

    @Test
    void shouldListConceptsThatNothingTeachesAfterTheOthers() {
        assertEquals(
                List.of("B: b1", "A: p", "unlisted: q"),
                groups(track(
                        List.of("a", "b"), teaching("b1", "b"), practising("p", "a"), practising("q", "unlisted"))));
    }

    @Test
    void shouldListWhatPractisesNothingUnderWhatItNeeds() {
        assertEquals(
                List.of("A: a1 n", "Other exercises: x"),
                groups(track(List.of("a"), teaching("a1", "a"), needing("n", "a"), needing("x"))));
    }

    @Test
    void shouldDoWithoutConcepts() {
        assertEquals(List.of("Exercises: x y"), groups(track(List.of(), needing("x"), needing("y"))));
    }

    private static List<String> groups(Track track) {
        return new ConceptOrder(track)
                .groups().stream()
                        .map(group -> group.title() + ": "
                                + String.join(
                                        " ",
                                        group.entries().stream()
                                                .map(Entry::slug)
                                                .toList()))
                        .toList();
    }
}
