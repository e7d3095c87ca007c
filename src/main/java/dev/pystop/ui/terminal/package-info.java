/**
 * What a terminal does with a program's text, as far as a log can do it: colours, and a last line that may be written anew. Plain
 * Java without the browser, tested on the JVM.
 *
 * <p>{@link dev.pystop.ui.terminal.TerminalWriter} is the way in and says what is supported; a
 * {@link dev.pystop.ui.terminal.TerminalSink} shows the result. In between, {@link dev.pystop.ui.terminal.EscapeParser} finds the
 * escape sequences, {@link dev.pystop.ui.terminal.ControlFunctions} obeys them, {@link dev.pystop.ui.terminal.LogTail} keeps the log's
 * end and {@link dev.pystop.ui.terminal.OpenLine} the columns of a line that is written anew.
 */
@NullMarked
package dev.pystop.ui.terminal;

import org.jspecify.annotations.NullMarked;
