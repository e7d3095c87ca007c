package dev.pystop.ui.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressMergeTest {
    @Test
    void shouldTakeTheFilesThatWereChangedLast() {
        assertEquals(
                files("new"), ProgressMerge.of(begun("new", 2), begun("old", 1)).files());
        assertEquals(
                files("new"), ProgressMerge.of(begun("old", 1), begun("new", 2)).files());
        assertEquals(
                files("here"),
                ProgressMerge.of(begun("here", 1), begun("there", 1)).files());
    }

    @Test
    void shouldKeepTheOtherFilesAsAnAttempt() {
        Progress both = ProgressMerge.of(begun("new", 2), begun("old", 1));
        assertEquals(List.of(new Progress.Attempt(1, 0, 0, files("old"))), both.attempts());
        assertFalse(both.attempts().getFirst().isChecked());
    }

    @Test
    void shouldNotTakeNoFilesInThePlaceOfSome() {
        Progress onlyHints = new Progress(Progress.State.BEGUN, Map.of(), 0, List.of(), Map.of(1, 2));
        assertEquals(files("x"), ProgressMerge.of(onlyHints, begun("x", 0)).files());
        assertEquals(files("x"), ProgressMerge.of(begun("x", 0), onlyHints).files());
        assertEquals(Map.of(1, 2), ProgressMerge.of(begun("x", 0), onlyHints).hints());
    }

    @Test
    void shouldBeDoneIfItIsDoneInOnePlace() {
        Progress done = attempted(1, 3, 3);
        assertTrue(ProgressMerge.of(done, begun("later", 5)).isDone());
        assertTrue(ProgressMerge.of(begun("later", 5), done).isDone());
    }

    @Test
    void shouldHaveTheAttemptsOfBothInOrderOfTime() {
        Progress both = ProgressMerge.of(attempted(2, 1, 3), attempted(1, 0, 3));
        assertEquals(
                List.of(1.0, 2.0),
                both.attempts().stream().map(Progress.Attempt::atMillis).toList());
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        Progress there = begun("old", 1);
        Progress once = ProgressMerge.of(attempted(2, 1, 3), there);
        assertTrue(ProgressMerge.of(once, there).isSameAs(once));
        assertTrue(ProgressMerge.of(once, once).isSameAs(once));
    }

    private static Progress begun(String code, double atMillis) {
        Progress progress = Progress.none();
        progress.changed(files(code), atMillis);
        return progress;
    }

    private static Progress attempted(double atMillis, int passed, int total) {
        Progress progress = Progress.none();
        progress.attempted(new Progress.Attempt(atMillis, passed, total, files("at " + atMillis)));
        return progress;
    }

    private static Map<String, String> files(String code) {
        return Map.of("a.py", code);
    }
}
