package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

/** A log that does what the sink's contract says, checks what it is given, and counts its calls. */
final class RecordingSink implements TerminalSink {
    private final StringBuilder text = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();
    private int openLine;
    private int calls;
    private int replacements;
    private int freezes;

    /** How one UTF-16 code unit looks. */
    record Look(Voice voice, Ink ink) {}

    @Override
    public void append(Voice voice, Ink ink, String added) {
        calls++;
        add(voice, ink, added);
        openLine = Math.max(openLine, text.lastIndexOf("\n") + 1);
    }

    @Override
    public void replaceOpenLine(List<Span> spans) {
        calls++;
        replacements++;
        text.setLength(openLine);
        looks.subList(openLine, looks.size()).clear();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            assertFalse(span.text().contains("\n"));
            assertFalse(
                    i > 0
                            && span.ink().equals(spans.get(i - 1).ink())
                            && span.voice() == spans.get(i - 1).voice(),
                    "not joined");
            add(span.voice(), span.ink(), span.text());
        }
    }

    @Override
    public void freezeOpenLine() {
        calls++;
        freezes++;
        openLine = text.length();
    }

    private void add(Voice voice, Ink ink, String added) {
        assertFalse(added.isEmpty());
        assertFalse(Character.isHighSurrogate(added.charAt(added.length() - 1)), "half a character");
        for (int i = 0; i < added.length(); i++) {
            char character = added.charAt(i);
            assertFalse(
                    Character.isISOControl(character) && character != '\n' && character != '\t',
                    () -> "control character " + (int) character);
            looks.add(new Look(voice, ink));
        }
        text.append(added);
    }

    String text() {
        return text.toString();
    }

    List<Look> looks() {
        return looks;
    }

    int calls() {
        return calls;
    }

    int replacements() {
        return replacements;
    }

    int freezes() {
        return freezes;
    }

    /** The whole text as spans, with newlines. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= looks.size(); i++) {
            if (i == looks.size() || !looks.get(i).equals(looks.get(start))) {
                spans.add(new Span(looks.get(start).voice(), looks.get(start).ink(), text.substring(start, i)));
                start = i;
            }
        }
        return spans;
    }
}
