package dev.pystop.ui.check;

import dev.pystop.protocol.RunError;
import dev.pystop.ui.session.CrashText;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import dev.pystop.ui.session.Timers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One check after the other, each from its plan until every test is settled. What breaks the interpreter, or cannot be interrupted, costs
 * one test: the check goes on with the next one in a new interpreter.
 */
public final class CheckRunner {
    private static final String STUCK =
            "still running when its time was up, inside one long computation that cannot be interrupted";
    private static final String SHORTENED =
            " (it had only a moment, because three tests had not come to an end at the same line)";
    private static final String NOT_RUN = "not run, because the check was stopped";
    private static final String NO_TIME =
            "not run, because the tests before it have used up the time for the whole check";
    private static final String NO_PYTHON = "not run, because Python could not be started again";

    private final PythonSession session;
    private final Timers timers;
    private final CheckEvent.Reader reader;
    private final CheckListener listener;
    private final TestRows rows;

    private CheckPlan plan = new CheckPlan(Map.of(), List.of());
    private TimeLimits limits = new TimeLimits(Map.of());
    private boolean isRunning;
    /** Whether nothing more is to be run, and what is said of that then. */
    private boolean isStopped;

    private boolean isOverBudget;
    private double begunAt;
    /** The test that runs; null if none does. */
    private @Nullable String running;

    /** What is limited at the moment, how long it may take, and since when it does. */
    private int turn;

    private double turnBegunAt;
    /** Whether it has less time than usual. */
    private boolean isHurried;
    /** The file of tests that is being imported; null if none is. */
    private @Nullable String loading;
    /** Whether the present interpreter has settled anything. If not, there is no sense in trying again. */
    private boolean hasProgressed;

    /**
     * Prepares to check.
     *
     * @param reader reads what Python tells
     */
    public CheckRunner(PythonSession session, Timers timers, CheckEvent.Reader reader, CheckListener listener) {
        this.session = session;
        this.timers = timers;
        this.reader = reader;
        this.listener = listener;
        rows = new TestRows(listener);
    }

    /** The tests of the last check, or of the one under way, in their order; empty until Python has listed them. */
    public List<TestRow> rows() {
        return rows.all();
    }

    /** Whether a check is under way, or waits for Python. {@link #stop} has something to stop then. */
    public boolean isRunning() {
        return isRunning;
    }

    /** Begins a check, or queues it until Python is ready. False if that is not possible now. */
    public boolean start(CheckPlan checked, TimeLimits limited) {
        if (isRunning || !session.canRun()) {
            return false;
        }
        plan = checked;
        limits = limited;
        isRunning = true;
        isStopped = false;
        isOverBudget = false;
        begunAt = Double.NaN;
        rows.clear();
        goOn();
        return true;
    }

    /** Stop was pressed: the test that runs is stopped, and the rest is not run, also if the interpreter is just being replaced. */
    public void stop() {
        if (isRunning) {
            isStopped = true;
            session.stop(result -> {});
        }
    }

    private void goOn() {
        running = null;
        loading = null;
        hasProgressed = false;
        if (!session.check(plan.toJson(rows.settled()), json -> happened(reader.read(json)), this::interpreterEnded)) {
            finish(Verdict.CRASH, NO_PYTHON);
        }
    }

    private void happened(CheckEvent event) {
        switch (event) {
            case CheckEvent.Listed listed -> listed(listed);
            case CheckEvent.Loading begun -> {
                loading = begun.file();
                limit(begun.turn(), limits.loadingMillis());
            }
            case CheckEvent.Started started -> started(started);
            case CheckEvent.Rearmed rearmed -> {
                limits.timedOutAt(rearmed.file(), rearmed.line());
                limit(rearmed.turn(), limits.millisOf(rearmed.id()));
            }
            case CheckEvent.Slow slow -> {
                limits.measured(slow.percent());
                if (slow.turn() == turn) {
                    session.limit(turn, slow.millis());
                }
            }
            case CheckEvent.Ended ended -> ended(ended);
            case CheckEvent.Finishing finishing -> {
                loading = null;
                limit(finishing.turn(), limits.loadingMillis());
            }
        }
    }

    private void listed(CheckEvent.Listed listed) {
        limits.measured(listed.percent());
        if (Double.isNaN(begunAt)) {
            begunAt = timers.now();
        }
        rows.add(listed.tests());
    }

    private void started(CheckEvent.Started started) {
        loading = null;
        int index = rows.indexOf(started.id());
        if (index < 0 || isOverBudget) {
            return;
        }
        if (timers.now() - begunAt > limits.budgetMillis()) {
            isOverBudget = true;
            session.stop(result -> {});
            return;
        }
        running = started.id();
        isHurried = limits.isShortened();
        rows.put(index, rows.get(index).running());
        limit(started.turn(), limits.millisOf(started.id()));
    }

    private void limit(int begunTurn, int millis) {
        turn = begunTurn;
        turnBegunAt = timers.now();
        session.limit(turn, millis);
    }

    private void ended(CheckEvent.Ended ended) {
        int index = rows.indexOf(ended.id());
        if (index < 0 || isOverBudget) {
            return;
        }
        running = null;
        hasProgressed = true;
        Outcome outcome = ended.outcome();
        boolean wasHurried = isHurried && outcome.verdict().reason().equals(Verdict.TIMEOUT);
        rows.put(index, rows.get(index).ended(wasHurried ? outcome.withMessageAlso(SHORTENED) : outcome));
    }

    private void interpreterEnded(RunResult result) {
        switch (result.status()) {
            case FINISHED, STOPPED, INCOMPLETE -> finish();
            case TIMED_OUT -> {
                limits.timedOutSomewhere();
                settlePresent(Verdict.Status.FAIL, Verdict.TIMEOUT, STUCK);
                resume();
            }
            case CRASHED -> {
                settlePresent(Verdict.Status.ERROR, Verdict.CRASH, CrashText.of(message(result)));
                resume();
            }
            case FAILED -> {
                rows.settle(row -> true, Verdict.Status.ERROR, Verdict.CRASH, message(result));
                finish();
            }
        }
    }

    private static String message(RunResult result) {
        RunError error = result.error();
        return error == null ? "" : error.message();
    }

    /** What went on when the interpreter ended has ended with it. */
    private void settlePresent(Verdict.Status status, String reason, String message) {
        String test = running;
        String file = loading;
        if (test != null) {
            int index = rows.indexOf(test);
            Verdict verdict =
                    Verdict.ofPage(status, reason, message, rows.get(index).test());
            rows.put(
                    index,
                    rows.get(index).ended(new Outcome(verdict, "", (int) (timers.now() - turnBegunAt), List.of())));
            hasProgressed = true;
        } else if (file != null) {
            hasProgressed |= rows.settle(row -> row.test().file().equals(file), status, reason, message);
        }
    }

    private void resume() {
        if (isStopped || isOverBudget || rows.isSettled()) {
            finish();
        } else if (hasProgressed) {
            goOn();
        } else {
            finish(Verdict.CRASH, NO_PYTHON);
        }
    }

    private void finish() {
        if (isOverBudget) {
            finish(Verdict.BUDGET, NO_TIME);
            return;
        }
        String test = running;
        if (test != null) {
            rows.settle(row -> row.test().id().equals(test), Verdict.Status.FAIL, Verdict.STOPPED, Verdict.STOPPED);
        }
        finish(Verdict.STOPPED, NOT_RUN);
    }

    private void finish(String reasonOfRest, String messageOfRest) {
        rows.leaveOut(reasonOfRest, messageOfRest);
        isRunning = false;
        listener.checkEnded();
    }
}
