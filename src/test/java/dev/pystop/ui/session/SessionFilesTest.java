package dev.pystop.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.Order;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files outlive the interpreter that wrote them, unless a fresh one was asked for. */
final class SessionFilesTest extends SessionFixture {
    private static final FileChange.Resized FILE = new FileChange.Resized("notes.txt", 5);
    private static final FileChange.Resized LATE_FILE = new FileChange.Resized("late.txt", 0);

    SessionFilesTest() {
        super(true);
    }

    @Test
    void shouldGiveNoFilesToTheFirstWorker() {
        givenReady();
        assertEquals(List.of(), restored());
    }

    @Test
    void shouldHandFilesOverWhenStopReplacesTheInterpreter() {
        givenRunning();
        programWrites(FILE);
        replaceByStop();

        assertEquals(2, workers.count());
        assertEquals(List.of("notes.txt"), restored());
    }

    @Test
    void shouldHandOverWhatThePageHadNotLookedAt() {
        givenRunning();
        programWrites(FILE);
        assertTrue(worker().sharedMemory().files().offer(FileChangeCodec.encode(LATE_FILE)));

        replaceByStop();

        assertEquals(List.of("notes.txt", "late.txt"), restored());
    }

    @Test
    void shouldHandFilesOverAfterACrash() {
        givenRunning();
        programWrites(FILE);
        programEnds(RunOutcome.crashed("memory access out of bounds"));

        assertEquals(List.of("notes.txt"), restored());
    }

    @Test
    void shouldHandFilesOverWhenAnIdleWorkerBreaks() {
        givenReady();
        programWrites(FILE);
        worker().breaks("gone");

        assertState(RunState.RESTARTING);
        assertEquals(List.of("notes.txt"), restored());
    }

    @Test
    void shouldHandFilesOverAgainAndAgain() {
        givenRunning();
        programWrites(FILE);
        programEnds(RunOutcome.crashed("first"));
        pythonBecomesReady();
        runProgram();
        programWrites(LATE_FILE);
        programEnds(RunOutcome.crashed("second"));

        assertEquals(List.of("notes.txt", "late.txt"), restored());
    }

    @Test
    void shouldHandFilesOverWhenLoadingIsTriedAgain() {
        givenRunning();
        programWrites(FILE);
        programEnds(RunOutcome.crashed("first"));
        worker().report(new Report.LoadFailed(LoadStage.DOWNLOAD, "offline"));
        session.retry();

        assertEquals(3, workers.count());
        assertEquals(List.of("notes.txt"), restored());
    }

    @Test
    void shouldMakeRoomForTheWorkerWhenItTakesChanges() {
        givenRunning();
        int ticket = worker().sharedMemory().newsTicket();
        programWrites(FILE);

        assertFalse(ticket == worker().sharedMemory().newsTicket());
        assertEquals(0, worker().sharedMemory().files().take().length);
    }

    @Test
    void shouldForgetFilesOnReset() {
        givenReady();
        programWrites(FILE);
        reset();
        assertEquals(List.of(), restored());
        pythonBecomesReady();
        runProgram();
        programEnds(RunOutcome.crashed("later"));
        assertEquals(List.of(), restored());
    }

    @Test
    void shouldForgetFilesOnResetWhileAProgramRuns() {
        givenRunning();
        programWrites(FILE);
        assertTrue(worker().sharedMemory().files().offer(FileChangeCodec.encode(LATE_FILE)));
        reset();

        assertEquals(List.of(), restored());
    }

    @Test
    void shouldForgetFilesOnResetAfterAFailure() {
        givenRunning();
        programWrites(FILE);
        programEnds(RunOutcome.crashed("first"));
        worker().report(new Report.LoadFailed(LoadStage.DOWNLOAD, "offline"));
        reset();

        assertEquals(3, workers.count());
        assertEquals(List.of(), restored());
    }

    @Test
    void shouldKeepFilesAfterTheResetThatForgotThem() {
        givenReady();
        reset();
        pythonBecomesReady();
        runProgram();
        programWrites(FILE);
        programEnds(RunOutcome.crashed("later"));

        assertEquals(List.of("notes.txt"), restored());
    }

    @Test
    void shouldSayOnceThatFilesAreTooLarge() {
        givenRunning();
        programWrites(new FileChange.Resized("huge", 200_000_000));
        programWrites(new FileChange.Resized("huge too", 200_000_000));

        assertEquals(
                1, listener.events.stream().filter("files too large"::equals).count());
    }

    @Test
    void shouldTellWhatOutlivedTheReplacement() {
        givenRunning();
        programWrites(FILE);
        replaceByStop();
        assertEquals(FilesKept.ALL, session.filesKept());

        pythonBecomesReady();
        programWrites(new FileChange.Resized("huge", 200_000_000));
        worker().breaks("gone");
        assertEquals(FilesKept.SOME, session.filesKept());

        pythonBecomesReady();
        reset();
        assertEquals(FilesKept.NONE, session.filesKept());

        pythonBecomesReady();
        worker().breaks("gone");
        assertEquals(FilesKept.ALL, session.filesKept());
    }

    @Test
    void shouldLayFilesBesideTheProgramBeforeItBegins() {
        givenReady();
        runWithFiles();

        assertEquals(List.of("data.txt", "tools", "tools/help.py"), restored());
        assertEquals(
                new Order.Run(lastRunId(), "program", "shop.py"),
                worker().orders().getLast());
    }

    @Test
    void shouldLayFilesBesideAProgramThatWaitsForPython() {
        runWithFiles();
        pythonBecomesReady();

        assertEquals(List.of("data.txt", "tools", "tools/help.py"), restored());
        assertEquals(
                new Order.Run(lastRunId(), "program", "shop.py"),
                worker().orders().getLast());
    }

    @Test
    void shouldKeepLaidFilesOverAReset() {
        givenReady();
        runWithFiles();
        programWrites(FILE);
        programWrites(new FileChange.Removed("data.txt"));
        programEnds(FINISHED);
        reset();

        assertEquals(List.of("data.txt", "tools", "tools/help.py"), restored());
    }

    @Test
    void shouldHandOverWhatTheProgramMadeOfLaidFiles() {
        givenReady();
        runWithFiles();
        programWrites(new FileChange.Removed("data.txt"));
        programEnds(RunOutcome.crashed("memory access out of bounds"));

        assertEquals(List.of("tools", "tools/help.py"), restored());
    }

    private void runWithFiles() {
        Map<String, String> beside = new LinkedHashMap<>();
        beside.put("data.txt", "1 2 3");
        beside.put("tools/help.py", "x = 1");
        assertTrue(session.run(new Program("shop.py", "program", beside), results::add));
    }

    @Test
    void shouldTellTheSizeOfTheHeap() {
        givenReady();
        worker().sharedMemory().heapGrewTo(3);
        assertEquals(3 * 65_536, session.heapBytes());
    }

    private void programWrites(FileChange change) {
        assertTrue(worker().sharedMemory().files().offer(FileChangeCodec.encode(change)));
        worker().report(new Report.FileChangesAvailable());
    }

    private void replaceByStop() {
        pressStop();
        timers.advance(StopTiming.SECOND_PRESS_MILLIS + 1);
        pressStop();
        assertState(RunState.RESTARTING);
    }

    /** Names of the files that the current worker was given. */
    private List<String> restored() {
        List<String> paths = new ArrayList<>();
        for (Order order : worker().orders()) {
            if (order instanceof Order.RestoreFiles restore) {
                FileChangeCodec.decode(restore.changes(), change -> paths.add(change.path()));
            }
        }
        return paths.stream().distinct().toList();
    }
}
