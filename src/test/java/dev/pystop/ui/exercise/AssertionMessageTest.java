package dev.pystop.ui.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pystop.ui.check.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AssertionMessageTest {
    @Test
    void shouldLeaveOutWhatTheValuesSay() {
        assertEquals("", message("None != 3", "3", "None"));
        assertEquals(
                "",
                message("Lists differ: [1] != [2]\n\nFirst differing element 0:\n1\n2\n\n- [1]\n+ [2]", "[2]", "[1]"));
    }

    @Test
    void shouldKeepWhatTheAuthorSays() {
        assertEquals("Three : or more.", message("None != 3 : Three : or more.", "3", "None"));
        assertEquals("Only one.", message("'a : b' != 'c'\n- a : b\n+ c\n : Only one.", "'c'", "'a : b'"));
    }

    @Test
    void shouldKeepAnyOtherMessage() {
        assertEquals("False is not true", message("False is not true", null, null));
        assertEquals("'aaa[99 chars]' != 'b'", message("'aaa[99 chars]' != 'b'", "'b'", "'aaaaaaa'"));
    }

    private static String message(String message, @Nullable String expected, @Nullable String actual) {
        return AssertionMessage.of(
                new Verdict(Verdict.Status.FAIL, "assertion", message, "shop_test.py", 3, "", expected, actual));
    }
}
