package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanBuilderTest {
    private static final Ink BOLD = Ink.PLAIN.with(Ink.BOLD);

    private final SpanBuilder builder = new SpanBuilder();

    @Test
    void shouldJoinWhatLooksTheSame() {
        builder.add(Voice.STDOUT, Ink.PLAIN, "xaby", 1, 3);
        builder.add(Voice.STDOUT, BOLD, "", 0, 0);
        builder.add(Voice.STDOUT, new Ink(-1, -1, 0), "c", 0, 1);
        builder.add(Voice.STDOUT, BOLD, "d", 0, 1);
        builder.add(Voice.STDERR, BOLD, "e", 0, 1);
        assertEquals(5, builder.length());
        assertEquals(
                List.of(
                        new Span(Voice.STDOUT, Ink.PLAIN, "abc"),
                        new Span(Voice.STDOUT, BOLD, "d"),
                        new Span(Voice.STDERR, BOLD, "e")),
                builder.take());
    }

    @Test
    void shouldBeginWithNothingAfterIt() {
        assertEquals(List.of(), builder.take());
        builder.add(Voice.ECHO, BOLD, "a", 0, 1);
        List<Span> taken = builder.take();
        assertEquals(0, builder.length());
        builder.add(Voice.ECHO, BOLD, "b", 0, 1);
        builder.add(Voice.ECHO, Ink.PLAIN, "c", 0, 1);
        assertEquals(List.of(new Span(Voice.ECHO, BOLD, "a")), taken);
        builder.clear();
        assertEquals(List.of(), builder.take());
    }
}
