package dev.pystop.ui.check;

import java.util.List;

/** What Python tells of a check (docs/protocol.md). A turn is what has a time of its own; its number is for Python to know it by. */
public sealed interface CheckEvent {
    /** Reads an event's JSON. */
    interface Reader {
        CheckEvent read(String json);
    }

    /**
     * There are these tests.
     *
     * @param percent how long the device takes for something just now, in percent of what it usually takes; 0 where they are tests that
     *     turned up later
     */
    record Listed(List<ListedTest> tests, int percent) implements CheckEvent {}

    /** A file of tests is imported, and the program with it. */
    record Loading(String file, int turn) implements CheckEvent {}

    record Started(String id, int turn) implements CheckEvent {}

    /** A part of the running test was ended at that line because its time was up; the rest of it has a time of its own. */
    record Rearmed(String id, String file, int line, int turn) implements CheckEvent {}

    /**
     * The time of this turn was up, but the device is slower, or busier with something else, than was known.
     *
     * @param percent how slow it is, as in {@link Listed}
     * @param millis how much longer the turn may take from now on
     */
    record Slow(int turn, int percent, int millis) implements CheckEvent {}

    record Ended(String id, Outcome outcome) implements CheckEvent {}

    /** All tests have ended, and what they have left behind is cleared away. */
    record Finishing(int turn) implements CheckEvent {}
}
