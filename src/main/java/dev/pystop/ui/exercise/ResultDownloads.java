package dev.pystop.ui.exercise;

import dev.pystop.ui.check.JunitXml;
import dev.pystop.ui.check.ResultsJson;
import dev.pystop.ui.check.TestRow;
import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.notice.Toast;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;

/** The last check's result as a file of the person's. */
final class ResultDownloads {
    private final Checks checks;
    private final Toast toast;

    private interface Form {
        String of(List<TestRow> rows);
    }

    ResultDownloads(HTMLDocument document, Exercise exercise, Checks checks, Toast toast) {
        this.checks = checks;
        this.toast = toast;
        document.getElementById("results-download")
                .onClick(event -> save("results.json", "application/json", ResultsJson::of));
        document.getElementById("junit-download")
                .onClick(event ->
                        save(exercise.slug() + ".xml", "application/xml", rows -> JunitXml.of(exercise.name(), rows)));
    }

    private void save(String name, String type, Form form) {
        if (checks.hasResult()) {
            TextDownload.save(name, type, form.of(checks.rows()));
        } else {
            toast.show("There is no result yet. Press Check first.");
        }
    }
}
