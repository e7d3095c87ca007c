package dev.pystop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunError;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.ui.session.FakeTimers;
import dev.pystop.ui.session.FakeWorkers;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import dev.pystop.ui.session.SessionListener;
import dev.pystop.ui.session.StopTiming;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every word of the state line, by way of what brings it about. */
final class StatusTextTest {
    private static final RunError ERROR = new RunError("ZeroDivisionError", "division by zero", 7, "", "");

    private final FakeTimers timers = new FakeTimers();
    private final FakeWorkers workers = new FakeWorkers(true);
    private final PythonSession session = new PythonSession(workers, timers, StopTiming.STANDARD);

    StatusTextTest() {
        session.start(new SilentListener());
    }

    @Test
    void shouldTellOfLoading() {
        assertStatus("Loading Python…");
        run();
        assertStatus("Loading Python… Your program starts when it is ready.");
        workers.current().breaks("404");
        assertStatus("Python could not be loaded.");
    }

    @Test
    void shouldTellOfTestsThatWait() {
        session.check("{}", event -> {}, result -> {});
        assertStatus("Loading Python… Your tests start when it is ready.");
        ready();
        assertStatus("Checking…");
    }

    @Test
    void shouldTellOfARun() {
        ready();
        assertStatus("Ready");
        run();
        assertStatus("Running…");
        workers.current().report(new Report.InputWanted(runId(), 0, false));
        assertStatus("Waiting for input");
        session.stop(result -> {});
        assertStatus("Stopping…");
    }

    @Test
    void shouldTellOfARestart() {
        ready();
        session.reset(failure -> {});
        assertStatus("Restarting Python…");
        run();
        assertStatus("Restarting Python… Your program starts when it is ready.");
    }

    @Test
    void shouldTellOfAProgramThatFinished() {
        afterRun(RunOutcome.Status.FINISHED, 0, null);
        assertStatus("Finished.");
    }

    @Test
    void shouldTellOfAnExitCode() {
        afterRun(RunOutcome.Status.FINISHED, 3, null);
        assertStatus("Finished with exit code 3.");
    }

    @Test
    void shouldTellOfAnErrorAndItsLine() {
        afterRun(RunOutcome.Status.FAILED, 1, ERROR);
        assertStatus("Ended with an error in line 7: ZeroDivisionError");
    }

    @Test
    void shouldTellOfAnErrorWithoutALine() {
        afterRun(RunOutcome.Status.FAILED, 1, new RunError("MemoryError", "", 0, "", ""));
        assertStatus("Ended with an error: MemoryError");
    }

    @Test
    void shouldTellOfAnErrorThatNobodyDescribed() {
        afterRun(RunOutcome.Status.FAILED, 1, null);
        assertStatus("Ended with an error.");
    }

    @Test
    void shouldTellThatVariablesAreKeptAfterAStop() {
        ready();
        run();
        session.stop(result -> {});
        end(new RunOutcome(RunOutcome.Status.INTERRUPTED, 130, null, null));
        assertStatus("Stopped. Variables kept.");
    }

    @Test
    void shouldTellWhatIsGoneAfterAReplacement() {
        ready();
        run();
        session.stop(result -> {});
        timers.advance(501);
        session.stop(result -> {});
        assertStatus("Restarting Python…");
        ready();
        assertStatus("Stopped. Python had to be restarted: your code and files are kept, variables are gone.");
    }

    @Test
    void shouldTellWhatIsGoneAfterACrash() {
        ready();
        run();
        end(RunOutcome.crashed("out of bounds"));
        ready();
        assertStatus("Python crashed and was restarted: your code and files are kept, variables are gone.");
    }

    @Test
    void shouldTellOfAnEntryOnlyIfItWasStoppedOrHasBrokenPython() {
        afterRun(RunOutcome.Status.FINISHED, 3, null);
        enter(new RunOutcome(RunOutcome.Status.FAILED, 1, ERROR, null));
        assertStatus("Finished with exit code 3.");
        enter(new RunOutcome(RunOutcome.Status.INCOMPLETE, 0, null, null));
        assertStatus("Finished with exit code 3.");

        session.interact("while True: pass", result -> {});
        assertStatus("Running…");
        session.stop(result -> {});
        end(new RunOutcome(RunOutcome.Status.INTERRUPTED, 130, null, null));
        assertStatus("Stopped. Variables kept.");
        enter(new RunOutcome(RunOutcome.Status.FINISHED, 0, null, null));
        assertStatus("Finished with exit code 3.");

        enter(RunOutcome.crashed("out of bounds"));
        ready();
        assertStatus("Python crashed and was restarted: your code and files are kept, variables are gone.");
        enter(new RunOutcome(RunOutcome.Status.FINISHED, 0, null, null));
        assertStatus("Ready");
    }

    @Test
    void shouldTellThatFilesAreGoneAfterAResetWhileAProgramRan() {
        ready();
        run();
        session.reset(failure -> {});
        ready();
        assertStatus("Stopped. Python had to be restarted: your code is kept, variables and files are gone.");
    }

    @Test
    void shouldTellThatSomeFilesAreGoneIfTheyWereTooLarge() {
        ready();
        run();
        byte[] change = FileChangeCodec.encode(new FileChange.Resized("huge", 200_000_000));
        workers.current().report(new Report.FileChanges(change));
        end(RunOutcome.crashed("out of bounds"));
        ready();
        assertStatus("Python crashed and was restarted: your code is kept, variables and some files are gone.");
    }

    @Test
    void shouldNotTellThatVariablesAreKeptAfterAReset() {
        ready();
        run();
        session.stop(result -> {});
        end(new RunOutcome(RunOutcome.Status.INTERRUPTED, 130, null, null));
        session.reset(failure -> {});
        ready();
        assertStatus("Ready");
    }

    @Test
    void shouldHaveAWordForEveryStageOfLoading() {
        long words = Arrays.stream(LoadStage.values())
                .map(StatusText::ofStage)
                .distinct()
                .count();
        assertEquals(LoadStage.values().length, words);
        assertFalse(Arrays.stream(LoadStage.values()).map(StatusText::ofStage).anyMatch(String::isBlank));
    }

    @Test
    void shouldSayWhyNothingSeemsToHappenInsideALongComputation() {
        workers.current().report(new Report.Ready("3.14.2"));
        session.run("sum(range(10**12))", result -> {});
        timers.advance(3000);
        assertEquals("Python is busy inside a built-in; Stop will restart it.", StatusText.of(session));
    }

    private void afterRun(RunOutcome.Status status, int exitCode, @Nullable RunError error) {
        ready();
        run();
        end(new RunOutcome(status, exitCode, error, null));
    }

    private void enter(RunOutcome outcome) {
        assertTrue(session.interact("entry", result -> {}));
        end(outcome);
    }

    private void ready() {
        workers.current().report(new Report.Ready("3.14.2"));
    }

    private void run() {
        assertTrue(session.run("program", result -> {}));
    }

    private void end(RunOutcome outcome) {
        workers.current().report(new Report.RunEnded(runId(), outcome));
    }

    private int runId() {
        return workers.current().orders().stream()
                .mapToInt(order -> switch (order) {
                    case Order.Run run -> run.runId();
                    case Order.Interact interact -> interact.runId();
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    private void assertStatus(String expected) {
        assertEquals(expected, StatusText.of(session));
    }

    private static final class SilentListener implements SessionListener {
        @Override
        public void stateChanged() {}

        @Override
        public void progressed(LoadStage stage, int loadedBytes, int totalBytes) {}

        @Override
        public void runBegan() {}

        @Override
        public void outputAvailable() {}

        @Override
        public void output(OutputStreamKind stream, String text) {}

        @Override
        public void outputMustBeComplete() {}

        @Override
        public void filesTooLarge() {}

        @Override
        public void runEnded(RunResult result) {}
    }
}
