package dev.pystop.protocol;

import org.jspecify.annotations.Nullable;

/** Turns records into messages and back; nothing else knows the names of a message's values. */
public final class Codec {
    private static final String KIND = "kind";
    private static final String RUN_ID = "runId";
    private static final String ENTRY = "entry";
    private static final String FILES = "files";

    private Codec() {}

    public static void write(Order order, WireWriter wire) {
        switch (order) {
            case Order.Start start -> {
                wire.putText(KIND, "start");
                wire.putText("pyodideUrl", start.pyodideUrl());
                wire.putText("packagesUrl", start.packagesUrl());
                wire.putText("lifeLock", start.lifeLock());
                wire.putNumber("memoryLimitMegabytes", start.memoryLimitMegabytes());
                wire.putMemory("memory", start.memory());
            }
            case Order.Supply supply -> {
                wire.putText(KIND, "supply");
                wire.putPythonFiles(FILES, supply.files());
            }
            case Order.TakeSnapshot take -> {
                wire.putText(KIND, "take-snapshot");
                wire.putPythonFiles(FILES, take.files());
            }
            case Order.SupplyLibrary supply -> {
                wire.putText(KIND, "supply-library");
                wire.putPythonFiles(FILES, supply.files());
            }
            case Order.RestoreFiles restore -> {
                wire.putText(KIND, "restore-files");
                wire.putBytes("changes", restore.changes());
            }
            case Order.Run run -> {
                wire.putText(KIND, "run");
                wire.putNumber(RUN_ID, run.runId());
                wire.putText("source", run.source());
                wire.putText("file", run.file());
            }
            case Order.Evaluate evaluate -> {
                wire.putText(KIND, "evaluate");
                wire.putNumber(RUN_ID, evaluate.runId());
                wire.putText("expression", evaluate.expression());
            }
            case Order.Interact interact -> {
                wire.putText(KIND, "interact");
                wire.putNumber(RUN_ID, interact.runId());
                wire.putText(ENTRY, interact.entry());
            }
            case Order.Complete complete -> {
                wire.putText(KIND, "complete");
                wire.putNumber(RUN_ID, complete.runId());
                wire.putText(ENTRY, complete.entry());
                wire.putNumber("cursor", complete.cursor());
            }
            case Order.Check check -> {
                wire.putText(KIND, "check");
                wire.putNumber(RUN_ID, check.runId());
                wire.putText("plan", check.plan());
            }
            case Order.WatchStopUrl watch -> {
                wire.putText(KIND, "watch-stop-url");
                wire.putText("url", watch.url());
            }
            case Order.Wake wake -> wire.putText(KIND, "wake");
            case Order.Input input -> {
                wire.putText(KIND, "input");
                wire.putNumber(RUN_ID, input.runId());
                wire.putText("line", input.line());
            }
        }
    }

    /** Throws {@link IllegalArgumentException} for a message that is no order. */
    public static Order readOrder(WireReader wire) {
        String kind = text(wire, KIND);
        return switch (kind) {
            case "start" ->
                new Order.Start(
                        text(wire, "pyodideUrl"),
                        text(wire, "packagesUrl"),
                        text(wire, "lifeLock"),
                        wire.number("memoryLimitMegabytes"),
                        wire.memory("memory"));
            case "supply" -> new Order.Supply(wire.pythonFiles(FILES));
            case "take-snapshot" -> new Order.TakeSnapshot(wire.pythonFiles(FILES));
            case "supply-library" -> new Order.SupplyLibrary(wire.pythonFiles(FILES));
            case "restore-files" -> new Order.RestoreFiles(wire.bytes("changes"));
            case "run" -> new Order.Run(wire.number(RUN_ID), text(wire, "source"), text(wire, "file"));
            case "evaluate" -> new Order.Evaluate(wire.number(RUN_ID), text(wire, "expression"));
            case "interact" -> new Order.Interact(wire.number(RUN_ID), text(wire, ENTRY));
            case "complete" -> new Order.Complete(wire.number(RUN_ID), text(wire, ENTRY), wire.number("cursor"));
            case "check" -> new Order.Check(wire.number(RUN_ID), text(wire, "plan"));
            case "watch-stop-url" -> new Order.WatchStopUrl(text(wire, "url"));
            case "wake" -> new Order.Wake();
            case "input" -> new Order.Input(wire.number(RUN_ID), wire.text("line"));
            default -> throw new IllegalArgumentException("no such order: " + kind);
        };
    }

    public static void write(Report report, WireWriter wire) {
        switch (report) {
            case Report.Progress progress -> {
                wire.putText(KIND, "progress");
                wire.putText("stage", progress.stage().id());
                wire.putNumber("loadedBytes", progress.loadedBytes());
                wire.putNumber("totalBytes", progress.totalBytes());
            }
            case Report.LifeLockHeld held -> wire.putText(KIND, "life-lock-held");
            case Report.Ready ready -> {
                wire.putText(KIND, "ready");
                wire.putText("pythonVersion", ready.pythonVersion());
            }
            case Report.SnapshotTaken taken -> {
                wire.putText(KIND, "snapshot-taken");
                wire.putBytes("snapshot", taken.snapshot());
            }
            case Report.LoadFailed failed -> {
                wire.putText(KIND, "load-failed");
                wire.putText("stage", failed.stage().id());
                wire.putText("detail", failed.detail());
            }
            case Report.OutputAvailable available -> wire.putText(KIND, "output-available");
            case Report.Output output -> {
                wire.putText(KIND, "output");
                wire.putNumber(RUN_ID, output.runId());
                wire.putNumber("stream", output.stream().descriptor());
                wire.putText("text", output.text());
            }
            case Report.FileChangesAvailable available -> wire.putText(KIND, "file-changes-available");
            case Report.FileChanges changed -> {
                wire.putText(KIND, "file-changes");
                wire.putBytes("changes", changed.changes());
            }
            case Report.InputWanted wanted -> {
                wire.putText(KIND, "input-wanted");
                wire.putNumber(RUN_ID, wanted.runId());
                wire.putNumber("inputTaken", wanted.inputTaken());
                wire.putNumber("isSecret", wanted.isSecret() ? 1 : 0);
            }
            case Report.CheckEvent happened -> {
                wire.putText(KIND, "check-event");
                wire.putNumber(RUN_ID, happened.runId());
                wire.putText("event", happened.event());
            }
            case Report.RunEnded ended -> {
                wire.putText(KIND, "run-ended");
                wire.putNumber(RUN_ID, ended.runId());
                writeOutcome(ended.outcome(), wire);
            }
        }
    }

    /** Throws {@link IllegalArgumentException} for a message that is no report. */
    public static Report readReport(WireReader wire) {
        String kind = text(wire, KIND);
        return switch (kind) {
            case "progress" ->
                new Report.Progress(
                        LoadStage.of(text(wire, "stage")), wire.number("loadedBytes"), wire.number("totalBytes"));
            case "life-lock-held" -> new Report.LifeLockHeld();
            case "ready" -> new Report.Ready(text(wire, "pythonVersion"));
            case "snapshot-taken" -> new Report.SnapshotTaken(wire.bytes("snapshot"));
            case "load-failed" -> new Report.LoadFailed(LoadStage.of(text(wire, "stage")), text(wire, "detail"));
            case "output-available" -> new Report.OutputAvailable();
            case "output" ->
                new Report.Output(wire.number(RUN_ID), OutputStreamKind.of(wire.number("stream")), text(wire, "text"));
            case "file-changes-available" -> new Report.FileChangesAvailable();
            case "file-changes" -> new Report.FileChanges(wire.bytes("changes"));
            case "input-wanted" ->
                new Report.InputWanted(wire.number(RUN_ID), wire.number("inputTaken"), wire.number("isSecret") != 0);
            case "check-event" -> new Report.CheckEvent(wire.number(RUN_ID), text(wire, "event"));
            case "run-ended" -> new Report.RunEnded(wire.number(RUN_ID), readOutcome(wire));
            default -> throw new IllegalArgumentException("no such report: " + kind);
        };
    }

    private static void writeOutcome(RunOutcome outcome, WireWriter wire) {
        wire.putText("status", outcome.status().id());
        wire.putNumber("exitCode", outcome.exitCode());
        wire.putText("value", outcome.value());
        RunError error = outcome.error();
        wire.putText("errorType", error == null ? null : error.type());
        wire.putText("errorMessage", error == null ? null : error.message());
        wire.putNumber("errorLine", error == null ? 0 : error.line());
        wire.putText("errorTraceback", error == null ? null : error.traceback());
        wire.putText("errorHint", error == null ? null : error.hint());
    }

    /** The outcome in a message, or in what the host Python returns, which has the same keys. */
    public static RunOutcome readOutcome(WireReader wire) {
        @Nullable String errorType = wire.text("errorType");
        @Nullable
        RunError error = errorType == null
                ? null
                : new RunError(
                        errorType,
                        text(wire, "errorMessage"),
                        wire.number("errorLine"),
                        text(wire, "errorTraceback"),
                        text(wire, "errorHint"));
        return new RunOutcome(
                RunOutcome.Status.of(text(wire, "status")), wire.number("exitCode"), error, wire.text("value"));
    }

    private static String text(WireReader wire, String key) {
        @Nullable String value = wire.text(key);
        if (value == null) {
            throw new IllegalArgumentException("a message without " + key);
        }
        return value;
    }
}
