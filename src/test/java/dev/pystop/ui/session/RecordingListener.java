package dev.pystop.ui.session;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.OutputStreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what it is told; may do something in return. */
final class RecordingListener implements SessionListener {
    final List<String> events = new ArrayList<>();
    Runnable onStateChanged = () -> {};
    Runnable onRunBegan = () -> {};
    Runnable onOutputMustBeComplete = () -> {};
    Consumer<RunResult> onRunEnded = result -> {};

    private final PythonSession session;

    RecordingListener(PythonSession session) {
        this.session = session;
    }

    @Override
    public void stateChanged() {
        events.add("state " + session.state().id());
        onStateChanged.run();
    }

    @Override
    public void progressed(LoadStage stage, int loadedBytes, int totalBytes) {
        events.add("progress " + stage + " " + loadedBytes + "/" + totalBytes);
    }

    @Override
    public void runBegan() {
        events.add("began");
        onRunBegan.run();
    }

    @Override
    public void outputAvailable() {
        events.add("output available");
    }

    @Override
    public void output(OutputStreamKind stream, String text) {
        events.add("output " + stream + " " + text);
    }

    @Override
    public void outputMustBeComplete() {
        events.add("complete output");
        onOutputMustBeComplete.run();
    }

    @Override
    public void filesTooLarge() {
        events.add("files too large");
    }

    @Override
    public void runEnded(RunResult result) {
        events.add("ended " + result.status().id());
        onRunEnded.accept(result);
    }
}
