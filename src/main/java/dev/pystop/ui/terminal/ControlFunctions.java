package dev.pystop.ui.terminal;

/** Obeys the control characters and sequences that a log can obey, and swallows the others; {@link TerminalWriter} lists them. */
final class ControlFunctions implements EscapeParser.Receiver {
    private static final char DELETE = 0x7F;
    private static final char LAST_C1 = 0x9F;
    private static final char VERTICAL_TAB = 0x0B;
    private static final char FORM_FEED = 0x0C;
    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private final LogTail log;
    private Ink ink = Ink.PLAIN;
    private Voice voice = Voice.STDOUT;

    ControlFunctions(LogTail log) {
        this.log = log;
    }

    void reset() {
        ink = Ink.PLAIN;
    }

    /** Whose words follow. */
    void setVoice(Voice next) {
        voice = next;
    }

    /** Text without style, which leaves the program's style as it is. */
    void plainText(String text) {
        Ink kept = ink;
        ink = Ink.PLAIN;
        text(text, 0, text.length());
        ink = kept;
    }

    @Override
    public void text(String text, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (isPlain(character)) {
                continue;
            }
            log.write(voice, ink, text, from, i);
            control(character);
            from = i + 1;
        }
        log.write(voice, ink, text, from, end);
    }

    private static boolean isPlain(char character) {
        return character >= ' ' ? character < DELETE || character > LAST_C1 : character == '\n' || character == '\t';
    }

    private void control(char character) {
        if (character == '\r') {
            log.carriageReturn();
        } else if (character == '\b') {
            log.moveBy(-1);
        } else if (character == VERTICAL_TAB || character == FORM_FEED) {
            log.write(voice, ink, "\n", 0, 1);
        } else if (character == 0 || character > DELETE) {
            log.write(voice, ink, REPLACEMENT_CHARACTER, 0, 1);
        }
    }

    @Override
    public void controlSequence(char finalCharacter, Parameters parameters) {
        // For movements 0 means 1, as nothing does (xterm).
        int distance = Math.max(parameters.get(0, 1), 1);
        switch (finalCharacter) {
            case 'm' -> ink = GraphicRendition.apply(ink, parameters);
            case 'C' -> log.moveBy(distance);
            case 'D' -> log.moveBy(-distance);
            case 'G' -> log.moveTo(distance - 1);
            case 'K' -> log.erase(voice, parameters.get(0, 0));
            default -> {}
        }
    }
}
