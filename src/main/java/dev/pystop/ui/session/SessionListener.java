package dev.pystop.ui.session;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.OutputStreamKind;

/** Told what happens in a {@link PythonSession}, in the order in which it happens. */
public interface SessionListener {
    /** The state, or what else {@link PythonSession} says about it, has changed. */
    void stateChanged();

    /** How far loading is; {@code totalBytes} is 0 where a stage has no bytes to count. */
    void progressed(LoadStage stage, int loadedBytes, int totalBytes);

    /** A program run begins (neither an evaluation nor an entry of the prompt counts). */
    void runBegan();

    /** Shared memory holds output; call {@link PythonSession#drainOutput} soon. */
    void outputAvailable();

    /** A piece of output that came as a message. */
    void output(OutputStreamKind stream, String text);

    /** Everything that the run wrote has to be shown before this returns. */
    void outputMustBeComplete();

    /** The program's files do not all fit into what the page keeps of them. Told once. */
    void filesTooLarge();

    /** The program run is over. */
    void runEnded(RunResult result);
}
