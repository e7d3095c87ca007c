package dev.pystop.ui.exercise;

import dev.pystop.ui.check.CheckListener;
import dev.pystop.ui.check.CheckPlan;
import dev.pystop.ui.check.CheckRunner;
import dev.pystop.ui.check.Outcome;
import dev.pystop.ui.check.TestRow;
import dev.pystop.ui.check.TimeLimits;
import dev.pystop.ui.check.Verdict;
import dev.pystop.ui.platform.BrowserTimers;
import dev.pystop.ui.platform.CheckEventJson;
import dev.pystop.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** What Check does: has the student's files tested, shows each test as it happens, and keeps what came of it. */
final class Checks implements CheckListener {
    private final Workbench<FileTabs> workbench;
    private final FileTabs files;
    private final Exercise exercise;
    private final WorkKeeper keeper;
    private final Sections sections;
    private final TestsView view;
    private final CheckRunner runner;
    private final List<Runnable> endListeners = new ArrayList<>();
    private final List<Consumer<List<TestRow>>> waiting = new ArrayList<>();
    /** The student's files, as they were when they were checked; null if others were. */
    private @Nullable Map<String, String> checked;

    Checks(
            HTMLDocument document,
            Workbench<FileTabs> workbench,
            Exercise exercise,
            WorkKeeper keeper,
            Sections sections,
            TestLinks links) {
        this.workbench = workbench;
        this.files = workbench.editor();
        this.exercise = exercise;
        this.keeper = keeper;
        this.sections = sections;
        view = new TestsView(document, links);
        runner = new CheckRunner(workbench.session(), new BrowserTimers(), new CheckEventJson(), this);
        workbench.alsoStops(runner::isRunning, runner::stop);
    }

    /** Calls the listener whenever a check has ended, after its result is kept. */
    void onEnd(Runnable listener) {
        endListeners.add(listener);
    }

    boolean canStart() {
        return !runner.isRunning() && workbench.session().canRun();
    }

    /** Whether a check has come to its end, and no other has begun since. */
    boolean hasResult() {
        return !runner.isRunning() && !runner.rows().isEmpty();
    }

    /** The tests of the last check, or of the one under way. */
    List<TestRow> rows() {
        return runner.rows();
    }

    /** Begins a check, and tells its rows when it has ended. False if that is not possible now. */
    boolean start(Consumer<List<TestRow>> onEnded) {
        Map<String, String> work = files.work();
        return start(
                new CheckPlan(withWork(work), exercise.testFiles()),
                new TimeLimits(exercise.recordedMillis()),
                work,
                onEnded);
    }

    /** Begins a check of other files than the student's, of which nothing is kept. False if that is not possible now. */
    boolean startOther(CheckPlan plan, TimeLimits limits, Consumer<List<TestRow>> onEnded) {
        return start(plan, limits, null, onEnded);
    }

    private boolean start(
            CheckPlan plan, TimeLimits limits, @Nullable Map<String, String> work, Consumer<List<TestRow>> onEnded) {
        if (!runner.start(plan, limits)) {
            return false;
        }
        checked = work;
        waiting.add(onEnded);
        files.clearMarks();
        workbench.sayWhenReady(null);
        workbench.update();
        sections.show(Sections.Section.TESTS);
        return true;
    }

    /** Ends the check that is under way, if there is one. */
    void stop() {
        runner.stop();
    }

    @Override
    public void rowsListed() {
        view.list(runner.rows());
    }

    @Override
    public void rowChanged(int index) {
        view.update(runner.rows(), index);
    }

    @Override
    public void checkEnded() {
        List<TestRow> rows = runner.rows();
        CheckSummary summary = new CheckSummary(rows, files::hasFile);
        view.end(rows, summary);
        if (checked != null) {
            keeper.attempted(checked, summary.passed(), rows.size());
            markLine(summary.firstFailing());
        }
        workbench.sayWhenReady(summary.words());
        workbench.update();
        endListeners.forEach(Runnable::run);
        List<Consumer<List<TestRow>>> told = new ArrayList<>(waiting);
        waiting.clear();
        told.forEach(onEnded -> onEnded.accept(rows));
    }

    /** An assertion that failed says nothing against a certain line. */
    private void markLine(@Nullable TestRow failing) {
        Outcome outcome = failing == null || failing.state() == TestRow.State.FAILED ? null : failing.outcome();
        if (outcome != null && outcome.verdict().line() > 0) {
            Verdict verdict = outcome.verdict();
            files.markError(verdict.file(), verdict.line(), verdict.message());
        }
    }

    /** All files of the exercise, the student's as they are now. */
    private Map<String, String> withWork(Map<String, String> work) {
        Map<String, String> all = new LinkedHashMap<>();
        for (ExerciseFile file : exercise.files()) {
            all.put(file.name(), work.getOrDefault(file.name(), file.text()));
        }
        return all;
    }
}
