package dev.pystop.ui.session;

import dev.pystop.protocol.Order;
import dev.pystop.protocol.OutputSink;
import dev.pystop.protocol.Report;
import dev.pystop.protocol.RunOutcome;
import dev.pystop.protocol.RunState;
import dev.pystop.protocol.SharedMemory;
import dev.pystop.ui.files.KeptFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A Python interpreter as the page uses it: run, stop, type, start afresh. Owns the worker and replaces it; whatever happens to
 * the worker, every run gets exactly one {@link RunResult}.
 */
public final class PythonSession {
    private static final int SIGINT = 2;

    private final WorkerHandle.Factory workers;
    private final Timers timers;
    private final StopTiming timing;
    private final RunStateMachine machine = new RunStateMachine();
    private final ProgramInput input = new ProgramInput();
    private boolean inputSecret;
    private final KeptFiles files = new KeptFiles();
    /** Set by a reset, until the interpreter is replaced. Whatever else replaces it keeps the files. */
    private boolean filesUnwanted;

    private FilesKept filesKept = FilesKept.ALL;
    private int terminalColumns = SharedMemory.USUAL_TERMINAL_COLUMNS;
    private int terminalRows = SharedMemory.USUAL_TERMINAL_ROWS;

    private @Nullable SessionListener listener;
    private @Nullable WorkerHandle worker;
    private int lastRunId;
    /** Queued while loading, under way while busy, waiting for a new interpreter while restarting. */
    private @Nullable ActiveRun run;

    /** Of {@link #worker}. */
    private @Nullable RunSupervisor supervisor;

    private final SpareWorker spare;
    private @Nullable RunResult resultAfterRestart;
    private List<Consumer<@Nullable String>> waitingForReady = new ArrayList<>();
    private @Nullable RunResult lastResult;
    /** Of the last program alone. */
    private @Nullable RunResult programResult;

    private @Nullable String failure;
    private String pythonVersion = "";

    public PythonSession(WorkerHandle.Factory workers, Timers timers, StopTiming timing) {
        this.workers = workers;
        this.timers = timers;
        this.timing = timing;
        spare = new SpareWorker(timers, workers, this::startWorker);
    }

    /** Begins to load Python. Called once, before anything else; the listener hears of nothing before this has returned. */
    public void start(SessionListener listener) {
        this.listener = listener;
        employ(startWorker());
    }

    public RunState state() {
        return machine.state();
    }

    /** Whether a run waits for Python to be loaded. */
    public boolean isRunQueued() {
        return run != null && !machine.isBusy() && resultAfterRestart == null;
    }

    /** Whether what is queued are the tests of an exercise. */
    public boolean isCheckQueued() {
        return isRunQueued() && run != null && run.kind == ActiveRun.Kind.CHECK;
    }

    /** Whether the run under way is an evaluation or a completion, which the page need not make a fuss about. */
    public boolean isQuiet() {
        return isBusyWith(ActiveRun.Kind.EVALUATION) || isBusyWith(ActiveRun.Kind.COMPLETION);
    }

    /** Whether the run under way is a check. */
    public boolean isChecking() {
        return isBusyWith(ActiveRun.Kind.CHECK);
    }

    /** Whether the run under way is an entry of the prompt. */
    public boolean isInteracting() {
        return isBusyWith(ActiveRun.Kind.INTERACTION);
    }

    private boolean isBusyWith(ActiveRun.Kind kind) {
        return machine.isBusy() && run != null && run.kind == kind;
    }

    /**
     * How the last program run ended, or the last entry of the prompt if that was stopped or has crashed the interpreter; null before the
     * first run has ended, and again as soon as the next one begins or the interpreter is replaced: nothing of that run is left then.
     */
    public @Nullable RunResult lastResult() {
        return lastResult;
    }

    /** Why Python could not be loaded; null unless the state is FAILED. */
    public @Nullable String failure() {
        return failure;
    }

    /** Such as "3.14.2"; empty until Python was ready for the first time. */
    public String pythonVersion() {
        return pythonVersion;
    }

    /** Whether the program under way does not come round to handling signals: it is inside one long computation in C. */
    public boolean isStuck() {
        return machine.is(RunState.RUNNING) && supervisor().isStuck();
    }

    /** While the program waits for input: whether what is typed must not be seen. */
    public boolean isInputSecret() {
        return inputSecret;
    }

    /** Whether page and worker share memory. */
    public boolean hasSharedMemory() {
        return worker().memory() != null;
    }

    /** Size of the interpreter's memory in bytes; 0 where page and worker share none. */
    public double heapBytes() {
        SharedMemory memory = worker().memory();
        return memory == null ? 0 : memory.heapBytes();
    }

    /** What of the program's files outlived the last replacement of the interpreter. */
    public FilesKept filesKept() {
        return filesKept;
    }

    /** Whether {@link #run} would be accepted now. */
    public boolean canRun() {
        return switch (machine.state()) {
            case READY -> true;
            case LOADING, RESTARTING -> run == null;
            case RUNNING, WAITING_INPUT, STOPPING, FAILED -> false;
        };
    }

    /** Whether {@link #stop} has anything to stop. */
    public boolean canStop() {
        return machine.isBusy() || isRunQueued();
    }

    /** Runs a program of one file, or queues it until Python is ready. False if that is not possible now. */
    public boolean run(String source, Consumer<RunResult> onResult) {
        return run(Program.of(source), onResult);
    }

    /** Runs a program, or queues it until Python is ready. False if that is not possible now. */
    public boolean run(Program program, Consumer<RunResult> onResult) {
        if (!canRun()) {
            return false;
        }
        files.lay(program.beside(), changes -> worker().post(new Order.RestoreFiles(changes)));
        return submit(ActiveRun.Kind.PROGRAM, id -> new Order.Run(id, program.source(), program.file()), onResult);
    }

    /** Evaluates an expression in the namespace of the last program. False if that is not possible now. */
    public boolean evaluate(String expression, Consumer<RunResult> onResult) {
        return submitWhenReady(ActiveRun.Kind.EVALUATION, id -> new Order.Evaluate(id, expression), onResult);
    }

    /** Executes an entry of the prompt in the namespace of the last program. False if that is not possible now. */
    public boolean interact(String entry, Consumer<RunResult> onResult) {
        return submitWhenReady(ActiveRun.Kind.INTERACTION, id -> new Order.Interact(id, entry), onResult);
    }

    /** Asks what can stand before the cursor of an entry (see {@link Order.Complete}). False if that is not possible now. */
    public boolean complete(String entry, int cursor, Consumer<RunResult> onResult) {
        return submitWhenReady(ActiveRun.Kind.COMPLETION, id -> new Order.Complete(id, entry, cursor), onResult);
    }

    /**
     * Runs the tests of an exercise, or queues that until Python is ready. Like a run it leaves nothing of the last program. False if that is
     * not possible now.
     *
     * @param plan see {@link Order.Check}
     * @param onEvent told what happens, as {@link Report.CheckEvent} has it
     */
    public boolean check(String plan, Consumer<String> onEvent, Consumer<RunResult> onResult) {
        return submit(ActiveRun.Kind.CHECK, id -> new Order.Check(id, plan), onEvent, onResult);
    }

    /**
     * Limits the time of what a check does at the moment. A check that cannot be made to go on after it ends with its interpreter, as
     * {@link RunResult.Status#TIMED_OUT}.
     *
     * @param turn the number that Python has given to it, in the event by which it began
     */
    public void limit(int turn, int milliseconds) {
        ActiveRun current = run;
        if (current != null && isChecking() && !machine.is(RunState.STOPPING)) {
            supervisor()
                    .limit(turn, milliseconds, () -> restart(RunResult.timedOut(current.durationMillis(timers.now()))));
        }
    }

    private boolean submitWhenReady(ActiveRun.Kind kind, IntFunction<Order> order, Consumer<RunResult> onResult) {
        return machine.is(RunState.READY) && submit(kind, order, onResult);
    }

    private boolean submit(ActiveRun.Kind kind, IntFunction<Order> order, Consumer<RunResult> onResult) {
        return submit(kind, order, event -> {}, onResult);
    }

    private boolean submit(
            ActiveRun.Kind kind,
            IntFunction<Order> order,
            Consumer<String> onCheckEvent,
            Consumer<RunResult> onResult) {
        if (!canRun()) {
            return false;
        }
        int id = ++lastRunId;
        run = new ActiveRun(id, kind, order.apply(id), onCheckEvent, onResult);
        if (machine.is(RunState.READY)) {
            begin(run);
        } else {
            listener().stateChanged();
        }
        return true;
    }

    private void begin(ActiveRun next) {
        input.clear();
        supervisor().begin();
        machine.enter(RunState.RUNNING);
        next.started(timers.now());
        worker().post(next.order);
        switch (next.kind) {
            case PROGRAM -> {
                forgetResults();
                listener().runBegan();
            }
            case CHECK -> forgetResults();
            case EVALUATION, INTERACTION, COMPLETION -> {}
        }
        listener().stateChanged();
    }

    /**
     * Stop was pressed: from here the {@link StopLadder} ends the run, whatever the program does about it. A second press, more than
     * {@link StopTiming#SECOND_PRESS_MILLIS} later, goes on to the ladder's next rung at once.
     *
     * @param onResult told the result of the run that this ends; null if nothing runs
     */
    public void stop(Consumer<@Nullable RunResult> onResult) {
        ActiveRun current = run;
        if (current == null) {
            onResult.accept(null);
            return;
        }
        current.alsoTell(onResult);
        if (isRunQueued()) {
            cancelQueued(current);
        } else if (machine.is(RunState.STOPPING)) {
            if (current.sincePressMillis(timers.now()) > StopTiming.SECOND_PRESS_MILLIS) {
                supervisor().climb();
            }
        } else if (machine.isBusy()) {
            press(current);
        }
    }

    private void cancelQueued(ActiveRun queued) {
        run = null;
        RunResult.Stop stop = new RunResult.Stop(RunResult.Rung.SIGNAL, 0);
        RunResult result = new RunResult(RunResult.Status.STOPPED, 0, null, stop, 0, null);
        listener().stateChanged();
        queued.tell(result);
    }

    private void press(ActiveRun current) {
        current.pressed(timers.now());
        machine.enter(RunState.STOPPING);
        supervisor().stop(() -> replace(current));
        listener().stateChanged();
        // A program that floods the page needs room for its last words, and would have to wait for it.
        listener().outputMustBeComplete();
    }

    /** Sends a signal to the program, like {@code kill} in a terminal: what comes of it is up to the program. */
    public boolean signal(int number) {
        if (number < 1 || number > 64 || number == SharedMemory.ATTENTION) {
            throw new IllegalArgumentException(
                    "a signal is a number from 1 to 64 but " + SharedMemory.ATTENTION + ", not " + number);
        }
        if (run == null || !machine.isBusy()) {
            return false;
        }
        if (number != SIGINT) {
            return supervisor().signal(number);
        }
        if (machine.is(RunState.STOPPING)) {
            // The ladder presses.
            return hasSharedMemory();
        }
        boolean isSent = supervisor().interrupt();
        if (isSent) {
            run.pressed(timers.now());
        }
        return isSent;
    }

    /** Sends one line to the program's standard input, without its newline. False if no program is under way. */
    public boolean sendInput(String line) {
        return send(line + "\n");
    }

    /** Ends the program's standard input, like Ctrl-D in a terminal. False if no program is under way. */
    public boolean endInput() {
        return send(null);
    }

    /** Whether there is a program that input would reach, perhaps before it asks for it. */
    public boolean canTakeInput() {
        return run != null && machine.isBusy();
    }

    private boolean send(@Nullable String line) {
        if (run == null || !machine.isBusy()) {
            return false;
        }
        input.send(worker(), run.id, line, machine.is(RunState.WAITING_INPUT));
        if (machine.is(RunState.WAITING_INPUT)) {
            machine.enter(RunState.RUNNING);
            listener().stateChanged();
        }
        return true;
    }

    /** So many characters of the program's output can be seen at once, beside and below each other. */
    public void setTerminalSize(int columns, int rows) {
        terminalColumns = columns;
        terminalRows = rows;
        if (worker != null) {
            tellTerminalSize(worker);
        }
    }

    private void tellTerminalSize(WorkerHandle told) {
        SharedMemory memory = told.memory();
        if (memory != null) {
            memory.setTerminalSize(terminalColumns, terminalRows);
        }
    }

    /** Takes output from shared memory; returns whether there is more than {@code maximumBytes}. */
    public boolean drainOutput(int maximumBytes, OutputSink sink) {
        SharedMemory memory = worker().memory();
        if (memory == null) {
            return false;
        }
        boolean more = memory.output().drain(maximumBytes, sink);
        memory.wakeWorker();
        return more;
    }

    /**
     * Starts a fresh interpreter, without the files that programs wrote; a program under way is ended by that.
     *
     * @param onDone told when Python is ready again (null), or why it could not be loaded
     */
    public void reset(Consumer<@Nullable String> onDone) {
        waitingForReady.add(onDone);
        switch (machine.state()) {
            case READY -> {
                filesUnwanted = true;
                restart(null);
            }
            case RUNNING, WAITING_INPUT, STOPPING -> {
                ActiveRun current = run;
                if (current != null) {
                    filesUnwanted = true;
                    if (!machine.is(RunState.STOPPING)) {
                        current.pressed(timers.now());
                    }
                    replace(current);
                }
            }
            case FAILED -> {
                files.forget();
                retry();
            }
            case LOADING, RESTARTING -> {}
        }
    }

    /** Tries to load Python again after it failed. */
    public void retry() {
        if (machine.is(RunState.FAILED)) {
            failure = null;
            machine.enter(RunState.LOADING);
            employ(startWorker());
            restoreFiles(worker());
            listener().stateChanged();
        }
    }

    /** Ends a run by ending its interpreter. Its result is told when the next one is ready. */
    private void replace(ActiveRun current) {
        double latencyMillis = current.sincePressMillis(timers.now());
        restart(new RunResult(
                RunResult.Status.STOPPED,
                1,
                null,
                new RunResult.Stop(RunResult.Rung.REPLACE, latencyMillis),
                current.durationMillis(timers.now()),
                null));
    }

    private void restart(@Nullable RunResult result) {
        supervisor().end();
        worker().terminate();
        // Not before: a program that goes on writing until its end would lose what it writes in between.
        listener().outputMustBeComplete();
        takeFileChanges();
        filesKept = filesUnwanted ? FilesKept.NONE : files.isComplete() ? FilesKept.ALL : FilesKept.SOME;
        if (filesUnwanted) {
            filesUnwanted = false;
            files.forget();
        }
        resultAfterRestart = result;
        forgetResults();
        machine.enter(RunState.RESTARTING);
        SpareWorker.Taken taken = spare.take();
        employ(taken == null ? startWorker() : taken.worker());
        restoreFiles(worker());
        listener().stateChanged();
        if (taken != null && taken.pythonVersion() != null && taken.worker() == worker && machine.isStarting()) {
            ready(taken.pythonVersion());
        }
    }

    /** From now on this is the session's worker. */
    private void employ(WorkerHandle employed) {
        worker = employed;
        tellTerminalSize(employed);
        supervisor = new RunSupervisor(timers, timing, workers, employed, this::heartbeatChanged);
    }

    private void heartbeatChanged() {
        if (machine.is(RunState.RUNNING)) {
            listener().stateChanged();
        }
    }

    private void takeFileChanges() {
        SharedMemory memory = worker().memory();
        if (memory != null) {
            files.apply(memory.files().take(), listener()::filesTooLarge);
            memory.wakeWorker();
        }
    }

    private void restoreFiles(WorkerHandle fresh) {
        files.pack(changes -> fresh.post(new Order.RestoreFiles(changes)));
    }

    private WorkerHandle startWorker() {
        // A worker that was replaced may still have a message under way; it must not be taken for one of its successor.
        WorkerHandle[] self = new WorkerHandle[1];
        WorkerHandle started = workers.start(
                report -> {
                    if (self[0] == worker) {
                        accept(report);
                    } else {
                        spare.accept(self[0], report);
                    }
                },
                reason -> {
                    if (self[0] == worker) {
                        broke(reason);
                    } else {
                        spare.broke(self[0]);
                    }
                });
        self[0] = started;
        return started;
    }

    private void accept(Report report) {
        switch (report) {
            case Report.Progress progress ->
                listener().progressed(progress.stage(), progress.loadedBytes(), progress.totalBytes());
            // For whoever starts workers.
            case Report.LifeLockHeld held -> {}
            case Report.SnapshotTaken taken -> {}
            case Report.Ready ready -> {
                if (machine.isStarting()) {
                    ready(ready.pythonVersion());
                }
            }
            case Report.LoadFailed failed -> {
                broke(failed.detail());
                // Python was ready already, and something that was still on its way fails: a new worker would lack it,
                // too.
                if (machine.isStarting()) {
                    loadFailed(failed.detail());
                }
            }
            case Report.OutputAvailable available -> listener().outputAvailable();
            case Report.Output output -> {
                if (isCurrent(output.runId())) {
                    listener().output(output.stream(), output.text());
                }
            }
            case Report.FileChangesAvailable available -> takeFileChanges();
            case Report.FileChanges changed -> files.apply(changed.changes(), listener()::filesTooLarge);
            case Report.InputWanted wanted -> {
                if (isCurrent(wanted.runId())) {
                    inputWanted(wanted);
                }
            }
            case Report.CheckEvent happened -> {
                if (run != null && isCurrent(happened.runId())) {
                    run.onCheckEvent.accept(happened.event());
                }
            }
            case Report.RunEnded ended -> {
                if (run != null && isCurrent(ended.runId())) {
                    runEnded(run, ended.outcome());
                }
            }
        }
    }

    private boolean isCurrent(int runId) {
        return run != null && run.id == runId && machine.isBusy();
    }

    private void ready(String version) {
        pythonVersion = version;
        machine.enter(RunState.READY);
        spare.prepareSoon();
        // Taken now: whoever is told below may run, reset or retry, and what comes of that is not answered by this.
        List<Consumer<@Nullable String>> waiting = takeWaitingForReady();
        RunResult result = resultAfterRestart;
        ActiveRun current = run;
        if (current == null) {
            listener().stateChanged();
        } else if (result == null) {
            begin(current);
        } else {
            finishReplaced(current, result);
        }
        waiting.forEach(onDone -> onDone.accept(null));
    }

    private void loadFailed(String reason) {
        failure = reason;
        machine.enter(RunState.FAILED);
        worker().terminate();
        List<Consumer<@Nullable String>> waiting = takeWaitingForReady();
        RunResult result = resultAfterRestart;
        ActiveRun current = run;
        if (current == null) {
            listener().stateChanged();
        } else if (result == null) {
            run = null;
            listener().stateChanged();
            current.tell(new RunResult(RunResult.Status.CRASHED, 1, null, null, 0, null));
        } else {
            finishReplaced(current, result);
        }
        waiting.forEach(onDone -> onDone.accept(reason));
    }

    private List<Consumer<@Nullable String>> takeWaitingForReady() {
        List<Consumer<@Nullable String>> waiting = waitingForReady;
        waitingForReady = new ArrayList<>();
        return waiting;
    }

    private void finishReplaced(ActiveRun ended, RunResult result) {
        resultAfterRestart = null;
        run = null;
        RunResult.Stop stop = result.stop();
        finish(ended, stop == null ? result : result.stoppedAfter(stop.rung(), ended.sincePressMillis(timers.now())));
    }

    private void inputWanted(Report.InputWanted wanted) {
        listener().outputMustBeComplete();
        boolean answered = input.answer(worker(), wanted.inputTaken());
        inputSecret = wanted.isSecret();
        if (!answered && machine.is(RunState.RUNNING)) {
            machine.enter(RunState.WAITING_INPUT);
            listener().stateChanged();
        }
    }

    private void runEnded(ActiveRun ended, RunOutcome outcome) {
        double now = timers.now();
        if (outcome.status() == RunOutcome.Status.CRASHED) {
            restart(new RunResult(RunResult.Status.CRASHED, 1, outcome.error(), null, ended.durationMillis(now), null));
            return;
        }
        listener().outputMustBeComplete();
        RunResult.Rung rung = supervisor().rung();
        supervisor().end();
        run = null;
        boolean stopped = machine.is(RunState.STOPPING)
                || (ended.wasPressed() && outcome.status() == RunOutcome.Status.INTERRUPTED);
        RunResult.Status status = stopped ? RunResult.Status.STOPPED : statusOf(outcome);
        RunResult.Stop stop = stopped ? new RunResult.Stop(rung, ended.sincePressMillis(now)) : null;
        machine.enter(RunState.READY);
        finish(
                ended,
                new RunResult(
                        status, outcome.exitCode(), outcome.error(), stop, ended.durationMillis(now), outcome.value()));
    }

    private static RunResult.Status statusOf(RunOutcome outcome) {
        return switch (outcome.status()) {
            case FINISHED -> RunResult.Status.FINISHED;
            case INCOMPLETE -> RunResult.Status.INCOMPLETE;
            case CRASHED -> RunResult.Status.CRASHED;
            case FAILED, INTERRUPTED -> RunResult.Status.FAILED;
        };
    }

    private void finish(ActiveRun ended, RunResult result) {
        switch (ended.kind) {
            case PROGRAM -> {
                programResult = result;
                lastResult = result;
                listener().runEnded(result);
            }
            case INTERACTION -> lastResult = wasCutShort(result) ? result : programResult;
            case EVALUATION, COMPLETION, CHECK -> {}
        }
        listener().stateChanged();
        ended.tell(result);
    }

    private static boolean wasCutShort(RunResult result) {
        return result.status() == RunResult.Status.STOPPED || result.status() == RunResult.Status.CRASHED;
    }

    private void forgetResults() {
        programResult = null;
        lastResult = null;
    }

    private void broke(String reason) {
        switch (machine.state()) {
            case LOADING, RESTARTING -> loadFailed(reason);
            case RUNNING, WAITING_INPUT, STOPPING -> {
                if (run != null) {
                    runEnded(run, RunOutcome.crashed(reason));
                }
            }
            case READY -> restart(null);
            case FAILED -> {}
        }
    }

    private WorkerHandle worker() {
        return Objects.requireNonNull(worker, "start() comes first");
    }

    private RunSupervisor supervisor() {
        return Objects.requireNonNull(supervisor, "start() comes first");
    }

    private SessionListener listener() {
        return Objects.requireNonNull(listener, "start() comes first");
    }
}
