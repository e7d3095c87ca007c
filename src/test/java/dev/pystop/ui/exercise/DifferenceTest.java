package dev.pystop.ui.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DifferenceTest {
    @Test
    void shouldFindWhatDiffersBetweenWhatIsTheSame() {
        assertEquals(new Difference("[12, ", "9", "8", ", -1]"), Difference.of("[12, 9, -1]", "[12, 8, -1]"));
    }

    @Test
    void shouldFindWhatIsMissing() {
        assertEquals(new Difference("ab", "", "c", "d"), Difference.of("abd", "abcd"));
        assertEquals(new Difference("ab", "c", "", ""), Difference.of("abc", "ab"));
        assertEquals(new Difference("", "abc", "", ""), Difference.of("abc", ""));
    }

    @Test
    void shouldNotCountTheSameTwice() {
        assertEquals(new Difference("aa", "a", "", ""), Difference.of("aaa", "aa"));
        assertEquals(new Difference("aa", "", "a", ""), Difference.of("aa", "aaa"));
    }

    @Test
    void shouldTellThatThereIsNone() {
        assertTrue(Difference.of("same", "same").isNone());
        assertTrue(Difference.of("", "").isNone());
    }

    @Test
    void shouldNotSplitACharacter() {
        // U+1F600 and U+1F601 have the same first half, U+1F600 and U+1FA00 the same second one.
        assertEquals(new Difference("a", "😀", "😁", "b"), Difference.of("a😀b", "a😁b"));
        assertEquals(
                new Difference("a", "\uD83D\uDE00", "\uD83E\uDE00", "b"),
                Difference.of("a\uD83D\uDE00b", "a\uD83E\uDE00b"));
    }

    @Test
    void shouldCountCharactersRatherThanTheirHalves() {
        assertEquals(3, Difference.of("😀ab", "😀ac").position());
    }
}
