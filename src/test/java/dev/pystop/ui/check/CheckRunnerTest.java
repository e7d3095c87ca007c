package dev.pystop.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.OutputStreamKind;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import dev.pystop.ui.session.FakeTimers;
import dev.pystop.ui.session.FakeWorkers;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import dev.pystop.ui.session.SessionListener;
import dev.pystop.ui.session.StopTiming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check with workers that do as they are told. */
final class CheckRunnerTest implements SessionListener, CheckListener {
    private static final RunOutcome FINISHED = new RunOutcome(RunOutcome.Status.FINISHED, 0, null, null);
    private static final RunOutcome INTERRUPTED = new RunOutcome(RunOutcome.Status.INTERRUPTED, 1, null, null);
    private static final CheckPlan PLAN = new CheckPlan(Map.of("game.py", "pass"), List.of("game_test.py"));

    private final FakeTimers timers = new FakeTimers();
    private final FakeWorkers workers = new FakeWorkers(true);
    private final PythonSession session = new PythonSession(workers, timers, StopTiming.STANDARD);
    private final Map<String, CheckEvent> events = new LinkedHashMap<>();
    private final CheckRunner runner =
            new CheckRunner(session, timers, json -> Objects.requireNonNull(events.get(json)), this);
    private final List<String> changes = new ArrayList<>();
    private int turn;

    @BeforeEach
    void givenReady() {
        session.start(this);
        ready();
    }

    @Test
    void shouldShowEachTestFromTheStartAndAsItHappens() {
        start();
        assertStates("");
        happens(listed("a", "b"));
        assertStates("WAITING WAITING");
        happens(new CheckEvent.Loading("game_test.py", ++turn));
        begins("a");
        assertStates("RUNNING WAITING");
        ends("a", Verdict.Status.PASS, "");
        begins("b");
        assertStates("PASSED RUNNING");
        ends("b", Verdict.Status.FAIL, "assertion");
        happens(new CheckEvent.Finishing(++turn));
        assertTrue(runner.isRunning());
        checkEnds(FINISHED);
        assertStates("PASSED FAILED");
        assertFalse(runner.isRunning());
        assertEquals(List.of("listed", "listed", "0", "0", "1", "1", "ended"), changes);
    }

    @Test
    void shouldTellStatesApart() {
        start();
        happens(listed("a", "b", "c", "d"));
        ends("a", Verdict.Status.FAIL, "timeout");
        ends("b", Verdict.Status.ERROR, "exception");
        ends("c", Verdict.Status.ERROR, "load");
        ends("d", Verdict.Status.PASS, "");
        checkEnds(FINISHED);
        assertStates("TIMED_OUT ERROR ERROR PASSED");
    }

    @Test
    void shouldAddTestsThatTurnUpLater() {
        start();
        happens(listed("a"));
        happens(listed("a", "b"));
        assertStates("WAITING WAITING");
    }

    @Test
    void shouldStopTheRunningTestAndNotRunTheRest() {
        start();
        happens(listed("a", "b", "c"));
        begins("a");
        ends("a", Verdict.Status.PASS, "");
        begins("b");
        runner.stop();
        ends("b", Verdict.Status.FAIL, "stopped");
        checkEnds(INTERRUPTED);
        assertStates("PASSED STOPPED NOT_RUN");
        assertEquals("stopped", verdict(2).reason());
        assertEquals("ended", changes.getLast());
    }

    @Test
    void shouldStopAlsoByTheLastRung() {
        start();
        happens(listed("a", "b"));
        begins("a");
        runner.stop();
        timers.advance(1000);
        ready();
        assertStates("STOPPED NOT_RUN");
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldGoOnWithTheNextTestAfterALoopInC() {
        start();
        happens(listed("a", "b", "c"));
        begins("a");
        ends("a", Verdict.Status.PASS, "");
        begins("b");
        timers.advance(5000 + 3000);
        assertEquals(RunState.RESTARTING, session.state());
        ready();
        assertStates("PASSED TIMED_OUT WAITING");
        assertEquals("timeout", verdict(1).reason());
        assertTrue(order().plan().endsWith("\"skip\":[\"a\",\"b\"]}"), order().plan());
        happens(listed("a", "b", "c"));
        begins("c");
        ends("c", Verdict.Status.PASS, "");
        checkEnds(FINISHED);
        assertStates("PASSED TIMED_OUT PASSED");
    }

    @Test
    void shouldGoOnWithTheNextTestAfterACrash() {
        start();
        happens(listed("a", "b"));
        begins("a");
        checkEnds(RunOutcome.crashed("Program terminated with exit(1)"));
        ready();
        assertStates("ERROR WAITING");
        assertTrue(verdict(0).message().contains("os._exit"), verdict(0).message());
        begins("b");
        ends("b", Verdict.Status.PASS, "");
        checkEnds(FINISHED);
        assertStates("ERROR PASSED");
    }

    @Test
    void shouldEndWhenTheLastTestHasBrokenTheInterpreter() {
        start();
        happens(listed("a"));
        begins("a");
        checkEnds(RunOutcome.crashed("out of memory"));
        ready();
        assertStates("ERROR");
        assertEquals("ended", changes.getLast());
        assertEquals(RunState.READY, session.state());
    }

    @Test
    void shouldBlameAllTestsOfAFileThatCannotBeImportedWithoutALoopInC() {
        start();
        happens(listed("a", "b"));
        happens(new CheckEvent.Loading("game_test.py", ++turn));
        timers.advance(TimeLimits.LOADING_MILLIS + 3000);
        ready();
        assertStates("TIMED_OUT TIMED_OUT");
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldNotTryForEverWhatBreaksBeforeAnyTest() {
        start();
        happens(listed("a"));
        checkEnds(RunOutcome.crashed("out of memory"));
        ready();
        assertStates("NOT_RUN");
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldNotGoOnAfterStopWasPressedWhileTheInterpreterIsReplaced() {
        start();
        happens(listed("a", "b"));
        begins("a");
        timers.advance(8000);
        runner.stop();
        ready();
        assertStates("TIMED_OUT NOT_RUN");
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldEndWhenPythonCannotBeStartedAgain() {
        start();
        happens(listed("a", "b"));
        begins("a");
        timers.advance(8000);
        workers.current().report(new Report.LoadFailed(LoadStage.START, "404"));
        assertStates("TIMED_OUT NOT_RUN");
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldGiveTestsOnlyAMomentAfterThreeTimeOutsAtOneLine() {
        start();
        happens(listed("a", "b", "c", "d"));
        for (String test : List.of("a", "b", "c")) {
            begins(test);
            happens(new CheckEvent.Rearmed(test, "game.py", 4, ++turn));
            ends(test, Verdict.Status.FAIL, "timeout");
        }
        assertFalse(verdict(2).message().contains("moment"));
        begins("d");
        timers.advance(250);
        assertEquals(RunState.RUNNING, session.state());
        timers.advance(3000);
        ready();
        assertStates("TIMED_OUT TIMED_OUT TIMED_OUT TIMED_OUT");
    }

    @Test
    void shouldSayThatATestHadOnlyAMoment() {
        start();
        happens(listed("a", "b", "c", "d"));
        for (String test : List.of("a", "b", "c", "d")) {
            begins(test);
            happens(new CheckEvent.Rearmed(test, "game.py", 4, ++turn));
            ends(test, Verdict.Status.FAIL, "timeout");
        }
        assertTrue(verdict(3).message().contains("only a moment"), verdict(3).message());
    }

    @Test
    void shouldGiveATestMoreTimeWhileTheDeviceIsBusy() {
        start();
        happens(listed("a", "b"));
        begins("a");
        timers.advance(5010);
        happens(new CheckEvent.Slow(turn, 300, 9980));
        timers.advance(9980 + 1000);
        assertStates("RUNNING WAITING");
        ends("a", Verdict.Status.PASS, "");
        begins("b");
        timers.advance(14_999 + 3000);
        assertEquals(RunState.RUNNING, session.state());
        timers.advance(1);
        assertEquals(RunState.RESTARTING, session.state());
    }

    @Test
    void shouldGiveAsMuchMoreTimeAsPythonDoes() {
        start();
        happens(listed("a"));
        begins("a");
        timers.advance(5010);
        happens(new CheckEvent.Slow(turn, 300, 9980));
        timers.advance(10_000);
        happens(new CheckEvent.Slow(turn, 400, 5000));
        timers.advance(5000 + 2999);
        assertEquals(RunState.RUNNING, session.state());
        timers.advance(1);
        assertEquals(RunState.RESTARTING, session.state());
    }

    @Test
    void shouldNotRunTheRestWhenTheTimeOfAllIsUsedUp() {
        start();
        happens(listed("a", "b", "c"));
        begins("a");
        happens(new CheckEvent.Rearmed("a", "game.py", 4, ++turn));
        ends("a", Verdict.Status.PASS, "");
        // Somebody has closed the laptop meanwhile, say.
        passesQuietly(60_001);
        begins("b");
        ends("b", Verdict.Status.FAIL, "stopped");
        checkEnds(INTERRUPTED);
        assertStates("PASSED NOT_RUN NOT_RUN");
        assertEquals("budget", verdict(1).reason());
        assertEquals("budget", verdict(2).reason());
    }

    @Test
    void shouldRefuseASecondCheckMeanwhileAndAnyDuringARun() {
        start();
        assertFalse(runner.start(PLAN, new TimeLimits(Map.of())));
        checkEnds(FINISHED);
        assertTrue(session.run("pass", result -> {}));
        assertFalse(runner.start(PLAN, new TimeLimits(Map.of())));
        assertFalse(runner.isRunning());
    }

    @Test
    void shouldBeginAnew() {
        start();
        happens(listed("a"));
        ends("a", Verdict.Status.PASS, "");
        checkEnds(FINISHED);
        start();
        assertStates("");
        assertTrue(order().plan().endsWith("\"skip\":[]}"), order().plan());
    }

    private void start() {
        assertTrue(runner.start(PLAN, new TimeLimits(Map.of())));
    }

    private void ready() {
        workers.current().report(new Report.Ready("3.14.2"));
    }

    /** Lets time pass in which the page cannot do anything, so that no limit is noticed. */
    private void passesQuietly(int milliseconds) {
        session.limit(++turn, milliseconds + 1000);
        timers.advance(milliseconds);
    }

    private static CheckEvent listed(String... ids) {
        List<ListedTest> tests = new ArrayList<>();
        for (String id : ids) {
            tests.add(new ListedTest(id, id, 0, "", "game_test.py", tests.size() + 1));
        }
        return new CheckEvent.Listed(tests, 1);
    }

    private void begins(String id) {
        happens(new CheckEvent.Started(id, ++turn));
    }

    private void ends(String id, Verdict.Status status, String reason) {
        Verdict verdict = new Verdict(status, reason, reason, "game.py", 4, "", null, null);
        happens(new CheckEvent.Ended(id, Outcome.of(verdict)));
    }

    private void happens(CheckEvent event) {
        String json = "event " + events.size();
        events.put(json, event);
        workers.current().report(new Report.CheckEvent(order().runId(), json));
    }

    private void checkEnds(RunOutcome outcome) {
        workers.current().report(new Report.RunEnded(order().runId(), outcome));
    }

    private Order.Check order() {
        return (Order.Check) workers.current().orders().stream()
                .filter(order -> order instanceof Order.Check)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void assertStates(String expected) {
        List<String> states =
                runner.rows().stream().map(row -> row.state().name()).toList();
        assertEquals(expected, String.join(" ", states));
    }

    private Verdict verdict(int index) {
        Outcome outcome = runner.rows().get(index).outcome();
        assertNotNull(outcome);
        return outcome.verdict();
    }

    @Override
    public void rowsListed() {
        changes.add("listed");
    }

    @Override
    public void rowChanged(int index) {
        changes.add(Integer.toString(index));
    }

    @Override
    public void checkEnded() {
        changes.add("ended");
    }

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
