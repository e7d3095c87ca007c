package dev.pystop.ui.terminal;

import java.util.List;

/**
 * A line in columns, with a cursor. What takes several columns, a wide character or a tab, has its text in the first of them and the
 * empty string in the others; when one of these columns is overwritten, the others become spaces.
 */
final class OpenLine {
    /** The extent of {@link #erase} from the cursor on. */
    static final int TO_THE_END = 0;

    private static final int TO_THE_CURSOR = 1;
    private static final int ALL = 2;

    private static final int TAB_COLUMNS = 8;
    private static final char ZERO_WIDTH_JOINER = 0x200D;
    /** Nothing before it is a mark or takes two columns. */
    private static final char FIRST_OF_UNUSUAL_WIDTH = 0x300;
    /** After a joiner, symbols from here on are part of an emoji; letters, whose joiners have other reasons, come before. */
    private static final int FIRST_JOINED = 0x2190;
    /** Longer than any emoji, in UTF-16 code units; a further mark gets a column, so that a million of them do not take ages. */
    private static final int CLUSTER_LENGTH = 40;

    private final int columns;
    private final String[] texts;
    private final Ink[] inks;
    private final Voice[] voices;
    private final SpanBuilder builder = new SpanBuilder();
    private int length;
    private int cursor;

    /** The columns are a multiple of the tab width. */
    OpenLine(int columns) {
        this.columns = columns;
        texts = new String[columns];
        inks = new Ink[columns];
        voices = new Voice[columns];
    }

    void clear() {
        length = 0;
        cursor = 0;
    }

    int cursor() {
        return cursor;
    }

    /** Whether text that is put now is added to the line and changes nothing of it. */
    boolean isAtEnd() {
        return cursor == length;
    }

    /** Puts the cursor to the column, or to the nearest there is. It may be right of the text, which is then filled up with spaces. */
    void moveTo(int column) {
        cursor = Math.max(0, Math.min(column, columns - 1));
    }

    /**
     * Puts text without control characters but tabs at the cursor, over what is there.
     *
     * @return the index of the first character that found no column any more, or the end
     */
    int put(Voice voice, Ink ink, String text, int start, int end) {
        int i = start;
        while (i < end) {
            char character = text.charAt(i);
            int next = i + 1;
            int width = 1;
            if (character == '\t') {
                width = TAB_COLUMNS - cursor % TAB_COLUMNS;
                if (cursor != length) {
                    moveTo(cursor + width);
                    i = next;
                    continue;
                }
            } else if (character >= FIRST_OF_UNUSUAL_WIDTH) {
                int codePoint = text.codePointAt(i);
                next = i + Character.charCount(codePoint);
                width = CharacterWidth.of(codePoint);
                if ((width == 0 || (codePoint >= FIRST_JOINED && isAfterJoiner()))
                        && attach(voice, text.substring(i, next))) {
                    i = next;
                    continue;
                }
                width = Math.max(width, 1);
            }
            if (cursor + width > columns) {
                return i;
            }
            place(voice, ink, text.substring(i, next), width);
            i = next;
        }
        return end;
    }

    /**
     * Erase in Line, ECMA-48, 8.3.41; the cursor stays.
     *
     * @param extent 0 from the cursor on, 1 up to the cursor and with it, 2 all; others erase nothing
     */
    void erase(Voice voice, int extent) {
        if (extent == ALL) {
            length = 0;
        } else if (extent == TO_THE_END && cursor < length) {
            split(cursor);
            length = cursor;
        } else if (extent == TO_THE_CURSOR) {
            int end = Math.min(cursor + 1, length);
            split(end);
            for (int i = 0; i < end; i++) {
                set(i, voice, Ink.PLAIN, " ");
            }
        }
    }

    List<Span> spans() {
        for (int i = 0; i < length; i++) {
            builder.add(voices[i], inks[i], texts[i], 0, texts[i].length());
        }
        return builder.take();
    }

    private void place(Voice voice, Ink ink, String text, int width) {
        fillUpToCursor(voice);
        int end = cursor + width;
        split(cursor);
        split(end);
        set(cursor, voice, ink, text);
        for (int i = cursor + 1; i < end; i++) {
            set(i, voice, ink, "");
        }
        cursor = end;
        length = Math.max(length, end);
    }

    private void fillUpToCursor(Voice voice) {
        while (length < cursor) {
            set(length, voice, Ink.PLAIN, " ");
            length++;
        }
    }

    /** Makes spaces of what stands on both sides of a column's left edge. */
    private void split(int column) {
        if (column >= length || !texts[column].isEmpty()) {
            return;
        }
        int i = firstColumn(column);
        do {
            texts[i] = " ";
            i++;
        } while (i < length && texts[i].isEmpty());
    }

    /** The column that has the text of what covers the given one. */
    private int firstColumn(int column) {
        int first = column;
        while (texts[first].isEmpty()) {
            first--;
        }
        return first;
    }

    private boolean isAfterJoiner() {
        if (cursor == 0 || cursor > length) {
            return false;
        }
        String before = texts[firstColumn(cursor - 1)];
        return before.charAt(before.length() - 1) == ZERO_WIDTH_JOINER;
    }

    /** Adds a mark to what stands before the cursor; false if nothing does, and the mark needs a column of its own. */
    private boolean attach(Voice voice, String mark) {
        if (cursor == 0) {
            return false;
        }
        fillUpToCursor(voice);
        int before = firstColumn(cursor - 1);
        if (texts[before].length() >= CLUSTER_LENGTH) {
            return false;
        }
        texts[before] += mark;
        return true;
    }

    private void set(int column, Voice voice, Ink ink, String text) {
        texts[column] = text;
        inks[column] = ink;
        voices[column] = voice;
    }
}
