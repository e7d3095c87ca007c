package dev.pystop.protocol;

/**
 * The one block of memory that page and worker share, and the only class that knows its layout (docs/protocol.md has the
 * table). One block belongs to one worker; a replacement gets a new one, so nothing of a dead worker can show up later.
 */
public final class SharedMemory {
    /** The first byte of this word is the signal byte that {@code pyodide.setInterruptBuffer} gets. */
    private static final int SIGNAL = 0;
    /** Changes whenever there may be news for the worker; what a blocked worker waits on. */
    private static final int WAKE = 1;
    /** How often Stop was pressed. */
    private static final int PRESSES = 2;
    /** The last press that Python has acknowledged. */
    private static final int ACKNOWLEDGED = 3;

    private static final int INPUT_WRITTEN = 4;
    private static final int INPUT_READ = 5;
    private static final int OUTPUT_WRITTEN = 6;
    private static final int OUTPUT_READ = 7;
    private static final int OUTPUT_ANNOUNCED = 8;

    /** How often the page has insisted on the end of the run under way. */
    private static final int INSISTENCES = 9;
    /** The last insistence that Python has seen; 0 if it has seen none in this run. */
    private static final int INSISTENCES_SEEN = 10;
    /** How often the page has called to hear whether Python is stuck. */
    private static final int CALLS = 11;
    /** The last call that Python has answered. */
    private static final int ANSWERED = 12;

    /**
     * The page's own signal, which the host Python reserves. POSIX systems keep this number for their threads, so that no program
     * expects to be able to handle it.
     */
    public static final int ATTENTION = 33;

    private static final int FILES_WRITTEN = 13;
    private static final int FILES_READ = 14;
    private static final int FILES_ANNOUNCED = 15;
    /** Size of the interpreter's memory, in WebAssembly's pages. */
    private static final int HEAP_PAGES = 16;
    /** Columns in the upper half, rows in the lower one: both are read at once. */
    private static final int TERMINAL_SIZE = 17;
    /** The stream of the last byte in the output ring. */
    private static final int OUTPUT_STREAM = 18;
    /** Of a check: the turn whose time is up; 0 if none is. */
    private static final int TIME_UP = 19;
    /** The last turn of which Python has seen that its time is up. */
    private static final int TIME_UP_SEEN = 20;

    private static final int HEADER_BYTES = 128;
    /** Longer lines go through in pieces. */
    private static final int INPUT_BYTES = 64 * 1024;
    /** What a program may be ahead of the page: small enough to be shown within a few moves, large enough to keep it busy between two. */
    private static final int OUTPUT_BYTES = 512 * 1024;
    /** The page takes what is here in one go: large enough that a large file needs few, small enough that none takes long. */
    private static final int FILES_BYTES = 256 * 1024;

    private static final int OUTPUT_OFFSET = HEADER_BYTES + INPUT_BYTES;
    private static final int FILES_OFFSET = OUTPUT_OFFSET + OUTPUT_BYTES;

    /** What a terminal has whose size nobody has told (Python's shutil assumes the same). */
    public static final int USUAL_TERMINAL_COLUMNS = 80;

    public static final int USUAL_TERMINAL_ROWS = 24;

    /** Size of the block in bytes. */
    public static final int BYTES = FILES_OFFSET + FILES_BYTES;

    /** Size of a page of WebAssembly's memory in bytes (WebAssembly Core Specification, 4.2.8). */
    private static final double HEAP_PAGE_BYTES = 65_536;

    private final SharedWords words;
    private final InputLane input;
    private final OutputLane output;
    private final FileLane files;

    public SharedMemory(SharedWords words) {
        this.words = words;
        input = new InputLane(new ByteRing(words, INPUT_WRITTEN, INPUT_READ, HEADER_BYTES, INPUT_BYTES));
        output = new OutputLane(
                words,
                new ByteRing(words, OUTPUT_WRITTEN, OUTPUT_READ, OUTPUT_OFFSET, OUTPUT_BYTES),
                OUTPUT_ANNOUNCED,
                OUTPUT_STREAM);
        files = new FileLane(
                words,
                new ByteRing(words, FILES_WRITTEN, FILES_READ, FILES_OFFSET, FILES_BYTES),
                FILES_BYTES,
                FILES_ANNOUNCED);
    }

    public SharedWords words() {
        return words;
    }

    public InputLane input() {
        return input;
    }

    public OutputLane output() {
        return output;
    }

    public FileLane files() {
        return files;
    }

    /** Where the output lane lies, for its writer in WebAssembly. */
    public static OutputLayout outputLayout() {
        return new OutputLayout(
                OUTPUT_WRITTEN * Integer.BYTES,
                OUTPUT_READ * Integer.BYTES,
                OUTPUT_ANNOUNCED * Integer.BYTES,
                OUTPUT_STREAM * Integer.BYTES,
                OUTPUT_OFFSET,
                OUTPUT_BYTES);
    }

    /** Worker: the interpreter's memory has grown to so many pages. */
    public void heapGrewTo(int pages) {
        words.store(HEAP_PAGES, pages);
    }

    /** Page: size of the interpreter's memory in bytes; 0 until it has some. */
    public double heapBytes() {
        return words.load(HEAP_PAGES) * HEAP_PAGE_BYTES;
    }

    /** Page: so many characters of the output can be seen at once; at most 65535 beside and 65535 below each other. */
    public void setTerminalSize(int columns, int rows) {
        words.store(TERMINAL_SIZE, Math.min(columns, 0xFFFF) << 16 | Math.min(rows, 0xFFFF));
    }

    /** Worker: how many characters can be seen beside each other. */
    public int terminalColumns() {
        return words.load(TERMINAL_SIZE) >>> 16;
    }

    /** Worker: how many lines can be seen. */
    public int terminalRows() {
        return words.load(TERMINAL_SIZE) & 0xFFFF;
    }

    /** Page, before each run: nothing of an earlier run may reach the next one, least of all a Stop that came too late. */
    public void beginRun() {
        clearSignal();
        words.store(ACKNOWLEDGED, words.load(PRESSES));
        words.store(INSISTENCES, 0);
        words.store(INSISTENCES_SEEN, 0);
        words.store(ANSWERED, words.load(CALLS));
        words.store(TIME_UP, 0);
        words.store(TIME_UP_SEEN, 0);
        input.clear();
        output.clear();
    }

    /** Page: Stop was pressed. Until {@link #isPressAcknowledged} the page repeats {@link #sendSignal}. */
    public void press(int signal) {
        words.add(PRESSES, 1);
        sendSignal(signal);
    }

    /** Page: writes a signal number (1 to 64) into the signal byte and wakes the worker. */
    public void sendSignal(int signal) {
        words.store(SIGNAL, signal);
        wakeWorker();
    }

    /** Whether Python has seen the last press. The byte going back to 0 does not say so: it only has been read. */
    public boolean isPressAcknowledged() {
        return words.load(ACKNOWLEDGED) == words.load(PRESSES);
    }

    /** Page: the program has to end, whatever it does about it; to be repeated until it has. */
    public void insist() {
        words.add(INSISTENCES, 1);
        sendSignal(ATTENTION);
    }

    /** Page: whether Python has begun to end the program. */
    public boolean isInsistenceSeen() {
        return words.load(INSISTENCES_SEEN) != 0;
    }

    /** Page: asks Python to show that it is not stuck. Does not get in the way of another signal. */
    public void call() {
        words.add(CALLS, 1);
        sendAttention();
    }

    /**
     * Page: the time of what a check does now is up. To be repeated until Python has gone on to something else. Does not get in the way of
     * another signal.
     *
     * @param turn the number that Python has given to what is limited, from 1; what has another number by now is left alone
     */
    public void timeIsUp(int turn) {
        words.store(TIME_UP, turn);
        sendAttention();
    }

    /** Page: whether Python has seen that the time of this turn is up. */
    public boolean isTimeUpSeen(int turn) {
        return words.load(TIME_UP_SEEN) == turn;
    }

    /** Worker: whether the time of this turn is up. */
    public boolean isTimeUp(int turn) {
        boolean isUp = words.load(TIME_UP) == turn;
        if (isUp) {
            words.store(TIME_UP_SEEN, turn);
        }
        return isUp;
    }

    private void sendAttention() {
        // Nobody but the page writes a signal, so that none can come between.
        if (words.load(SIGNAL) == 0) {
            sendSignal(ATTENTION);
        }
    }

    /** Page: whether Python has answered the last {@link #call}. */
    public boolean isCallAnswered() {
        return words.load(ANSWERED) == words.load(CALLS);
    }

    /** Page: there is news (input, room for output, a signal). */
    public void wakeWorker() {
        words.add(WAKE, 1);
        words.wakeAll(WAKE);
    }

    /** Worker: whether a signal waits for Python to read it. */
    public boolean isSignalPending() {
        return words.load(SIGNAL) != 0;
    }

    /** Either side, between runs. */
    public void clearSignal() {
        words.store(SIGNAL, 0);
    }

    /** Worker: acknowledges the last press; false if it has been acknowledged before. */
    public boolean takePress() {
        int presses = words.load(PRESSES);
        boolean isNew = words.load(ACKNOWLEDGED) != presses;
        words.store(ACKNOWLEDGED, presses);
        return isNew;
    }

    /** Worker: takes the acknowledgement of the last press back, because what it caused was lost. */
    public void returnPress() {
        words.store(ACKNOWLEDGED, words.load(PRESSES) - 1);
    }

    /** Worker: acknowledges that the page insists; false if it does not, or not again since the last time. */
    public boolean takeInsistence() {
        int insistences = words.load(INSISTENCES);
        boolean isNew = words.load(INSISTENCES_SEEN) != insistences;
        words.store(INSISTENCES_SEEN, insistences);
        return isNew;
    }

    /** Worker: Python handles signals, so it is not stuck. */
    public void answerCall() {
        words.store(ANSWERED, words.load(CALLS));
    }

    /** Worker: a ticket to be taken before looking for news, and handed to {@link #awaitNews} if there was none. */
    public int newsTicket() {
        return words.load(WAKE);
    }

    /** Worker: blocks until there is news since the ticket was taken, at most {@code milliseconds}. */
    public void awaitNews(int ticket, double milliseconds) {
        words.await(WAKE, ticket, milliseconds);
    }
}
