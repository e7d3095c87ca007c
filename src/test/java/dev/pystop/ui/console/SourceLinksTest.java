package dev.pystop.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceLinksTest {
    @Test
    void shouldFindEachLineOfTheProgram() {
        assertEquals(List.of("line 8 -> 8", "line 123 -> 123"), found("""
                Traceback (most recent call last):
                  File "main.py", line 8, in <module>
                    parse("line 7")
                  File "main.py", line 123, in parse
                    1 / 0
                ZeroDivisionError: division by zero in line 9
                """));
    }

    @Test
    void shouldFindTheLineOfASyntaxError() {
        assertEquals(List.of("line 2 -> 2"), found("  File \"main.py\", line 2\n    print('a'\n"));
    }

    @Test
    void shouldPassOverOtherFilesAndWhatIsNoNumber() {
        assertEquals(
                List.of("line 5 -> 5"),
                found("File \"helper.py\", line 1, File \"main.py\", line x, File \"main.py\", line"
                        + " File \"main.py\", line 5"));
    }

    @Test
    void shouldFindTheLinesOfFilesBesideTheProgram() {
        assertEquals(
                List.of("line 3 -> 3", "line 4 -> 4"),
                found(
                        "File \"weather.py\", line 3, File \"/home/pyodide/weather.py\", line 4, File \"/tmp/weather.py\", line 5"));
    }

    @Test
    void shouldNotOverflow() {
        assertEquals(List.of("line 9999999 -> 9999999"), found("File \"main.py\", line 99999999999"));
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        SourceLinks links = new SourceLinks(text, List.of("main.py", "weather.py")::contains);
        while (links.next()) {
            found.add(text.substring(links.start(), links.end()) + " -> " + links.line());
        }
        return found;
    }
}
