package dev.pystop.ui.terminal;

import static dev.pystop.ui.terminal.GraphicRenditionTest.parameters;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ParametersTest {
    @Test
    void shouldHaveOneEmptyParameterWhenThereIsNone() {
        Parameters none = parameters("");
        assertEquals(1, none.count());
        assertEquals(7, none.get(0, 7));
        assertEquals(7, none.get(1, 7));
        assertEquals(1, none.endOfGroup(0));
    }

    @Test
    void shouldTellEmptyFromZero() {
        Parameters some = parameters("0;;12");
        assertEquals(3, some.count());
        assertEquals(0, some.get(0, 7));
        assertEquals(7, some.get(1, 7));
        assertEquals(12, some.get(2, 7));
    }

    @Test
    void shouldGroupWhatColonsJoin() {
        Parameters groups = parameters("4:3;38:2::1;5");
        assertEquals(2, groups.endOfGroup(0));
        assertEquals(6, groups.endOfGroup(2));
        assertEquals(7, groups.endOfGroup(6));
    }

    @Test
    void shouldBoundNumberAndSize() {
        Parameters many = parameters("99999999999999999999" + ";5".repeat(1_000));
        assertEquals(30, many.count());
        assertEquals(65_535, many.get(0, 0));
        assertEquals(5, many.get(29, 0));
        assertEquals(0, many.get(30, 0));
    }

    @Test
    void shouldStartAfresh() {
        Parameters reused = parameters("1:2;3".repeat(20));
        reused.clear();
        reused.digit('8');
        assertEquals(1, reused.count());
        assertEquals(8, reused.get(0, 0));
    }
}
