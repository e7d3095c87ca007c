package dev.pystop.ui.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    @Test
    void shouldReadWhatPythonFound() {
        assertEquals(new Completion(3, List.of()), Completion.read("3"));
        assertEquals(new Completion(0, List.of("one(")), Completion.read("0\none("));
        assertEquals(new Completion(12, List.of("one", "", "two")), Completion.read("12\none\n\ntwo"));
    }

    @Test
    void shouldFindWhatAllCandidatesBeginWith() {
        assertEquals("", new Completion(0, List.of()).commonPrefix());
        assertEquals("print(", new Completion(0, List.of("print(")).commonPrefix());
        assertEquals("is", new Completion(0, List.of("isalpha(", "isdigit(", "is")).commonPrefix());
        assertEquals("", new Completion(0, List.of("a", "b")).commonPrefix());
    }
}
