package dev.pystop.ui.platform;

import dev.pystop.jso.Json;
import dev.pystop.ui.check.CheckEvent;
import dev.pystop.ui.check.ListedTest;
import dev.pystop.ui.check.Outcome;
import dev.pystop.ui.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;

/** Reads the events of a check with the browser's own parser. */
public final class CheckEventJson implements CheckEvent.Reader {
    @Override
    public CheckEvent read(String text) {
        Json json = Json.parse(text);
        String kind = json.text("event");
        return switch (kind) {
            case "listed" -> new CheckEvent.Listed(tests(json.objects("tests")), json.number("percent"));
            case "loading" -> new CheckEvent.Loading(json.text("file"), json.number("turn"));
            case "started" -> new CheckEvent.Started(json.text("id"), json.number("turn"));
            case "rearmed" ->
                new CheckEvent.Rearmed(json.text("id"), json.text("file"), json.number("line"), json.number("turn"));
            case "slow" -> new CheckEvent.Slow(json.number("turn"), json.number("percent"), json.number("ms"));
            case "ended" -> new CheckEvent.Ended(json.text("id"), outcome(json));
            case "finishing" -> new CheckEvent.Finishing(json.number("turn"));
            default -> throw new IllegalArgumentException("no such event: " + kind);
        };
    }

    private static List<ListedTest> tests(JSArrayReader<Json> listed) {
        List<ListedTest> tests = new ArrayList<>();
        for (int i = 0; i < listed.getLength(); i++) {
            Json test = listed.get(i);
            tests.add(new ListedTest(
                    test.text("id"),
                    test.text("name"),
                    test.number("taskId"),
                    test.text("code"),
                    test.text("file"),
                    test.number("line")));
        }
        return tests;
    }

    private static Outcome outcome(Json ended) {
        List<Outcome.Variation> variations = new ArrayList<>();
        JSArrayReader<Json> told = ended.objects("variations");
        for (int i = 0; i < told.getLength(); i++) {
            Json variation = told.get(i);
            variations.add(new Outcome.Variation(variation.text("label"), verdict(variation)));
        }
        return new Outcome(verdict(ended), ended.text("output"), ended.number("ms"), variations);
    }

    private static Verdict verdict(Json json) {
        return new Verdict(
                Verdict.Status.of(json.text("status")),
                json.text("reason"),
                json.text("message"),
                json.text("file"),
                json.number("line"),
                json.text("sourceLine"),
                textOrNull(json, "expected"),
                textOrNull(json, "actual"));
    }

    private static @Nullable String textOrNull(Json json, String name) {
        return json.has(name) ? json.text(name) : null;
    }
}
