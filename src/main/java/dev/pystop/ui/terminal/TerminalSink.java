package dev.pystop.ui.terminal;

import java.util.List;

/**
 * Shows the log. Only its open line ever changes: what was appended since the last newline, or since {@link #freezeOpenLine()} if that
 * was later. Texts have no control characters but those named.
 */
public interface TerminalSink {
    /** Text that is added at the log's end; it may have newlines and tabs, and it is not empty. */
    void append(Voice voice, Ink ink, String text);

    /** The open line is now this, which may have tabs but no newline. */
    void replaceOpenLine(List<Span> spans);

    /** What is in the open line stays as it is, although no newline ends it; an empty open line begins right after it. */
    void freezeOpenLine();
}
