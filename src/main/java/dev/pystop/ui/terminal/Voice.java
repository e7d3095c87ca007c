package dev.pystop.ui.terminal;

/** Whose words a piece of text is. All voices share one log, one cursor and one colour, as all streams on a terminal do. */
public enum Voice {
    STDOUT,
    STDERR,
    /** Input that the program has read, shown where it was read. */
    ECHO,
    /** The page's own words, which {@link TerminalWriter} keeps apart from the program's colours and escape sequences. */
    NOTICE
}
