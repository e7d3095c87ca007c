package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalWriterTest {
    private static final Ink RED = Ink.PLAIN.withForeground(1);

    private final RecordingSink sink = new RecordingSink();
    private final TerminalWriter writer = new TerminalWriter(sink);

    private String shown(String... texts) {
        for (String text : texts) {
            writer.write(Voice.STDOUT, text);
        }
        writer.flush();
        return sink.text();
    }

    private static Span out(Ink ink, String text) {
        return new Span(Voice.STDOUT, ink, text);
    }

    @Test
    void shouldPassOnTextAsItIs() {
        String text =
                "one\n\n\tt\u00e4b\ttab\n\u4e2d\u6587 e\u0301\u0301 \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb \u0301\n  end";
        assertEquals(text, shown(text));
        assertEquals(1, sink.calls());
    }

    @Test
    void shouldPassOnRandomTextAsItIs() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String[] pieces = {
                "\n", "\t", " ", "word", "\u0301", "\u200b", "\u4e2d", "\ud83d\ude00", "\ufe0f", "\u0915\u094d"
            };
            String piece = pieces[random.nextInt(pieces.length)];
            text.append(piece);
            writer.write(Voice.STDOUT, piece);
            if (random.nextInt(50) == 0) {
                writer.flush();
            }
        }
        assertEquals(text.toString(), shown());
        assertEquals(0, sink.replacements());
    }

    @Test
    void shouldShowAProgressBarInOneLine() {
        assertEquals(" 10%|#   | 1/10", shown("\r  0%|    | 0/10", "\r 10%|#   | 1/10"));
        assertEquals("100%|####| 10/10\ndone\n", shown("\r100%|####| 10/10", "\n", "done\n"));
        assertEquals(2, sink.replacements());
    }

    @Test
    void shouldKeepTheRestOfALongerLineUnlessItIsErased() {
        assertEquals("ok still here", shown("123still here", "\rok "));
        assertEquals("ok still here\nok", shown("\n", "123still here", "\r\u001b[Kok"));
    }

    @Test
    void shouldShowASpinnerInOneColumn() {
        assertEquals("working -", shown("working |", "\b/", "\b-"));
        assertEquals("working  \ndone", shown("\b ", "\b\ndone"));
    }

    @Test
    void shouldTellTheSinkOfManyUpdatesOnce() {
        for (int i = 0; i < 10_000; i++) {
            writer.write(Voice.STDERR, "\r" + i + " of 10000 \u001b[32m" + "#".repeat(i / 250) + "\u001b[0m");
        }
        assertTrue(shown().startsWith("9999 of 10000 ###"));
        assertTrue(sink.calls() <= 3, () -> sink.calls() + " calls");
    }

    @Test
    void shouldTellTheSinkOfManyUpdatesOnceALine() {
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                writer.write(Voice.STDOUT, "\rjob " + i + ": " + j + "%");
            }
            writer.write(Voice.STDOUT, "\n");
        }
        assertTrue(shown().endsWith("job 98: 99%\njob 99: 99%\n"));
        assertEquals(100, sink.replacements());
        assertTrue(sink.calls() <= 300, () -> sink.calls() + " calls");
    }

    @Test
    void shouldPassOnAFloodInFewCalls() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            flood.append("line ").append(i).append("\tof a flood\n");
        }
        String text = flood.toString();
        int pieces = 0;
        for (int from = 0; from < text.length(); from += 32_768) {
            writer.write(Voice.STDOUT, text.substring(from, Math.min(from + 32_768, text.length())));
            writer.flush();
            pieces++;
        }
        assertEquals(text, sink.text());
        assertEquals(pieces, sink.calls());
    }

    @Test
    void shouldPassOnAFloodOfSmallWritesInFewCalls() {
        for (int i = 0; i < 100_000; i++) {
            writer.write(Voice.STDOUT, "line " + i);
            writer.write(Voice.STDOUT, "\r\n");
        }
        assertTrue(shown().endsWith("\nline 99999\n"));
        assertEquals(0, sink.replacements());
        assertTrue(sink.calls() <= sink.text().length() / 8_192 + 1, () -> sink.calls() + " calls");
    }

    @Test
    void shouldPassOnAFloodOfColoursWithoutLayingItOut() {
        for (int i = 0; i < 1_000; i++) {
            writer.write(Voice.STDOUT, "\u001b[31mE\u001b[0m\u001b[K line\r\n");
        }
        shown();
        assertEquals(0, sink.replacements());
        assertTrue(sink.calls() <= 2_000, () -> sink.calls() + " calls");
        assertEquals(
                List.of(out(RED, "E"), out(Ink.PLAIN, " line\n")), sink.spans().subList(0, 2));
    }

    @Test
    void shouldColourText() {
        shown("\u001b[1;31merror\u001b[0m: \u001b[38;2;1;2;3mrgb\u001b[m\n");
        assertEquals(
                List.of(
                        out(RED.with(Ink.BOLD), "error"),
                        out(Ink.PLAIN, ": "),
                        out(Ink.PLAIN.withForeground(Ink.TRUE_COLOUR | 0x010203), "rgb"),
                        out(Ink.PLAIN, "\n")),
                sink.spans());
    }

    @Test
    void shouldKeepTheColoursOfWhatIsNotWrittenAnew() {
        shown("\u001b[31mabcdef\u001b[0m\rXY\u001b[32m\u001b[5GZ");
        assertEquals(
                List.of(out(Ink.PLAIN, "XY"), out(RED, "cd"), out(Ink.PLAIN.withForeground(2), "Z"), out(RED, "f")),
                sink.spans());
    }

    @Test
    void shouldShareLineAndStyleBetweenVoices() {
        writer.write(Voice.STDOUT, "Name? \u001b[31m");
        writer.write(Voice.ECHO, "Ada\n");
        writer.write(Voice.STDERR, "12\u001b[0m");
        writer.write(Voice.STDOUT, "\r3");
        writer.flush();
        assertEquals(
                List.of(
                        out(Ink.PLAIN, "Name? "),
                        new Span(Voice.ECHO, RED, "Ada\n"),
                        out(Ink.PLAIN, "3"),
                        new Span(Voice.STDERR, RED, "2")),
                sink.spans());
    }

    @Test
    void shouldShowNoticesWithoutStyleAndWithinAnUnfinishedSequence() {
        writer.write(Voice.STDOUT, "\u001b[31ma\u001b]0;title");
        writer.write(Voice.NOTICE, "note");
        writer.write(Voice.STDOUT, "rest\u0007b");
        writer.flush();
        assertEquals(List.of(out(RED, "a"), new Span(Voice.NOTICE, Ink.PLAIN, "note"), out(RED, "b")), sink.spans());
    }

    @Test
    void shouldShowOnlyWhatIsText() {
        assertEquals("abcdefg", shown("a\u0007b\u000ec\u000fd\u0005e\u007ff\u0018\u001ag"));
        assertEquals("abcdefg\n\ufffd\ufffd\ufffd\n\n", shown("\n\0\u0080\u009f\u000b\f"));
    }

    @Test
    void shouldSwallowWhatItCannotDo() {
        assertEquals("abcdefg", shown("a\u001b[Ab\u001b[2J\u001b[Hc\u001b[?25ld\u001b[3Pe\u001b[6nf\u001bcg"));
    }

    @Test
    void shouldReplaceNothingForACarriageReturnBeforeANewline() {
        assertEquals("a\nb\nc\n", shown("a\r\nb\r\r\nc\r", "\u001b[0m", "\n"));
        assertEquals(0, sink.replacements());
    }

    @Test
    void shouldNotCutACharacterThatComesInTwoHalves() {
        assertEquals("a", shown("a\ud83d"));
        assertEquals("a\ud83d\ude00b", shown("\ude00b"));
        assertEquals("a\ud83d\ude00b\ud83d\ude00\ud83d\ude00", shown("\ud83d", "\ude00\ud83d", "\ude00"));
    }

    @Test
    void shouldFreezeWhatALongLineHasTooMuch() {
        String start = "x".repeat(4_000);
        assertEquals(start + "Yyy", shown(start + "yyy", "\rY"));
        assertEquals(1, sink.freezes());
        assertEquals(start + "Yyy\nend", shown("\nen", "\rend"));
    }

    @Test
    void shouldPassOnAnEndlessLineInBoundedMemory() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            writer.write(Voice.STDOUT, "dot.");
            text.append("dot.");
        }
        assertEquals(text.toString(), shown());
        // The last columns may still be written anew.
        assertEquals(120_000 / 4_000 - 1, sink.freezes());
        assertTrue(sink.calls() <= 120, () -> sink.calls() + " calls");
        assertEquals(text + "\nnext", shown("\nnext"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "abc\r",
                "abc\rd",
                "ab\u001b[3G",
                "abc\u001b[2K",
                "\u001b[31mabc",
                "\u001b]0;title",
                "\u001b[3",
                "a\ud83d"
            })
    void shouldForgetEverythingForANewRun(String unfinished) {
        writer.write(Voice.STDOUT, unfinished);
        writer.reset();
        assertEquals("1mnew", shown("1mnew"));
        assertEquals(1, sink.calls());
        shown("\b!");
        assertEquals(List.of(out(Ink.PLAIN, "1mne!")), sink.spans());
    }

    @Test
    void shouldReplaceNothingForAMovementAlone() {
        shown("abc\b\b", "\u001b[9C", "\n\rdef");
        assertEquals("abc\ndef", sink.text());
        assertEquals(0, sink.replacements());
    }
}
