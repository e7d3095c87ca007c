package dev.pystop.ui.terminal;

/**
 * The end of the log: the open line with its cursor, and what the sink does not know yet.
 *
 * <p>Most programs only ever add text. As long as the open line was only added to, its text is merely kept, and what is complete goes to
 * the sink in large pieces. Only when the cursor moves in it, the line is laid out in an {@link OpenLine}, until a newline ends it. The
 * sink is given the line anew when it has to know, however often it has changed before.
 */
final class LogTail {
    /** Enough text for one call of the sink, in UTF-16 code units; what comes in pieces of this size is not copied first. */
    private static final int LARGE = 8_192;

    private final TerminalSink sink;
    private final int columns;
    /** What is added at the sink's end, before anything else happens there. */
    private final SpanBuilder additions = new SpanBuilder();
    /** The open line since it was empty, while it is not laid out. */
    private final SpanBuilder plainLine = new SpanBuilder();

    private final OpenLine line;
    private boolean laidOut;
    /** A carriage return came and the line is not laid out yet, because that of a "\r\n" has no effect. */
    private boolean returned;
    /** The sink has another open line than the one that is laid out, its additions included. */
    private boolean changed;

    LogTail(TerminalSink sink, int columns) {
        this.sink = sink;
        this.columns = columns;
        line = new OpenLine(columns);
    }

    /** Text whose only control characters are newlines and tabs. */
    void write(Voice voice, Ink ink, String text, int start, int end) {
        int from = start;
        if (from == end) {
            return;
        }
        if (returned && text.charAt(from) != '\n') {
            layOut();
        }
        if (laidOut) {
            while (from < end && text.charAt(from) != '\n') {
                from++;
            }
            put(voice, ink, text, start, from);
            if (from == end) {
                return;
            }
            replaceIfChanged();
            laidOut = false;
            line.clear();
        }
        returned = false;
        add(voice, ink, text, from, end);
        int lineStart = end;
        while (lineStart > from && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
        if (lineStart > from) {
            plainLine.clear();
        }
        plainLine.add(voice, ink, text, lineStart, end);
        if (plainLine.length() > columns) {
            // The line has to be frozen in part, or its end has; otherwise an endless line would fill memory.
            layOut();
        }
    }

    void carriageReturn() {
        if (laidOut) {
            line.moveTo(0);
        } else if (plainLine.length() > 0) {
            returned = true;
        }
    }

    /** Moves the cursor to the right, or to the left if negative, but not out of the line's columns. */
    void moveBy(int distance) {
        layOut();
        line.moveTo(line.cursor() + distance);
    }

    void moveTo(int column) {
        layOut();
        line.moveTo(column);
    }

    /** Erase in Line, see {@link OpenLine#erase}. */
    void erase(Voice voice, int extent) {
        if (extent == OpenLine.TO_THE_END && !laidOut && !returned) {
            // Many programs end each coloured piece so; the line need not be laid out for it.
            return;
        }
        layOut();
        line.erase(voice, extent);
        changed = true;
    }

    void flush() {
        deliver();
        replaceIfChanged();
    }

    void reset() {
        additions.clear();
        plainLine.clear();
        line.clear();
        laidOut = false;
        returned = false;
        changed = false;
    }

    private void layOut() {
        if (!laidOut) {
            laidOut = true;
            // The sink, or its additions, has the text already, so none of it may be added; but if a part is frozen,
            // the sink loses what
            // comes after it, and this then is added again.
            changed = true;
            for (Span span : plainLine.take()) {
                put(span.voice(), span.ink(), span.text(), 0, span.text().length());
            }
            changed = false;
        }
        if (returned) {
            returned = false;
            line.moveTo(0);
        }
    }

    private void put(Voice voice, Ink ink, String text, int start, int end) {
        int from = start;
        while (from < end) {
            if (!line.isAtEnd()) {
                changed = true;
            }
            int to = line.put(voice, ink, text, from, end);
            if (!changed) {
                add(voice, ink, text, from, to);
            }
            if (to < end) {
                flush();
                sink.freezeOpenLine();
                line.clear();
            }
            from = to;
        }
    }

    private void add(Voice voice, Ink ink, String text, int start, int end) {
        if (end - start >= LARGE) {
            deliver();
            sink.append(voice, ink, text.substring(start, end));
            return;
        }
        additions.add(voice, ink, text, start, end);
        if (additions.length() >= LARGE) {
            deliver();
        }
    }

    private void deliver() {
        for (Span span : additions.take()) {
            sink.append(span.voice(), span.ink(), span.text());
        }
    }

    private void replaceIfChanged() {
        if (changed) {
            deliver();
            changed = false;
            sink.replaceOpenLine(line.spans());
        }
    }
}
