package dev.pystop.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others read of a check's result. */
final class ResultsTest {
    private static final ListedTest TEST =
            new ListedTest("IsogramTest.test_a", "Isogram > a", 2, "self.assertTrue(\"<a>\")", "isogram_test.py", 7);
    private static final Verdict PASSED = new Verdict(Verdict.Status.PASS, "", "", "", 0, "", null, null);
    private static final Verdict FAILED =
            new Verdict(Verdict.Status.FAIL, "assertion", "1 != 2", "isogram_test.py", 8, "check()", "2", "1");
    private static final Verdict NOT_LOADED =
            new Verdict(Verdict.Status.ERROR, "load", "SyntaxError: no", "isogram.py", 1, "", null, null);

    @Test
    void shouldWriteWhatExercismsRunnersWriteAndMore() {
        assertEquals(
                "{\"version\":3,\"status\":\"fail\",\"message\":null,\"tests\":["
                        + "{\"name\":\"Isogram > a\",\"status\":\"pass\",\"message\":null,\"output\":\"hello\\n\","
                        + "\"test_code\":\"self.assertTrue(\\\"<a>\\\")\",\"task_id\":2,\"x_ms\":12},"
                        + "{\"name\":\"Isogram > a\",\"status\":\"fail\",\"message\":\"1 != 2\",\"output\":\"hello\\n\","
                        + "\"test_code\":\"self.assertTrue(\\\"<a>\\\")\",\"task_id\":2,\"x_reason\":\"assertion\","
                        + "\"x_file\":\"isogram_test.py\",\"x_line\":8,\"x_ms\":12,\"x_expected\":\"2\",\"x_actual\":\"1\"}]}",
                ResultsJson.of(List.of(row(PASSED), row(FAILED))));
    }

    @Test
    void shouldPassWhenAllHavePassed() {
        assertStatus("pass", row(PASSED), row(PASSED));
        assertStatus("fail", row(PASSED), row(FAILED));
        assertStatus("fail", row(PASSED), row(NOT_LOADED));
    }

    @Test
    void shouldBeAnErrorOnlyIfNoTestCouldRun() {
        String json = ResultsJson.of(List.of(row(NOT_LOADED), row(NOT_LOADED)));
        assertTrue(
                json.startsWith("{\"version\":3,\"status\":\"error\",\"message\":\"SyntaxError: no\",\"tests\":[{"),
                json);
        assertEquals(
                "{\"version\":3,\"status\":\"error\",\"message\":\"There are no tests.\",\"tests\":[]}",
                ResultsJson.of(List.of()));
    }

    @Test
    void shouldHaveARowForEachVariationThatDidNotPass() {
        TestRow row = TestRow.waiting(TEST)
                .ended(new Outcome(
                        FAILED,
                        "",
                        1,
                        List.of(
                                new Outcome.Variation("(n=1)", PASSED),
                                new Outcome.Variation("(n=2)", FAILED),
                                new Outcome.Variation("", NOT_LOADED))));
        assertEquals(
                List.of("Isogram > a [variation #2] (n=2)", "Isogram > a [variation #3]"),
                ResultRow.of(List.of(row)).stream().map(ResultRow::name).toList());
    }

    @Test
    void shouldWriteJunitsXml() {
        TestRow notRun = TestRow.waiting(TEST)
                .notRun(Outcome.of(Verdict.ofPage(Verdict.Status.FAIL, "budget", "not run", TEST)));
        Verdict odd = new Verdict(
                Verdict.Status.ERROR, "exception", "\"<&>\"\n\0\ud800", "isogram.py", 3, "a < b", null, null);
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="Isogram" tests="4" failures="1" errors="1" skipped="1">
                  <testcase classname="isogram_test.py" name="Isogram &gt; a" time="0.012">
                    <system-out>hello&#10;</system-out>
                  </testcase>
                  <testcase classname="isogram_test.py" name="Isogram &gt; a" time="0.012">
                    <failure message="1 != 2" type="assertion">isogram_test.py:8: check()</failure>
                    <system-out>hello&#10;</system-out>
                  </testcase>
                  <testcase classname="isogram_test.py" name="Isogram &gt; a" time="0.012">
                    <error message="&quot;&lt;&amp;&gt;&quot;&#10;\ufffd\ufffd" type="exception">isogram.py:3: a &lt; b</error>
                    <system-out>hello&#10;</system-out>
                  </testcase>
                  <testcase classname="isogram_test.py" name="Isogram &gt; a" time="0.000">
                    <skipped message="not run"/>
                  </testcase>
                </testsuite>
                """, JunitXml.of("Isogram", List.of(row(PASSED), row(FAILED), row(odd), notRun)));
    }

    @Test
    void shouldWriteThePlanForTheWorker() {
        assertEquals(
                "{\"files\":[{\"name\":\"a.py\",\"text\":\"x = \\\"1\\\"\\n\"}],\"tests\":[\"a_test.py\"],\"skip\":[\"T.test_a\"]}",
                new CheckPlan(Map.of("a.py", "x = \"1\"\n"), List.of("a_test.py")).toJson(List.of("T.test_a")));
    }

    private static TestRow row(Verdict verdict) {
        return TestRow.waiting(TEST).ended(new Outcome(verdict, "hello\n", 12, List.of()));
    }

    private static void assertStatus(String expected, TestRow... rows) {
        String json = ResultsJson.of(List.of(rows));
        assertEquals(expected, json.substring("{\"version\":3,\"status\":\"".length(), json.indexOf("\",\"message\"")));
    }
}
