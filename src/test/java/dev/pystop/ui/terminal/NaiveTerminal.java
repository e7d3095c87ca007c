package dev.pystop.ui.terminal;

import dev.pystop.ui.terminal.RecordingSink.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model that the terminal is compared with: every line is laid out, one object a column, and everything is drawn at once. It takes
 * whole sequences only, and knows no other characters than the tests print.
 */
final class NaiveTerminal {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b(?:\\[(?<parameters>[0-?]*)[ -/]*(?<final>[@-~])|\\].*?(?:\u0007|\u001b\\\\)|[P_^X].*?\u001b\\\\|[ -/]+[0-~]|[0-OQ-WYZ`-~])",
            Pattern.DOTALL);

    private static final class Glyph {
        String text;
        final Look look;

        Glyph(String text, Look look) {
            this.text = text;
            this.look = look;
        }
    }

    private final StringBuilder done = new StringBuilder();
    private final List<Look> doneLooks = new ArrayList<>();
    private final int columns;
    private List<Glyph> row = new ArrayList<>();
    private int cursor;
    private Ink ink = Ink.PLAIN;

    NaiveTerminal(int columns) {
        this.columns = columns;
    }

    void write(Voice voice, String text) {
        int i = 0;
        Matcher sequence = SEQUENCE.matcher(text);
        while (i < text.length()) {
            if (sequence.region(i, text.length()).lookingAt()) {
                if (sequence.group("final") != null) {
                    control(voice, sequence.group("final"), sequence.group("parameters"));
                }
                i = sequence.end();
            } else {
                String character = text.substring(i, text.offsetByCodePoints(i, 1));
                print(new Look(voice, ink), character);
                i += character.length();
            }
        }
    }

    private void control(Voice voice, String function, String parameters) {
        if (parameters.matches("[<=>?].*")) {
            return;
        }
        int number = parameters.matches("\\d+") ? Integer.parseInt(parameters) : 0;
        switch (function) {
            case "m" -> ink = style(parameters);
            case "C" -> cursor = clamp(cursor + Math.max(number, 1));
            case "D" -> cursor = clamp(cursor - Math.max(number, 1));
            case "G" -> cursor = clamp(Math.max(number, 1) - 1);
            case "K" -> {
                int from = number == 0 ? cursor : 0;
                int to = number == 1 ? Math.min(cursor + 1, row.size()) : row.size();
                for (int column = from; column < to; column++) {
                    overwrite(column, new Glyph(" ", new Look(voice, Ink.PLAIN)));
                }
                if (number != 1) {
                    row = new ArrayList<>(row.subList(0, Math.min(from, row.size())));
                }
            }
            default -> {}
        }
    }

    private Ink style(String parameters) {
        return switch (parameters) {
            case "", "0" -> Ink.PLAIN;
            case "1" -> ink.with(Ink.BOLD);
            case "31" -> ink.withForeground(1);
            case "39" -> ink.withForeground(Ink.DEFAULT_COLOUR);
            case "48;5;200" -> ink.withBackground(200);
            default -> throw new IllegalArgumentException(parameters);
        };
    }

    private int clamp(int column) {
        return Math.min(Math.max(column, 0), columns - 1);
    }

    private void print(Look look, String character) {
        switch (character) {
            case "\n", "\u000b", "\f" -> {
                commitRow();
                done.append('\n');
                doneLooks.add(look);
            }
            case "\r" -> cursor = 0;
            case "\b" -> cursor = clamp(cursor - 1);
            case "\u0007", "\u007f", "\u000e" -> {}
            case "\0", "\u0085", "\u009b" -> place(new Glyph("\ufffd", look), 1);
            case "\t" -> {
                int width = 8 - cursor % 8;
                if (cursor == row.size()) {
                    place(new Glyph("\t", look), width);
                } else {
                    cursor = clamp(cursor + width);
                }
            }
            case "\u0301", "\u200d", "\ufe0f", "\ud83c\udffd" -> row.get(cursor - 1).text += character;
            case "\u4e2d", "\ud83d\ude00", "\ud83d\udc69", "\ud83d\udcbb" -> {
                if (cursor > 0
                        && cursor <= row.size()
                        && row.get(cursor - 1).text.endsWith("\u200d")) {
                    row.get(cursor - 1).text += character;
                } else {
                    place(new Glyph(character, look), 2);
                }
            }
            default -> place(new Glyph(character, look), 1);
        }
    }

    private void place(Glyph glyph, int width) {
        if (cursor + width > columns) {
            commitRow();
        }
        while (row.size() < cursor + width) {
            row.add(new Glyph(" ", new Look(glyph.look.voice(), Ink.PLAIN)));
        }
        for (int i = 0; i < width; i++) {
            overwrite(cursor + i, new Glyph(" ", glyph.look));
        }
        for (int i = 0; i < width; i++) {
            row.set(cursor + i, glyph);
        }
        cursor += width;
    }

    private void overwrite(int column, Glyph glyph) {
        Glyph old = row.get(column);
        boolean several = row.indexOf(old) != row.lastIndexOf(old);
        for (int i = 0; i < row.size() && several; i++) {
            if (row.get(i) == old) {
                row.set(i, new Glyph(" ", old.look));
            }
        }
        row.set(column, glyph);
    }

    private void commitRow() {
        draw(done, doneLooks);
        row.clear();
        cursor = 0;
    }

    private void draw(StringBuilder text, List<Look> looks) {
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            if (i == 0 || row.get(i - 1) != glyph) {
                text.append(glyph.text);
                for (int j = 0; j < glyph.text.length(); j++) {
                    looks.add(glyph.look);
                }
            }
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(done);
        draw(text, new ArrayList<>());
        return text.toString();
    }

    List<Look> looks() {
        List<Look> looks = new ArrayList<>(doneLooks);
        draw(new StringBuilder(), looks);
        return looks;
    }
}
