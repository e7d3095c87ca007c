package dev.pystop.ui.terminal;

/**
 * Tells text from escape sequences, which may be cut anywhere between two pieces. It follows
 * <a href="https://vt100.net/emu/dec_ansi_parser">Paul Williams' parser for DEC's terminals</a>: a control character inside a control
 * sequence is obeyed, CAN and SUB abort a sequence, ESC begins another. Strings to the terminal (OSC, DCS, SOS, PM, APC) end at ST, an
 * OSC also at BEL, and are discarded as they come: as on a terminal, everything after one that never ends is lost.
 *
 * <p>Two differences: C1 controls are no introducers, because decoded text has them only by mistake, and a character above DEL ends an
 * escape or control sequence and is text.
 */
final class EscapeParser {
    private static final char BELL = 0x07;
    private static final char CANCEL = 0x18;
    private static final char SUBSTITUTE = 0x1A;
    private static final char ESCAPE = 0x1B;
    private static final char DELETE = 0x7F;

    /** Learns what is in the text, in order. */
    interface Receiver {
        /** Text outside of sequences, with all its control characters but ESC; or one control character inside of a sequence. */
        void text(String text, int start, int end);

        /** A control sequence without private marker and intermediate characters; the parameters are valid during the call. */
        void controlSequence(char finalCharacter, Parameters parameters);
    }

    private enum State {
        GROUND,
        ESCAPE,
        ESCAPE_INTERMEDIATE,
        CONTROL_SEQUENCE,
        /** A control sequence of a private kind, of which only the end matters. */
        IGNORED_CONTROL_SEQUENCE,
        OPERATING_SYSTEM_COMMAND,
        OTHER_STRING
    }

    private final Parameters parameters = new Parameters();
    private State state = State.GROUND;

    /** Forgets a sequence that has not ended. */
    void reset() {
        state = State.GROUND;
    }

    void feed(String text, Receiver receiver) {
        int i = 0;
        while (i < text.length()) {
            if (state == State.GROUND) {
                int escape = text.indexOf(ESCAPE, i);
                int end = escape < 0 ? text.length() : escape;
                if (end > i) {
                    receiver.text(text, i, end);
                }
                i = end + 1;
                if (escape >= 0) {
                    state = State.ESCAPE;
                }
            } else if (advance(text, i, receiver)) {
                i++;
            }
        }
    }

    /** One character inside of a sequence; false if it is not part of it and comes again as text. */
    private boolean advance(String text, int index, Receiver receiver) {
        char character = text.charAt(index);
        if (character == ESCAPE) {
            state = State.ESCAPE;
        } else if (character == CANCEL || character == SUBSTITUTE) {
            state = State.GROUND;
        } else if (state == State.OPERATING_SYSTEM_COMMAND || state == State.OTHER_STRING) {
            // ST is ESC \, and ESC has ended the string already.
            if (character == BELL && state == State.OPERATING_SYSTEM_COMMAND) {
                state = State.GROUND;
            }
        } else if (character < ' ') {
            receiver.text(text, index, index + 1);
        } else if (character > DELETE) {
            state = State.GROUND;
            return false;
        } else if (character < DELETE) {
            if (state == State.CONTROL_SEQUENCE || state == State.IGNORED_CONTROL_SEQUENCE) {
                inControlSequence(character, receiver);
            } else {
                afterEscape(character);
            }
        }
        return true;
    }

    private void afterEscape(char character) {
        if (character < '0') {
            state = State.ESCAPE_INTERMEDIATE;
        } else if (state == State.ESCAPE_INTERMEDIATE) {
            state = State.GROUND;
        } else {
            state = switch (character) {
                case '[' -> State.CONTROL_SEQUENCE;
                case ']' -> State.OPERATING_SYSTEM_COMMAND;
                case 'P', 'X', '^', '_' -> State.OTHER_STRING;
                default -> State.GROUND;
            };
            parameters.clear();
        }
    }

    private void inControlSequence(char character, Receiver receiver) {
        if (character >= '@') {
            boolean known = state == State.CONTROL_SEQUENCE;
            state = State.GROUND;
            if (known) {
                receiver.controlSequence(character, parameters);
            }
        } else if (character < '0' || character > ';') {
            state = State.IGNORED_CONTROL_SEQUENCE;
        } else if (character > '9') {
            parameters.separator(character);
        } else {
            parameters.digit(character);
        }
    }
}
