package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CodecTest {
    private static final String AWKWARD = "π \uD83D\uDC0D \uD800 \0\r\n\t\"quoted\"";
    private static final RunError ERROR = new RunError("ValueError", AWKWARD, 3, "Traceback\n", "A hint");
    /** Values that a message may leave out, because null is one of theirs. */
    private static final Set<String> MAY_BE_MISSING = Set.of("memory", "line", "value", "errorType");

    private static final PythonFiles FILES = new PythonFiles() {};

    private static final List<Order> ORDERS = List.of(
            new Order.Start("https://host/pyodide/", "https://host/packages/", "lock", 64, null),
            new Order.Start("p", "q", "r", 4096, new JvmSharedWords(64)),
            new Order.Supply(FILES),
            new Order.SupplyLibrary(FILES),
            new Order.TakeSnapshot(FILES),
            new Order.RestoreFiles(new byte[] {1, -1}),
            new Order.Run(1, AWKWARD, "main.py"),
            new Order.Run(Integer.MAX_VALUE, "", AWKWARD),
            new Order.Evaluate(2, "x"),
            new Order.Interact(2, AWKWARD),
            new Order.Complete(2, AWKWARD, 3),
            new Order.Check(2, AWKWARD),
            new Order.WatchStopUrl("blob:https://host/1"),
            new Order.Wake(),
            new Order.Input(3, AWKWARD + "\n"),
            new Order.Input(4, null));

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>(List.of(
                new Report.LifeLockHeld(),
                new Report.SnapshotTaken(new byte[] {1, -1}),
                new Report.Ready("3.14.2"),
                new Report.OutputAvailable(),
                new Report.Output(1, OutputStreamKind.STDOUT, AWKWARD),
                new Report.Output(1, OutputStreamKind.STDERR, ""),
                new Report.FileChangesAvailable(),
                new Report.FileChanges(new byte[] {2, -2}),
                new Report.InputWanted(5, 0, false),
                new Report.InputWanted(5, Integer.MIN_VALUE, true),
                new Report.CheckEvent(6, AWKWARD),
                new Report.RunEnded(6, new RunOutcome(RunOutcome.Status.FINISHED, -3, null, AWKWARD)),
                new Report.RunEnded(7, RunOutcome.crashed("memory access out of bounds"))));
        for (LoadStage stage : LoadStage.values()) {
            reports.add(new Report.Progress(stage, 1, Integer.MAX_VALUE));
            reports.add(new Report.LoadFailed(stage, AWKWARD));
        }
        for (RunOutcome.Status status : RunOutcome.Status.values()) {
            reports.add(new Report.RunEnded(8, new RunOutcome(status, 1, ERROR, null)));
            reports.add(new Report.RunEnded(9, new RunOutcome(status, 0, null, null)));
        }
        return reports;
    }

    @Test
    void shouldGiveBackEveryOrderAsItWas() {
        for (Order order : ORDERS) {
            assertEquals(comparable(order), comparable(Codec.readOrder(written(order))));
        }
    }

    @Test
    void shouldGiveBackEveryReportAsItWas() {
        for (Report report : reports()) {
            assertEquals(comparable(report), comparable(Codec.readReport(written(report))));
        }
    }

    /** Records compare the arrays in them by identity. */
    private static Object comparable(Object message) {
        return switch (message) {
            case Order.RestoreFiles restore -> Arrays.toString(restore.changes());
            case Report.FileChanges changed -> Arrays.toString(changed.changes());
            case Report.SnapshotTaken taken -> Arrays.toString(taken.snapshot());
            default -> message;
        };
    }

    @Test
    void shouldBeTestedWithEveryKindOfMessage() {
        assertEquals(kindsOf(Order.class), ORDERS.stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(
                kindsOf(Report.class), reports().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void shouldGiveEveryKindOfMessageANameOfItsOwn() {
        assertEquals(
                kindsOf(Order.class).size(),
                ORDERS.stream()
                        .map(order -> written(order).text("kind"))
                        .distinct()
                        .count());
        assertEquals(
                kindsOf(Report.class).size(),
                reports().stream()
                        .map(report -> written(report).text("kind"))
                        .distinct()
                        .count());
    }

    @Test
    void shouldRefuseAMessageOfAnUnknownKind() {
        MapWire wire = new MapWire();
        wire.putText("kind", "dance");
        assertThrows(IllegalArgumentException.class, () -> Codec.readOrder(wire));
        assertThrows(IllegalArgumentException.class, () -> Codec.readReport(wire));
    }

    @Test
    void shouldRefuseAnOrderWhereAReportIsExpectedAndTheOtherWayRound() {
        for (Order order : ORDERS) {
            assertThrows(IllegalArgumentException.class, () -> Codec.readReport(written(order)));
        }
        for (Report report : reports()) {
            assertThrows(IllegalArgumentException.class, () -> Codec.readOrder(written(report)));
        }
    }

    @Test
    void shouldRefuseAnOrderThatLacksAValue() {
        for (Order order : ORDERS) {
            MapWire wire = written(order);
            for (String key : wire.keys()) {
                if (!MAY_BE_MISSING.contains(key)) {
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> Codec.readOrder(wire.without(key)),
                            order + " " + key);
                }
            }
        }
    }

    @Test
    void shouldRefuseAReportThatLacksAValue() {
        for (Report report : reports()) {
            MapWire wire = written(report);
            boolean hasError = wire.text("errorType") != null;
            for (String key : wire.keys()) {
                boolean isErrorsDetail = key.startsWith("error") && !hasError;
                if (!MAY_BE_MISSING.contains(key) && !isErrorsDetail) {
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> Codec.readReport(wire.without(key)),
                            report + " " + key);
                }
            }
        }
    }

    @Test
    void shouldTakeAMissingOptionalValueForNull() {
        Order.Input input =
                (Order.Input) Codec.readOrder(written(new Order.Input(1, "x")).without("line"));
        assertNull(input.line());
        Order.Start start =
                (Order.Start) Codec.readOrder(written(new Order.Start("p", "q", "r", 4096, new JvmSharedWords(64)))
                        .without("memory"));
        assertNull(start.memory());
    }

    @Test
    void shouldRefuseUnknownStagesAndStatuses() {
        MapWire progress = written(new Report.Progress(LoadStage.START, 1, 2)).without("stage");
        progress.putText("stage", "teleport");
        assertThrows(IllegalArgumentException.class, () -> Codec.readReport(progress));
        MapWire ended = written(new Report.RunEnded(1, RunOutcome.crashed(""))).without("status");
        ended.putText("status", "vanished");
        assertThrows(IllegalArgumentException.class, () -> Codec.readReport(ended));
    }

    @Test
    void shouldReadWhatTheHostPythonReturnsForAnErrorAndWithoutOne() {
        MapWire finished = new MapWire();
        finished.putText("status", "finished");
        finished.putNumber("exitCode", 3);
        finished.putText("value", null);
        assertEquals(new RunOutcome(RunOutcome.Status.FINISHED, 3, null, null), Codec.readOutcome(finished));

        MapWire failed = new MapWire();
        failed.putText("status", "failed");
        failed.putNumber("exitCode", 1);
        failed.putText("errorType", ERROR.type());
        failed.putText("errorMessage", ERROR.message());
        failed.putNumber("errorLine", ERROR.line());
        failed.putText("errorTraceback", ERROR.traceback());
        failed.putText("errorHint", ERROR.hint());
        assertEquals(new RunOutcome(RunOutcome.Status.FAILED, 1, ERROR, null), Codec.readOutcome(failed));
    }

    @Test
    void shouldTellTheStreamsApart() {
        for (OutputStreamKind stream : OutputStreamKind.values()) {
            assertEquals(stream, OutputStreamKind.of(stream.descriptor()));
        }
        assertNotEquals(OutputStreamKind.STDOUT.descriptor(), OutputStreamKind.STDERR.descriptor());
    }

    private static Set<Class<?>> kindsOf(Class<?> sealedInterface) {
        return Arrays.stream(sealedInterface.getPermittedSubclasses()).collect(Collectors.toSet());
    }

    private static MapWire written(Order order) {
        MapWire wire = new MapWire();
        Codec.write(order, wire);
        return wire;
    }

    private static MapWire written(Report report) {
        MapWire wire = new MapWire();
        Codec.write(report, wire);
        return wire;
    }
}
