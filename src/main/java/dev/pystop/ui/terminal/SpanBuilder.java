package dev.pystop.ui.terminal;

import java.util.ArrayList;
import java.util.List;

/** Collects text and joins what looks the same. */
final class SpanBuilder {
    private List<Span> spans = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Voice voice = Voice.STDOUT;
    private Ink ink = Ink.PLAIN;
    private int length;

    void add(Voice nextVoice, Ink nextInk, String text, int start, int end) {
        if (start == end) {
            return;
        }
        if (nextVoice != voice || !nextInk.equals(ink)) {
            close();
            voice = nextVoice;
            ink = nextInk;
        }
        open.append(text, start, end);
        length += end - start;
    }

    /** How much text there is, in UTF-16 code units. */
    int length() {
        return length;
    }

    /** Hands out what there is and begins with nothing. */
    List<Span> take() {
        close();
        List<Span> taken = spans;
        clear();
        return taken;
    }

    void clear() {
        spans = new ArrayList<>();
        open.setLength(0);
        length = 0;
    }

    private void close() {
        if (open.length() > 0) {
            spans.add(new Span(voice, ink, open.toString()));
            open.setLength(0);
        }
    }
}
