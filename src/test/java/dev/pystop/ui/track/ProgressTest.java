package dev.pystop.ui.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final Progress progress = Progress.none();

    @Test
    void shouldBeginWithTheFirstChange() {
        assertEquals(Progress.State.NEW, progress.state());
        assertTrue(progress.changed(Map.of("a.py", "1"), 5));
        assertEquals(Progress.State.BEGUN, progress.state());
        assertFalse(progress.changed(Map.of("a.py", "1"), 5), "that is no news");
    }

    @Test
    void shouldBeDoneWhenAllTestsPassAndStayDone() {
        attempt("1", 2, 3);
        assertFalse(progress.isDone());
        attempt("2", 3, 3);
        assertTrue(progress.isDone());
        attempt("3", 0, 3);
        assertTrue(progress.isDone());
    }

    @Test
    void shouldNotBeDoneWithoutTests() {
        attempt("1", 0, 0);
        assertFalse(progress.isDone());
    }

    @Test
    void shouldKeepTheLatestAttempts() {
        for (int i = 0; i < Progress.MOST_ATTEMPTS + 3; i++) {
            attempt("code " + i, 0, 1);
        }
        assertEquals(Progress.MOST_ATTEMPTS, progress.attempts().size());
        assertEquals(Map.of("a.py", "code 3"), progress.attempts().getFirst().files());
    }

    @Test
    void shouldCountAnAttemptWithTheSameCodeOnce() {
        attempt("1", 0, 1);
        attempt("1", 1, 1);
        assertEquals(
                List.of(1),
                progress.attempts().stream().map(Progress.Attempt::passed).toList());
        attempt("2", 0, 1);
        attempt("1", 1, 1);
        assertEquals(3, progress.attempts().size());
    }

    @Test
    void shouldCountHintsByTask() {
        progress.revealedHint(2);
        progress.revealedHint(2);
        assertEquals(2, progress.hintsOf(2));
        assertEquals(0, progress.hintsOf(1));
        assertEquals(Progress.State.BEGUN, progress.state());
    }

    private void attempt(String code, int passed, int total) {
        progress.attempted(new Progress.Attempt(1, passed, total, Map.of("a.py", code)));
    }
}
