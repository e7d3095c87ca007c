package dev.pystop.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {
    @Test
    void shouldHaveEachLineThatIsEnded() {
        assertEquals(List.of(), Lines.ended(""));
        assertEquals(List.of(), Lines.ended("rest"));
        assertEquals(List.of(""), Lines.ended("\n"));
        assertEquals(List.of("a", "", "b"), Lines.ended("a\n\nb\nrest"));
    }
}
