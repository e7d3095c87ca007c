package dev.pystop.ui.check;

import org.jspecify.annotations.Nullable;

/**
 * A test in the list of tests.
 *
 * @param outcome null until it has ended, or until it is certain that it will not run
 */
public record TestRow(
        ListedTest test, State state, @Nullable Outcome outcome) {
    /** What the row says. */
    public enum State {
        WAITING,
        RUNNING,
        PASSED,
        /** An assertion has failed. */
        FAILED,
        /** Something was raised that is no assertion, or it could not even be loaded. */
        ERROR,
        TIMED_OUT,
        /** Stop was pressed while it ran. */
        STOPPED,
        /** The check has ended before its turn. */
        NOT_RUN
    }

    static TestRow waiting(ListedTest test) {
        return new TestRow(test, State.WAITING, null);
    }

    TestRow running() {
        return new TestRow(test, State.RUNNING, null);
    }

    TestRow ended(Outcome how) {
        return new TestRow(test, stateOf(how.verdict()), how);
    }

    TestRow notRun(Outcome why) {
        return new TestRow(test, State.NOT_RUN, why);
    }

    /** Whether it will not change any more. */
    public boolean isSettled() {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case PASSED, FAILED, ERROR, TIMED_OUT, STOPPED, NOT_RUN -> true;
        };
    }

    private static State stateOf(Verdict verdict) {
        return switch (verdict.reason()) {
            case Verdict.TIMEOUT -> State.TIMED_OUT;
            case Verdict.STOPPED -> State.STOPPED;
            default ->
                switch (verdict.status()) {
                    case PASS -> State.PASSED;
                    case FAIL -> State.FAILED;
                    case ERROR -> State.ERROR;
                };
        };
    }
}
