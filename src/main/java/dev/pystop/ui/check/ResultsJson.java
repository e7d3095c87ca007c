package dev.pystop.ui.check;

import dev.pystop.ui.text.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check's result as Exercism's {@code results.json}, version 3, with keys of our own that begin with {@code x_}. */
public final class ResultsJson {
    private static final int VERSION = 3;

    private ResultsJson() {}

    /** Writes the result of a check that has ended. */
    public static String of(List<TestRow> tests) {
        List<ResultRow> rows = ResultRow.of(tests);
        String problem = problemOfAll(rows);
        JsonText json = new JsonText();
        json.open('{');
        json.name("version").value(VERSION);
        json.name("status").value(problem != null ? "error" : hasPassed(rows) ? "pass" : "fail");
        json.name("message").value(problem);
        json.name("tests").open('[');
        rows.forEach(row -> write(row, json));
        return json.close(']').close('}').toString();
    }

    private static void write(ResultRow row, JsonText json) {
        Verdict verdict = row.verdict();
        boolean hasPassed = verdict.status() == Verdict.Status.PASS;
        json.open('{');
        json.name("name").value(row.name());
        json.name("status").value(verdict.status().id());
        json.name("message").value(hasPassed ? null : verdict.message());
        json.name("output").value(row.output());
        json.name("test_code").value(row.test().code());
        if (row.test().task() > 0) {
            json.name("task_id").value(row.test().task());
        }
        if (!hasPassed) {
            json.name("x_reason").value(verdict.reason());
        }
        if (verdict.line() > 0 && !hasPassed) {
            json.name("x_file").value(verdict.file());
            json.name("x_line").value(verdict.line());
        }
        json.name("x_ms").value(row.millis());
        if (verdict.expected() != null) {
            json.name("x_expected").value(verdict.expected());
        }
        if (verdict.actual() != null) {
            json.name("x_actual").value(verdict.actual());
        }
        json.close('}');
    }

    private static boolean hasPassed(List<ResultRow> rows) {
        for (ResultRow row : rows) {
            if (row.verdict().status() != Verdict.Status.PASS) {
                return false;
            }
        }
        return true;
    }

    /** Why no test could run; null if one could. */
    private static @Nullable String problemOfAll(List<ResultRow> rows) {
        for (ResultRow row : rows) {
            if (!row.verdict().reason().equals(Verdict.LOAD)) {
                return null;
            }
        }
        return rows.isEmpty()
                ? "There are no tests."
                : rows.getFirst().verdict().message();
    }
}
