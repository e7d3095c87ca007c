package dev.pystop.worker;

import dev.pystop.protocol.Report;
import dev.pystop.protocol.SharedMemory;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.function.JSConsumer;

/** What Python can ask of the worker: the module {@code _pystop_worker}, wrapped by {@code pystop_host.bridge}. */
final class HostBridge {
    private static final String END_OF_INPUT = "\0end of input";

    private final PageLink page;
    private final @Nullable SharedMemory memory;
    private final CurrentRun currentRun;
    private final Streams streams;
    private final int memoryLimitMegabytes;
    /** How often Python was told that it has something to do. */
    private int news;

    private @Nullable JSConsumer<JSUndefined> resumeSuspended;
    private int suspensionTimer;
    private @Nullable JSConsumer<JSString> resumeReader;

    HostBridge(
            PageLink page,
            @Nullable SharedMemory memory,
            CurrentRun currentRun,
            Streams streams,
            int memoryLimitMegabytes) {
        this.page = page;
        this.memory = memory;
        this.currentRun = currentRun;
        this.streams = streams;
        this.memoryLimitMegabytes = memoryLimitMegabytes;
    }

    /** The module's functions, as Python imports them. */
    JSObject asModule() {
        return module(
                memory != null,
                memoryLimitMegabytes,
                END_OF_INPUT,
                () -> news,
                this::await,
                this::suspend,
                this::wake,
                this::readLine,
                currentRun::setEcho,
                () -> memory == null ? SharedMemory.USUAL_TERMINAL_COLUMNS : memory.terminalColumns(),
                () -> memory == null ? SharedMemory.USUAL_TERMINAL_ROWS : memory.terminalRows(),
                streams::open,
                streams::echo,
                streams::show,
                // Without shared memory no signal is repeated, so that each is a press of its own.
                () -> memory == null || memory.takePress(),
                () -> {
                    if (memory != null) {
                        memory.returnPress();
                    }
                },
                () -> memory != null && memory.takeInsistence(),
                () -> {
                    if (memory != null) {
                        memory.answerCall();
                    }
                },
                turn -> memory != null && memory.isTimeUp(turn),
                event -> page.post(new Report.CheckEvent(currentRun.id(), event)));
    }

    /** Ends a {@link #suspend} or {@link #readLine} that is under way, and every wait with a ticket from before. */
    void wake() {
        news++;
        if (resumeSuspended != null) {
            JSConsumer<JSUndefined> resume = resumeSuspended;
            resumeSuspended = null;
            WorkerScope.clearTimeout(suspensionTimer);
            resume.accept(JSUndefined.instance());
        }
        if (resumeReader != null) {
            JSConsumer<JSString> resume = resumeReader;
            resumeReader = null;
            resume.accept(JSString.valueOf(""));
        }
    }

    /** A line of input has come as a message. */
    void deliverLine(@Nullable String line) {
        if (resumeReader != null) {
            JSConsumer<JSString> resume = resumeReader;
            resumeReader = null;
            if (line != null && currentRun.isEchoing()) {
                streams.echo(line);
            }
            resume.accept(JSString.valueOf(line == null ? END_OF_INPUT : line));
        }
    }

    /** Blocks until a signal is pending, at most {@code milliseconds}; not at all if there was news since the ticket was taken. */
    private void await(double milliseconds, int ticketOfNews) {
        if (memory == null) {
            throw new IllegalStateException("there is no shared memory to wait on");
        }
        double end = now() + milliseconds;
        while (true) {
            int ticket = memory.newsTicket();
            double remaining = end - now();
            if (memory.isSignalPending() || remaining <= 0 || news != ticketOfNews) {
                return;
            }
            memory.awaitNews(ticket, remaining);
        }
    }

    /** A promise that is kept on {@link #wake} since the ticket was taken, on a pending signal, or after {@code milliseconds}. */
    private JSPromise<JSUndefined> suspend(double milliseconds, int ticketOfNews) {
        return new JSPromise<>((resolve, reject) -> {
            resumeSuspended = resolve;
            boolean hasNews = news != ticketOfNews || (memory != null && memory.isSignalPending());
            suspensionTimer = WorkerScope.setTimeout(this::wake, hasNews ? 0 : milliseconds);
        });
    }

    /** A promise of the next line of input, of {@link #END_OF_INPUT}, or of an empty string when there may be a signal to handle. */
    private JSPromise<JSString> readLine() {
        page.post(new Report.InputWanted(currentRun.id(), 0, !currentRun.isEchoing()));
        return new JSPromise<>((resolve, reject) -> resumeReader = resolve);
    }

    @JSFunctor
    private interface IntAnswer extends JSObject {
        int apply();
    }

    @JSFunctor
    private interface Await extends JSObject {
        void apply(double milliseconds, int ticketOfNews);
    }

    @JSFunctor
    private interface Suspend extends JSObject {
        JSPromise<JSUndefined> apply(double milliseconds, int ticketOfNews);
    }

    @JSFunctor
    private interface ReadLine extends JSObject {
        JSPromise<JSString> apply();
    }

    @JSFunctor
    private interface TakeFlag extends JSObject {
        void apply(boolean flag);
    }

    @JSFunctor
    private interface TakeText extends JSObject {
        void apply(String text);
    }

    @JSFunctor
    private interface ShowText extends JSObject {
        boolean apply(String text);
    }

    @JSFunctor
    private interface TestNumber extends JSObject {
        boolean apply(int number);
    }

    @JSFunctor
    private interface Question extends JSObject {
        boolean apply();
    }

    @JSBody(
            params = {
                "hasSharedMemory",
                "memoryLimitMegabytes",
                "endOfInput",
                "newsTicket",
                "wait",
                "suspend",
                "wake",
                "readLine",
                "setEcho",
                "terminalColumns",
                "terminalRows",
                "openTerminal",
                "echo",
                "show",
                "takePress",
                "returnPress",
                "takeInsistence",
                "answerCall",
                "isTimeUp",
                "reportCheck"
            },
            script = "return {hasSharedMemory: hasSharedMemory, memoryLimitMegabytes: memoryLimitMegabytes,"
                    + " END_OF_INPUT: endOfInput, newsTicket: newsTicket,"
                    + " wait: wait, suspend: suspend, wake: wake, readLine: readLine, setEcho: setEcho,"
                    + " terminalColumns: terminalColumns, terminalRows: terminalRows, openTerminal: openTerminal, echo: echo, show: show, takePress: takePress,"
                    + " returnPress: returnPress, takeInsistence: takeInsistence, answerCall: answerCall,"
                    + " isTimeUp: isTimeUp, reportCheck: reportCheck};")
    private static native JSObject module(
            boolean hasSharedMemory,
            int memoryLimitMegabytes,
            String endOfInput,
            IntAnswer newsTicket,
            Await wait,
            Suspend suspend,
            WorkerScope.Callback wake,
            ReadLine readLine,
            TakeFlag setEcho,
            IntAnswer terminalColumns,
            IntAnswer terminalRows,
            WorkerScope.Callback openTerminal,
            TakeText echo,
            ShowText show,
            Question takePress,
            WorkerScope.Callback returnPress,
            Question takeInsistence,
            WorkerScope.Callback answerCall,
            TestNumber isTimeUp,
            TakeText reportCheck);

    @JSBody(script = "return performance.now();")
    private static native double now();
}
