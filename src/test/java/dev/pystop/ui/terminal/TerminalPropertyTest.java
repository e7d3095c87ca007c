package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random programs, whose output is cut and flushed at random places, look as the naive model says. */
final class TerminalPropertyTest {
    private static final String[] TEXTS = {
        "a",
        "bc",
        "word ",
        "0123456789",
        "\u4e2d",
        "e\u0301",
        "\ud83d\ude00",
        "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
        "\u2764\ufe0f",
        "\t"
    };
    private static final String[] MOVES = {
        "\r", "\r", "\b", "\b\b\b", "\u001b[C", "\u001b[5C", "\u001b[2D", "\u001b[0D", "\u001b[7G"
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\n\n", "\u000b", "\f"};
    private static final String[] ERASURES = {"\u001b[K", "\u001b[0K", "\u001b[1K", "\u001b[2K", "\u001b[?2K"};
    private static final String[] STYLES = {
        "\u001b[m", "\u001b[0m", "\u001b[1m", "\u001b[31m", "\u001b[39m", "\u001b[48;5;200m"
    };
    private static final String[] OTHERS = {
        "\u0007",
        "\u007f",
        "\u000e",
        "\0",
        "\u0085",
        "\u009b",
        "\u001b[2J",
        "\u001b[1;1H",
        "\u001b[?25l",
        "\u001b[>4;2m",
        "\u001b]0;title\u0007",
        "\u001b]8;;https://example.org\u001b\\",
        "\u001bPq#0\u0007\u001b\\",
        "\u001b(B",
        "\u001b7"
    };
    private static final String[][] KINDS = {TEXTS, TEXTS, TEXTS, TEXTS, MOVES, LINE_ENDS, ERASURES, STYLES, OTHERS};
    private static final Voice[] VOICES = {Voice.STDOUT, Voice.STDERR, Voice.ECHO};

    @Test
    void shouldLookLikeTheModelHoweverTheTextIsCut() {
        int[] widths = {16, 40, 4_000};
        for (int seed = 0; seed < 1_500; seed++) {
            compare(new Random(seed), widths[seed % widths.length], "seed " + seed);
        }
    }

    private static void compare(Random random, int columns, String message) {
        NaiveTerminal model = new NaiveTerminal(columns);
        RecordingSink sink = new RecordingSink();
        RecordingSink uncutSink = new RecordingSink();
        TerminalWriter writer = new TerminalWriter(sink, columns);
        TerminalWriter uncutWriter = new TerminalWriter(uncutSink, columns);
        for (int i = 0; i < 8; i++) {
            Voice voice = VOICES[random.nextInt(VOICES.length)];
            String text = randomText(random);
            model.write(voice, text);
            uncutWriter.write(voice, text);
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + 1 + random.nextInt(12));
                writer.write(voice, text.substring(from, to));
                from = to;
                if (random.nextInt(4) == 0) {
                    writer.flush();
                }
            }
            if (random.nextInt(3) == 0) {
                writer.flush();
                assertSame(model, sink, message);
            }
        }
        writer.flush();
        assertSame(model, sink, message);
        uncutWriter.flush();
        assertSame(model, uncutSink, message + ", uncut");
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(14);
        // Some stretches only add text, as most programs do, so that what is kept plain is tested too.
        boolean plain = random.nextInt(3) == 0;
        for (int i = 0; i < pieces; i++) {
            String[] kind = plain ? random.nextInt(4) == 0 ? LINE_ENDS : TEXTS : KINDS[random.nextInt(KINDS.length)];
            text.append(kind[random.nextInt(kind.length)]);
        }
        return text.toString();
    }

    private static void assertSame(NaiveTerminal model, RecordingSink sink, String message) {
        assertEquals(model.text(), sink.text(), message);
        assertEquals(model.looks(), sink.looks(), message);
    }

    @Test
    void shouldGiveTheSameForEveryPlaceOfACut() {
        String text =
                "a\u001b[1;31mred\u001b[0m \ud83d\udc69\u200d\ud83d\udcbb\u001b]8;;x\u001b\\link\u001b]8;;\u0007\r\nx\u001b[2Ky\u001b(B\b\tz";
        RecordingSink whole = new RecordingSink();
        TerminalWriter wholeWriter = new TerminalWriter(whole);
        wholeWriter.write(Voice.STDOUT, text);
        wholeWriter.flush();
        assertTrue(whole.text().startsWith("ared \ud83d\udc69\u200d\ud83d\udcbblink\n"), whole.text());
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {
                RecordingSink cut = new RecordingSink();
                TerminalWriter writer = new TerminalWriter(cut);
                writer.write(Voice.STDOUT, text.substring(0, first));
                writer.flush();
                writer.write(Voice.STDOUT, text.substring(first, second));
                writer.flush();
                writer.write(Voice.STDOUT, text.substring(second));
                writer.flush();
                assertEquals(whole.spans(), cut.spans(), first + ", " + second);
            }
        }
    }
}
