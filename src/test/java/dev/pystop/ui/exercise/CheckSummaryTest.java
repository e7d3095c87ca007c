package dev.pystop.ui.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.ui.check.ListedTest;
import dev.pystop.ui.check.Outcome;
import dev.pystop.ui.check.TestRow;
import dev.pystop.ui.check.TestRow.State;
import dev.pystop.ui.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckSummaryTest {
    @Test
    void shouldSayThatAllPass() {
        assertEquals("All 2 tests pass.", words(row("Shop > one", State.PASSED), row("Shop > two", State.PASSED)));
        assertEquals("The test passes.", words(row("Shop > one", State.PASSED)));
    }

    @Test
    void shouldNameTheNextThatFailsWithItsLine() {
        assertEquals(
                "1 of 3 tests pass. Next failing: two, line 4.",
                words(
                        row("Shop > one", State.PASSED),
                        failing("Shop > two", State.TIMED_OUT, "shop.py", 4),
                        failing("Shop > three", State.FAILED, "shop.py", 5)));
    }

    @Test
    void shouldNotNameALineThatTheStudentDoesNotSee() {
        assertEquals(
                "0 of 1 test passes. Next failing: one.",
                words(failing("Shop > one", State.FAILED, "shop_test.py", 4)));
    }

    @Test
    void shouldSayWhatWasNotRun() {
        assertEquals(
                "Stopped. 1 of 4 tests pass. 2 were not run.",
                words(
                        row("a", State.PASSED),
                        row("b", State.STOPPED),
                        row("c", State.NOT_RUN),
                        row("d", State.NOT_RUN)));
    }

    @Test
    void shouldNotTakeNoTestsForAPass() {
        assertEquals("No test could be run.", words());
        assertFalse(new CheckSummary(List.of(), file -> true).isPass());
    }

    @Test
    void shouldNameTheClassWhereThereAreSeveral() {
        List<TestRow> rows = List.of(row("Shop > one", State.PASSED), row("Till > two", State.FAILED));
        assertEquals("Till > two", new TestNames(rows).of(rows.get(1).test()));
        assertTrue(new CheckSummary(rows, file -> true).words().endsWith("Next failing: Till > two."));
        assertEquals(
                "plain",
                new TestNames(List.of(row("plain", State.PASSED)))
                        .of(row("plain", State.PASSED).test()));
    }

    private static String words(TestRow... rows) {
        return new CheckSummary(List.of(rows), file -> file.equals("shop.py")).words();
    }

    private static TestRow row(String name, State state) {
        return new TestRow(new ListedTest(name, name, 0, "", "shop_test.py", 1), state, null);
    }

    private static TestRow failing(String name, State state, String file, int line) {
        Verdict verdict = new Verdict(Verdict.Status.FAIL, "", "", file, line, "", null, null);
        return new TestRow(row(name, state).test(), state, new Outcome(verdict, "", 1, List.of()));
    }
}
