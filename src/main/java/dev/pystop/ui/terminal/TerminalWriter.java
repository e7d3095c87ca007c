package dev.pystop.ui.terminal;

/**
 * What a program prints, as a terminal shows it that can change nothing above its last line.
 *
 * <p>Obeyed are: newline (VT and FF count as one), carriage return, backspace, tab; {@code CSI n C}, {@code CSI n D} and
 * {@code CSI n G} (cursor right, left, to a column), {@code CSI n K} (erase in line) and {@code CSI ... m} (see {@link GraphicRendition}).
 * NUL and C1 controls, which a program prints by mistake, are shown as U+FFFD. Everything else is swallowed without a trace: above all
 * movement between lines ({@code CSI A}, {@code CSI H}), clearing the screen ({@code CSI J}), titles and links. So a program with several
 * progress bars at once shows each of their states on a line of its own.
 *
 * <p>The log is not wrapped, so a line may be longer than on any terminal: past {@value #LINE_COLUMNS} columns what it has is frozen, and
 * carriage return goes to the start of the rest only. A terminal would have wrapped it long before, with the same effect.
 *
 * <p>All voices share cursor, style and an unfinished escape sequence, except that {@link Voice#NOTICE} is always shown, without style.
 */
public final class TerminalWriter {
    /** More than any terminal has; a multiple of the tab width. */
    private static final int LINE_COLUMNS = 4_000;

    private final EscapeParser parser = new EscapeParser();
    private final LogTail log;
    private final ControlFunctions functions;
    /** The first half of a surrogate pair whose second half comes with the next text, or nothing. */
    private String half = "";

    public TerminalWriter(TerminalSink sink) {
        this(sink, LINE_COLUMNS);
    }

    /** For tests, with a shorter line; the columns are a multiple of the tab width, 8. */
    TerminalWriter(TerminalSink sink, int lineColumns) {
        log = new LogTail(sink, lineColumns);
        functions = new ControlFunctions(log);
    }

    /**
     * Takes text, which may be cut anywhere. The sink is told of it at once only if there is much of it, and of changes to the open line
     * when the line ends; {@link #flush()} tells the rest.
     */
    public void write(Voice voice, String text) {
        String whole = half.isEmpty() ? text : half + text;
        int end = whole.length();
        half = "";
        if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
            half = whole.substring(end - 1);
            whole = whole.substring(0, end - 1);
        }
        functions.setVoice(voice);
        if (voice == Voice.NOTICE) {
            functions.plainText(whole);
        } else {
            parser.feed(whole, functions);
        }
    }

    /** The sink shows everything now. */
    public void flush() {
        log.flush();
    }

    /** Forgets everything, also what was not flushed, because a new run begins with an empty log. */
    public void reset() {
        half = "";
        parser.reset();
        functions.reset();
        log.reset();
    }
}
