package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was heard is written down as text, with control sequences in angle brackets. */
final class EscapeParserTest {
    private final StringBuilder heard = new StringBuilder();
    private final EscapeParser parser = new EscapeParser();

    private final EscapeParser.Receiver receiver = new EscapeParser.Receiver() {
        @Override
        public void text(String text, int start, int end) {
            heard.append(text, start, end);
        }

        @Override
        public void controlSequence(char finalCharacter, Parameters parameters) {
            heard.append('<');
            for (int i = 0; i < parameters.count(); i++) {
                heard.append(parameters.get(i, -1)).append(',');
            }
            heard.append(finalCharacter).append('>');
        }
    };

    private String heard(String text) {
        parser.reset();
        heard.setLength(0);
        parser.feed(text, receiver);
        String whole = heard.toString();
        parser.reset();
        heard.setLength(0);
        for (int i = 0; i < text.length(); i++) {
            parser.feed(text.substring(i, i + 1), receiver);
        }
        assertEquals(whole, heard.toString(), "character by character");
        return whole;
    }

    @Test
    void shouldPassOnTextWithItsControlCharacters() {
        assertEquals("a\r\n\tb\b\0\u0018\u009b1m", heard("a\r\n\tb\b\0\u0018\u009b1m"));
        assertEquals("", heard(""));
    }

    @Test
    void shouldFindControlSequences() {
        assertEquals("a<-1,m>b", heard("a\u001b[mb"));
        assertEquals("<1,31,m><2,K><-1,5,-1,H>", heard("\u001b[1;31m\u001b[2K\u001b[;5;H"));
        assertEquals("<38,2,-1,1,2,3,m>", heard("\u001b[38:2::1:2:3m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[?25l",
                "[?1;2h",
                "[>4;2m",
                "[=1c",
                "[<0;1;2M",
                "[1 q",
                "[!p",
                "[1$y",
                "[?1$p",
                "[1;?2m",
                "[1 2m", // control sequences
                "(B",
                ")0",
                "#8",
                " F",
                "%G",
                "$(C", // with intermediate characters
                "7",
                "8",
                "=",
                ">",
                "c",
                "M",
                "D",
                "\\",
                "~",
                "0" // of two bytes
            })
    void shouldSwallowOtherSequences(String sequence) {
        assertEquals("a:b", heard("a:\u001b" + sequence + "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]0;title",
                "]8;;https://example.org/\u4e2d",
                "]",
                "Pq#0;2;0",
                "Xtext",
                "^text",
                "_Gi=1",
                "]a\nb\r"
            })
    void shouldSwallowStringsUpToTheirTerminator(String string) {
        assertEquals("a:b", heard("a:\u001b" + string + "\u001b\\b"));
    }

    @Test
    void shouldEndOnlyAnOperatingSystemCommandAtABell() {
        assertEquals("text", heard("\u001b]0;title\u0007text"));
        assertEquals("text", heard("\u001bPdata\u0007data\u001b\\text"));
        assertEquals("text", heard("\u001b_data\u0007data\u001b\\text"));
    }

    @Test
    void shouldSwallowAStringThatNeverEnds() {
        assertEquals("a", heard("a\u001b]" + "x\n".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[1;3", "[?2", "(", "]0;title", "Pdata"})
    void shouldAbortASequence(String begun) {
        assertEquals("amb", heard("a\u001b" + begun + "\u0018mb"));
        assertEquals("amb", heard("a\u001b" + begun + "\u001amb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[1;3", "[?2", "(", "]0;title", "Pdata"})
    void shouldBeginAnotherSequenceAtAnEscape(String begun) {
        assertEquals("a<7,m>b", heard("a\u001b" + begun + "\u001b[7mb"));
        assertEquals("ab", heard("a\u001b" + begun + "\u001b\\b"));
    }

    @Test
    void shouldObeyControlCharactersWithinASequence() {
        assertEquals("a\n<31,m>b", heard("a\u001b[3\n1mb"));
        assertEquals("a\r\bb", heard("a\u001b[?\r2\bhb"));
        assertEquals("a\nb", heard("a\u001b(\nBb"));
        assertEquals("a\n<-1,m>b", heard("a\u001b\n[mb"));
    }

    @Test
    void shouldIgnoreDeleteWithinASequence() {
        assertEquals("<31,m>", heard("\u001b\u007f[3\u007f1m"));
    }

    @Test
    void shouldEndASequenceAtACharacterThatIsNotASCII() {
        assertEquals("\u00e91m", heard("\u001b[3\u00e91m"));
        assertEquals("\u4e2dB", heard("\u001b(\u4e2dB"));
        assertEquals("\u009b<1,m>", heard("\u001b\u009b\u001b[1m"));
        assertEquals("\ud83d\ude00h", heard("\u001b[?\ud83d\ude00h"));
    }

    @Test
    void shouldBoundParameters() {
        assertEquals("<" + "1,".repeat(30) + "m>b", heard("\u001b[" + "1;".repeat(100_000) + "mb"));
    }

    @Test
    void shouldForgetAnUnfinishedSequence() {
        for (String begun : new String[] {"\u001b", "\u001b[1;3", "\u001b]0;title", "\u001bP", "\u001b("}) {
            heard.setLength(0);
            parser.feed(begun, receiver);
            parser.reset();
            parser.feed("1m\u001b[m", receiver);
            assertEquals("1m<-1,m>", heard.toString());
        }
    }
}
